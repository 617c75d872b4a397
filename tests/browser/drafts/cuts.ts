import type { Desk } from "./desk";

/** Every way of being cut off while typing. Those that leave the page end with the person at the form again. */
export const cuts = {
  reload: (desk: Desk) => desk.open(),
  tabClosed: async (desk: Desk) => {
    const before = desk.page;
    desk.page = await desk.context.newPage();
    await before.close();
    await desk.open();
  },
  deviceLost: async (desk: Desk) => {
    await desk.context.close();
    await desk.sitDown();
    await desk.open();
  },
  offline: async (desk: Desk) => {
    await desk.context.setOffline(true);
    await desk.send();
    await desk.saysUnanswered();
    await desk.context.setOffline(false);
  },
  serverFails: (desk: Desk) =>
    desk.while(
      (route) => route.fulfill({ status: 500 }),
      async () => {
        await desk.send();
        await desk.saysUnanswered();
      },
    ),
  sessionEnded: async (desk: Desk) => {
    await desk.endSession();
    await desk.send();
    await desk.signInAgain();
  },
} satisfies Record<string, (desk: Desk) => Promise<unknown>>;

/** Sends a text whose answer gets lost on the way back: it was taken, and the person does not know it. */
export const loseAnswer = (desk: Desk) =>
  desk.while(
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    async () => {
      await desk.send();
      await desk.saysUnanswered();
    },
  );

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";

/** Ends the first help on home for good, on every device. Ending it twice is no error. */
export const endWelcome = (actor: Actor) =>
  writing(actor, async (tx) => {
    await tx.account.updateMany({ where: { personId: actor.personId }, data: { welcomeOver: true } });
  });

import { randomUUID } from "node:crypto";

import { markNewsRead } from "@/lib/notifications/commands";
import { findNews } from "@/lib/notifications/queries";
import { approvePlan, returnPlan } from "@/lib/planning/commands/flow";

import { givenDatabase } from "../../support/database";
import { aSubmittedPlan, reference } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const unreadOf = async (actor: Parameters<typeof findNews>[0]) =>
  (await findNews(actor)).filter(({ unread }) => unread).map(({ topic }) => topic);

describe("what a person is told", () => {
  it("is theirs alone, says who did it, and leads to the thing", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    expect(await findNews(budi)).toMatchObject([
      { topic: "plan.submitted", subjectId: planId, actorName: "Ayu", unread: true },
    ]);
    expect(await findNews(dewi)).toEqual([]);
    expect(await findNews(ayu)).toEqual([]);
  });

  it("is no longer new once they dealt with it (F6: stop when done)", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    await approvePlan(budi, await reference(budi, planId));
    expect(await unreadOf(budi)).toEqual([]);
    expect(await unreadOf(ayu)).toEqual(["plan.approved"]);
  });

  it("is no longer new once they have seen it, up to the piece they saw", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const [seen] = await findNews(budi);
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Sebut angkanya", comments: [] });
    await markNewsRead(ayu, { upTo: seen?.id ?? "" });
    expect(await unreadOf(ayu)).toEqual(["plan.returned"]);
    const [newest] = await findNews(ayu);
    await markNewsRead(ayu, { upTo: newest?.id ?? "" });
    expect(await unreadOf(ayu)).toEqual([]);
  });

  it("stays new for everybody else, whoever says that it was seen", async () => {
    const { ayu, budi, citra } = await aTeam();
    await aSubmittedPlan(ayu);
    await markNewsRead(citra, { upTo: randomUUID().replace(/^./, "f") });
    expect(await unreadOf(budi)).toEqual(["plan.submitted"]);
  });
});

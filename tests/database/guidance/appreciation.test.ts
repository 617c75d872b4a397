import type { Actor } from "@/lib/access/actor";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { appreciate, takeBackAppreciation } from "@/lib/guidance/commands/appreciate";
import { findAppreciations } from "@/lib/guidance/queries/appreciations";
import { findFollowUp } from "@/lib/guidance/queries/follow-up";

import { givenDatabase } from "../../support/database";
import { move, ratings } from "../../support/evaluations";
import { aLowEvaluation, aToldEvaluation } from "../../support/guidance";
import { eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

const text = "Pelayanan di desa jauh lebih cepat";
const seconds = (actor: Actor, after: number): Actor => ({
  ...actor,
  now: new Date(Date.parse(actor.now) + after * 1000).toISOString(),
});

describe("appreciation (art. 20)", () => {
  it("stands among the person's records, with the period it is for, and the person is told", async () => {
    const { ayu, budi, dewi, evaluationId } = await aToldEvaluation(ratings);
    const id = await appreciate(budi, { evaluationId, text });
    expect(await findAppreciations(ayu, ayu.personId)).toMatchObject([
      { id, text, giver: "Budi", own: false, period: { kind: "periodic", number: 1, year: 2026 } },
    ]);
    expect(await findAppreciations(dewi, ayu.personId)).toHaveLength(1);
    expect((await findFollowUp(ayu, evaluationId))?.appreciations).toMatchObject([{ id, text }]);
    expect(await newsFor(ayu)).toContain("appreciation.given");
    expect(await eventsOf(id)).toEqual(["appreciation.given"]);
  });

  it("needs no words and no good predicate", async () => {
    const { ayu, budi, evaluationId } = await aToldEvaluation();
    expect((await findFollowUp(budi, evaluationId))?.mayAppreciate).toBe(true);
    await appreciate(budi, { evaluationId, text: "" });
    expect(await findAppreciations(ayu, ayu.personId)).toMatchObject([{ text: null }]);
    expect((await findFollowUp(budi, evaluationId))?.mayAppreciate).toBe(false);
  });

  it("is taken back within ten seconds with its news, and can be given anew", async () => {
    const { ayu, budi, evaluationId } = await aToldEvaluation(ratings);
    const appreciationId = await appreciate(budi, { evaluationId, text });
    await takeBackAppreciation(seconds(budi, 10), { appreciationId });
    expect(await findAppreciations(ayu, ayu.personId)).toEqual([]);
    expect(await newsFor(ayu)).not.toContain("appreciation.given");
    expect(await eventsOf(appreciationId)).toEqual(["appreciation.given", "appreciation.taken-back"]);
    await appreciate(budi, { evaluationId, text: "" });
  });

  it("stays after ten seconds", async () => {
    const { budi, evaluationId } = await aToldEvaluation(ratings);
    const appreciationId = await appreciate(budi, { evaluationId, text });
    await expect(takeBackAppreciation(seconds(budi, 11), { appreciationId })).rejects.toBeRefused(
      "appreciation.too-late-to-take-back",
    );
  });

  it("is given once by each, though two presses come at the same moment", async () => {
    const { budi, evaluationId } = await aToldEvaluation(ratings);
    const both = await Promise.allSettled([
      appreciate(budi, { evaluationId, text }),
      appreciate(budi, { evaluationId, text }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(appreciate(budi, { evaluationId, text })).rejects.toBeRefused("appreciation.given-already");
  });

  it("waits until the document was handed over, for it would tell the employee what that is still to tell", async () => {
    const { ayu, budi, evaluationId } = await aLowEvaluation(ratings);
    expect((await findFollowUp(budi, evaluationId))?.mayAppreciate).toBe(false);
    await expect(appreciate(budi, { evaluationId, text })).rejects.toBeRefused(
      "appreciation.not-handed-over",
    );
    expect(await newsFor(ayu)).not.toContain("appreciation.given");
    await handOver(budi, await move(budi, evaluationId));
    await appreciate(budi, { evaluationId, text });
  });

  it("is a supervisor's to give and to take back, and none of a stranger's to read", async () => {
    const { ayu, budi, dewi, citra, evaluationId } = await aToldEvaluation(ratings);
    const auditor = granted(citra, "auditor", "");
    for (const other of [ayu, dewi, citra, auditor])
      await expect(appreciate(other, { evaluationId, text })).rejects.toBeRefused("not-found");
    const appreciationId = await appreciate(budi, { evaluationId, text });
    for (const other of [ayu, dewi, citra])
      await expect(takeBackAppreciation(other, { appreciationId })).rejects.toBeRefused("not-found");
    for (const stranger of [citra, auditor])
      expect(await findAppreciations(stranger, ayu.personId)).toEqual([]);
  });
});

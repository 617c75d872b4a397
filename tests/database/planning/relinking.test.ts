import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findNews } from "@/lib/notifications/queries";
import { saveResult } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { relink } from "@/lib/planning/commands/relink";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, emptyPlan, reference, seen } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const inJanuary = (actor: Actor) => ({ ...actor, today: "2027-01-05", now: "2027-01-05T02:00:00.000Z" });
const fromPrevious = { ...emptyPlan, year: 2027, origin: "previous" } as const;

const firstOf = async (actor: Actor, planId: string) => {
  const [result] = (await seen(actor, planId)).results;
  if (!result) throw new Error("the plan has no result");
  return result;
};

async function link(actor: Actor, planId: string, supports: string) {
  const { id: resultId, kind, statement } = await firstOf(actor, planId);
  const written = { resultId, kind, statement, supports, method: "direct_area" as const, assignmentId: null };
  return saveResult(actor, { ...(await reference(actor, planId)), ...written });
}

async function settled(owner: Actor, rater: Actor, planId: string) {
  await submitPlan(owner, await reference(owner, planId));
  await approvePlan(rater, await reference(rater, planId));
}

/** Ayu's plan of 2026 supports Budi's, and in January she writes hers of 2027 before he has written his. */
async function beforeTheSuperior() {
  const { ayu, budi, dewi, ...team } = await aTeam();
  const above = await anApprovedPlan(budi, dewi);
  const below = await aPlan(ayu);
  const lastYear = (await firstOf(budi, above)).indicators[0]?.id ?? "";
  await link(ayu, below, lastYear);
  await settled(ayu, budi, below);
  await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = ANY ($1)`, [
    [above, below],
  ]);
  const january = { ayu: inJanuary(ayu), budi: inJanuary(budi), dewi: inJanuary(dewi) };
  return { ...team, ...january, above, lastYear, planId: await createPlan(january.ayu, fromPrevious) };
}

const newsOf = async (actor: Actor) =>
  (await findNews(actor)).filter(({ topic }) => topic === "plan.superior-confirmed");

describe("a plan that is written before the superior's (P4)", () => {
  it("is linked to last year's line, provisionally, and can be confirmed so", async () => {
    const { ayu, budi, lastYear, planId } = await beforeTheSuperior();
    expect((await seen(ayu, planId)).supportable).toMatchObject({
      ...{ provisional: true, lines: [{ indicatorId: lastYear }] },
    });
    const provisional = { indicatorId: lastYear, current: true, provisional: true };
    expect(await firstOf(ayu, planId)).toMatchObject({ support: provisional });
    expect((await seen(ayu, planId)).relinkings).toEqual([]);
    await settled(ayu, budi, planId);
    expect(await firstOf(ayu, planId)).toMatchObject({ support: provisional });
  });

  it("is proposed the new line once the superior's plan is confirmed, and told so", async () => {
    const { ayu, budi, dewi, lastYear, planId } = await beforeTheSuperior();
    const above = await createPlan(budi, fromPrevious);
    await submitPlan(budi, await reference(budi, above));
    expect((await seen(ayu, planId)).relinkings).toEqual([]);
    expect(await newsOf(ayu)).toEqual([]);
    await approvePlan(dewi, await reference(dewi, above));
    expect(await newsOf(ayu)).toHaveLength(1);

    const to = (await firstOf(budi, above)).indicators[0]?.id ?? "";
    expect((await seen(ayu, planId)).relinkings).toMatchObject([
      { from: { indicatorId: lastYear }, to: { indicatorId: to }, because: "successor" },
    ]);
    await link(ayu, planId, to);
    expect(await firstOf(ayu, planId)).toMatchObject({ support: { indicatorId: to, provisional: false } });
    expect((await seen(ayu, planId)).relinkings).toEqual([]);
    await expect(link(ayu, planId, lastYear)).rejects.toBeRefused("not-found");
  });

  it("takes over the proposals at once, and answers each by itself", async () => {
    const { ayu, budi, dewi, lastYear, planId } = await beforeTheSuperior();
    const added = { resultId: null, kind: "main" as const, assignmentId: null, supports: lastYear };
    await saveResult(ayu, {
      ...{ ...(await reference(ayu, planId)), ...added, statement: "Izin usaha terbit tepat waktu" },
      method: "direct_target",
    });
    const above = await createPlan(budi, fromPrevious);
    await settled(budi, dewi, above);
    const to = (await firstOf(budi, above)).indicators[0]?.id ?? "";
    const [one, other] = (await seen(ayu, planId)).results.map(({ id: resultId }) => resultId);
    const links = [
      { resultId: one ?? "", supports: to },
      { resultId: other ?? "", supports: lastYear },
    ];
    const submission = { key: randomUUID(), action: "plan.relink", bodyHash: "-" };
    const input = { ...(await reference(ayu, planId)), links };
    const outcomes = [
      { resultId: one, blockers: [] },
      { resultId: other, blockers: [{ code: "plan.proposal-gone" }] },
    ];
    expect(await relink({ ...ayu, submission }, input)).toEqual(outcomes);
    expect(await relink({ ...ayu, submission }, input)).toEqual(outcomes);
    expect(
      (await seen(ayu, planId)).results.map(({ support }) => [support?.indicatorId, support?.method]),
    ).toEqual([
      [to, "direct_area"],
      [lastYear, "direct_target"],
    ]);

    const again = { ...(await reference(ayu, planId)), links: links.slice(0, 1) };
    await expect(relink(ayu, again)).rejects.toBeRefused("plan.proposal-gone");
    await expect(relink(ayu, input)).rejects.toBeRefused("stale");
    await expect(relink(budi, again)).rejects.toBeRefused("not-found");
    expect(await reference(ayu, planId)).toMatchObject({ version: again.version });
  });

  it("tells nobody whose links count already", async () => {
    const { ayu, budi, dewi, planId } = await beforeTheSuperior();
    const above = await createPlan(budi, fromPrevious);
    await asOwner().query(
      `DELETE FROM "ResultSupport" s USING "WorkResult" w WHERE w.id = s."resultId" AND w."planId" = $1`,
      [planId],
    );
    await asOwner().query(`UPDATE "WorkResult" SET kind = 'additional' WHERE "planId" = $1`, [planId]);
    await settled(budi, dewi, above);
    expect(await newsOf(ayu)).toEqual([]);
  });

  it("is offered nothing of a unit that the superior has left", async () => {
    const { ayu, budi, elsewhere, planId } = await beforeTheSuperior();
    await asOwner().query(
      `UPDATE "Position" SET "unitId" = $2, "agencyId" = $3 WHERE id =
        (SELECT "positionId" FROM "Assignment" WHERE "personId" = $1)`,
      [budi.personId, elsewhere.unitId, elsewhere.agencyId],
    );
    expect((await seen(ayu, planId)).supportable).toMatchObject({ lines: [] });
  });
});

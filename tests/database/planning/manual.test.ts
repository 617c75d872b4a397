import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findSkp } from "@/lib/documents/queries/forms";
import { saveIndicator, saveManual } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findEdition } from "@/lib/planning/queries/editions";

import { asApp, givenDatabase } from "../../support/database";
import { aPlan, reference, seen } from "../../support/plans";
import { aManual } from "../../support/skp";
import { anAgency, aPerson, eventsOf, supervises } from "../../support/world";

givenDatabase();

const manual = aManual();

/** A head of agency with a plan whose only indicator is about the budget, and the regent who confirms it. */
async function aLeader() {
  const agency = await anAgency();
  const leader = await aPerson(agency, "Ayu", { kind: "senior_leader", isHead: true });
  const regent = await aPerson(await anAgency(), "Budi", { kind: "official" });
  await supervises(regent, [leader]);
  const planId = await aPlan(leader);
  const [result] = (await seen(leader, planId)).results;
  const indicator = result?.indicators[0];
  const indicatorId = indicator?.id ?? "";
  await saveIndicator(leader, {
    ...(await reference(leader, planId)),
    ...{
      resultId: result?.id ?? "",
      indicatorId,
      text: "Serapan anggaran",
      aspect: null,
      perspective: "budget",
    },
    ...{ targetValue: "95", targetUnit: "%", targetNarrative: null, direction: "higher" },
  });
  return { leader, regent, planId, indicatorId };
}

const writes = async (
  actor: Actor,
  planId: string,
  indicatorId: string,
  changes: Partial<typeof manual> = {},
) => saveManual(actor, { ...(await reference(actor, planId)), indicatorId, ...manual, ...changes });

describe("the manual of a senior leader's indicators (A.1.3)", () => {
  it("goes with the plan once it is written", async () => {
    const { leader, regent, planId, indicatorId } = await aLeader();
    await writes(leader, planId, indicatorId);
    expect(await eventsOf(planId)).toContain("plan.manual-saved");
    await submitPlan(leader, await reference(leader, planId));
    expect((await seen(regent, planId)).results[0]?.indicators[0]?.manual).toEqual(manual);
    await approvePlan(regent, await reference(regent, planId));
    expect((await findSkp(leader, planId, 1))?.results[0]?.indicators[0]?.manual).toEqual(manual);
  });

  it("is written anew in the next edition, which says what changed, and begins the next year's plan", async () => {
    const { leader, regent, planId, indicatorId } = await aLeader();
    await writes(leader, planId, indicatorId);
    await submitPlan(leader, await reference(leader, planId));
    await approvePlan(regent, await reference(regent, planId));
    await revisePlan(leader, { ...(await reference(leader, planId)), dialogueNote: "Definisi diperjelas" });
    await writes(leader, planId, indicatorId, { dataSource: "Laporan keuangan" });
    await submitPlan(leader, await reference(leader, planId));
    await approvePlan(regent, await reference(regent, planId));
    expect((await findEdition(leader, planId, 2))?.changes).toEqual([
      {
        ...{ kind: "manual", text: "Serapan anggaran", field: "dataSource" },
        ...{ before: "Aplikasi perizinan", after: "Laporan keuangan" },
      },
    ]);
    const next = { year: 2027, approach: "quantitative", origin: "previous", example: null } as const;
    const following = await seen(leader, await createPlan(leader, next));
    expect(following.results[0]?.indicators[0]?.manual).toMatchObject({ dataSource: "Laporan keuangan" });
  });

  it("needs its formula where targets are numbers", async () => {
    const { leader, planId, indicatorId } = await aLeader();
    const without = { ...(await reference(leader, planId)), indicatorId, ...manual, formula: null };
    await expect(saveManual(leader, without)).rejects.toBeRefused("plan.no-formula");
  });

  it("is refused for indicators of others, of nobody, and of people who do not lead", async () => {
    const [one, other] = [await aLeader(), await aLeader()];
    for (const foreign of [other.indicatorId, randomUUID()])
      await expect(writes(one.leader, one.planId, foreign)).rejects.toBeRefused("not-found");
    const { version } = await reference(one.leader, one.planId);
    const input = { planId: one.planId, version, indicatorId: one.indicatorId, ...manual };
    for (const reader of [one.regent, other.leader])
      await expect(saveManual(reader, input)).rejects.toBeRefused("not-found");
    const analyst = await aPerson(await anAgency(), "Eka");
    const planId = await aPlan(analyst);
    const own = (await seen(analyst, planId)).results[0]?.indicators[0]?.id ?? "";
    await expect(writes(analyst, planId, own)).rejects.toBeRefused("plan.manual-of-leaders");
  });

  it("is refused once the plan waits for the rater, and when the plan is not as it was seen", async () => {
    const { leader, planId, indicatorId } = await aLeader();
    const stale = { ...(await reference(leader, planId)), indicatorId, ...manual };
    await writes(leader, planId, indicatorId);
    await expect(saveManual(leader, stale)).rejects.toBeRefused("stale");
    await submitPlan(leader, await reference(leader, planId));
    await expect(writes(leader, planId, indicatorId)).rejects.toBeRefused("plan.not-open");
  });
});

describe("the database itself refuses", () => {
  const insert = (formula = "'x'", purpose = "x") =>
    `INSERT INTO "IndicatorManual" ("indicatorId", purpose, definition, formula, quality, "dataSource", "interval")
     VALUES ($1, '${purpose}', 'x', ${formula}, 'outcome', 'x', 'annual')`;

  it("a manual that says nothing, and one of somebody who does not lead", async () => {
    const { indicatorId } = await aLeader();
    await expect(asApp(insert("'x'", " "), [indicatorId])).rejects.toThrow(/IndicatorManual_complete/);
    await expect(asApp(insert("' '"), [indicatorId])).rejects.toThrow(/IndicatorManual_complete/);
    const analyst = await aPerson(await anAgency(), "Eka");
    const own = (await seen(analyst, await aPlan(analyst))).results[0]?.indicators[0]?.id;
    await expect(asApp(insert(), [own])).rejects.toThrow(/not of a plan on the form of leaders/);
  });

  it("to change or to take away the manual of a plan that was handed in", async () => {
    const { leader, planId, indicatorId } = await aLeader();
    await writes(leader, planId, indicatorId);
    await submitPlan(leader, await reference(leader, planId));
    const change = `UPDATE "IndicatorManual" SET purpose = 'y' WHERE "indicatorId" = $1`;
    await expect(asApp(change, [indicatorId])).rejects.toThrow(/not open/);
    const removal = `DELETE FROM "IndicatorManual" WHERE "indicatorId" = $1`;
    await expect(asApp(removal, [indicatorId])).rejects.toThrow(/permission denied/);
  });
});

import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { approvePlan, pullBackPlan, submitPlan } from "@/lib/planning/commands/flow";
import { approvePlans } from "@/lib/planning/commands/approve-plans";
import { findPlansToRead, findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { wordingOf } from "@/lib/planning/wording";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, aSubmittedPlan, reference, seen, unlinked } from "../../support/plans";
import { type Agency, aPerson, aTeam, supervises } from "../../support/world";

givenDatabase();

/** An indicator in which there is nothing to find. */
const measured = "Persentase izin yang selesai dalam tiga hari";

/** So many people of the agency. */
async function manyOf(agency: Agency, count: number) {
  const people: Actor[] = [];
  for (let i = 0; i < count; i++) people.push(await aPerson(agency, `Pegawai ${i}`));
  return people;
}

/** Lets them hand in a plan each, with the same result. */
async function handIn(rater: Actor, people: readonly Actor[]) {
  await supervises(rater, [...people]);
  const plans: string[] = [];
  for (const person of people) plans.push(await aSubmittedPlan(person, measured));
  return plans;
}

const alikeFor = async (owner: Actor, planId: string) => Object.values((await seen(owner, planId)).alike);

describe("a result in the same words as others", () => {
  it("is told to its owner from ten on, however it is punctuated; nobody else's plan is named", async () => {
    const { agency, ayu, budi } = await aTeam();
    const plans = await handIn(budi, await manyOf(agency, 9));
    const planId = await aPlan(ayu);
    expect(await alikeFor(ayu, planId)).toEqual([]);
    const tenth = await aPerson(agency, "Kesepuluh");
    await supervises(budi, [tenth]);
    const last = await aSubmittedPlan(tenth);
    expect(await alikeFor(ayu, planId)).toEqual([10]);
    await approvePlan(budi, await reference(budi, plans[0] ?? ""));
    expect(await alikeFor(ayu, planId)).toEqual([10]);
    const { id: resultId = "" } = (await seen(ayu, planId)).results[0] ?? {};
    const write = async (statement: string) =>
      saveResult(ayu, {
        ...{ ...(await reference(ayu, planId)), resultId, kind: "main", statement },
        ...unlinked,
      });
    await write("layanan izin, selesai  TEPAT-waktu!");
    expect(await alikeFor(ayu, planId)).toEqual([10]);
    await write("Layanan izin di Pelepat selesai tepat waktu");
    expect(await alikeFor(ayu, planId)).toEqual([]);
    await write("Layanan izin selesai tepat waktu");
    await pullBackPlan(tenth, await reference(tenth, last));
    expect(await alikeFor(ayu, planId)).toEqual([]);
    expect((await seen(budi, plans[0] ?? "")).alike).toEqual({});
  }, 60_000);

  it("is told to the rater, and keeps nobody from confirming it among others", async () => {
    const { agency, elsewhere, budi, citra } = await aTeam();
    const plans = await handIn(budi, await manyOf(agency, 11));
    const [planId = ""] = plans;
    const other = await aPerson(elsewhere, "Lain");
    await supervises(citra, [other]);
    const alone = await aSubmittedPlan(other);
    const alike = { code: "alike", line: "Layanan izin selesai tepat waktu", facts: { count: "10" } };
    expect((await findPlanToDecide(budi, planId))?.findings).toContainEqual(alike);
    expect((await findPlansToRead(budi)).map(({ findings }) => findings)).toContainEqual(
      expect.arrayContaining([alike]),
    );
    expect((await findPlanToDecide(citra, alone))?.findings.map(({ code }) => code)).not.toContain("alike");
    const submission = { key: randomUUID(), action: "plan.approve-several", bodyHash: "-" };
    const chosen = [await reference(budi, planId)];
    expect(await approvePlans({ ...budi, submission }, { plans: chosen })).toEqual([
      { planId, blockers: [] },
    ]);
  }, 60_000);

  it("is compared by the database as by the form", async () => {
    const statements = ["  A, b–C!", "Jum’at bersih", "95% warga (Pelepat)", "Ibu hamil\n terlayani", "…"];
    for (const statement of statements) {
      const { rows } = await asOwner().query<{ words: string }>("SELECT wording($1) AS words", [statement]);
      expect(rows[0]?.words).toBe(wordingOf(statement));
    }
  });
});

describe("shares of a superior's target", () => {
  /** A plan whose result takes a share of the indicator. */
  async function aShare(owner: Actor, supports: string, value: string) {
    const planId = await aPlan(owner);
    const { results } = await seen(owner, planId);
    const { id: resultId = "", statement = "", indicators = [] } = results[0] ?? {};
    await saveResult(owner, {
      ...{ ...(await reference(owner, planId)), resultId, kind: "main", statement },
      ...{ supports, method: "direct_target", assignmentId: null },
    });
    await saveIndicator(owner, {
      ...(await reference(owner, planId)),
      ...{ resultId, indicatorId: indicators[0]?.id ?? "", text: "Persentase izin selesai", aspect: "time" },
      ...{
        perspective: null,
        targetValue: value,
        targetUnit: "%",
        targetNarrative: null,
        direction: "higher",
      },
    });
    return { planId, resultId };
  }

  /** Budi, whose team of two has 95 % to share. */
  async function twoShares() {
    const team = await aTeam();
    const eka = await aPerson(team.agency, "Eka");
    await supervises(team.budi, [eka]);
    const above = await anApprovedPlan(team.budi, team.dewi);
    const supports = (await seen(team.budi, above)).results[0]?.indicators[0]?.id ?? "";
    return { ...team, eka, supports };
  }

  it("are told to whoever takes one when they do not make it up, by their sum alone", async () => {
    const { ayu, eka, supports } = await twoShares();
    const { planId, resultId } = await aShare(ayu, supports, "40");
    const sum = (shared: string, balance: -1 | 1) => ({
      [resultId]: { shared, targetValue: "95", targetUnit: "%", balance },
    });
    expect((await seen(ayu, planId)).shares).toEqual(sum("40", -1));
    const { planId: ekas } = await aShare(eka, supports, "55");
    expect((await seen(ayu, planId)).shares).toEqual(sum("40", -1));
    await submitPlan(eka, await reference(eka, ekas));
    expect((await seen(ayu, planId)).shares).toEqual({});
    await pullBackPlan(eka, await reference(eka, ekas));
    const { results } = await seen(eka, ekas);
    await saveIndicator(eka, {
      ...(await reference(eka, ekas)),
      ...{ resultId: results[0]?.id ?? "", indicatorId: results[0]?.indicators[0]?.id ?? "" },
      ...{ text: "Persentase izin selesai", aspect: "time", perspective: null, targetValue: "60.5" },
      ...{ targetUnit: "%", targetNarrative: null, direction: "higher" },
    });
    await submitPlan(eka, await reference(eka, ekas));
    expect((await seen(ayu, planId)).shares).toEqual(sum("100.5", 1));
  });

  it("are nobody's concern but the owner's", async () => {
    const { ayu, budi, supports } = await twoShares();
    const { planId } = await aShare(ayu, supports, "40");
    await submitPlan(ayu, await reference(ayu, planId));
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).shares).toEqual({});
  });
});

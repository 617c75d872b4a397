import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { approvePlans } from "@/lib/planning/commands/approve-plans";
import { approvePlan, pullBackPlan } from "@/lib/planning/commands/flow";
import { findPlansToRead } from "@/lib/planning/queries/to-decide";

import { asOwner, givenDatabase } from "../../support/database";
import { aPlan, aSubmittedPlan, reference, seen } from "../../support/plans";
import { aPerson, aTeam, eventsOf, supervises } from "../../support/world";

givenDatabase();

const sent = (actor: Actor, key = randomUUID()): Actor => ({
  ...actor,
  submission: { key, action: "plan.approve-several", bodyHash: "-" },
});

/** An indicator in which there is nothing to find. */
const measured = "Persentase izin yang selesai dalam tiga hari";

/** Budi's team of two, whose plans wait for him. */
async function twoPlans() {
  const team = await aTeam();
  const eka = await aPerson(team.agency, "Eka");
  await supervises(team.budi, [eka]);
  const [ayus, ekas] = [await aSubmittedPlan(team.ayu, measured), await aSubmittedPlan(eka, measured)];
  const plans = [await reference(team.budi, ayus), await reference(team.budi, ekas)];
  return { ...team, eka, ayus, ekas, plans };
}

describe("confirming several plans", () => {
  it("confirms each by itself, with its own event", async () => {
    const { budi, ayus, ekas, plans } = await twoPlans();
    expect(await approvePlans(sent(budi), { plans })).toEqual([
      { planId: ayus, blockers: [] },
      { planId: ekas, blockers: [] },
    ]);
    for (const planId of [ayus, ekas]) {
      expect((await seen(budi, planId)).status).toBe("approved");
      expect((await eventsOf(planId)).at(-1)).toBe("plan.approved");
    }
  });

  it("says of each what kept it back, and confirms the others", async () => {
    const { ayu, budi, dewi, citra, eka, ayus, ekas, plans } = await twoPlans();
    const citras = await aPlan(citra);
    await supervises(dewi, [citra]);
    await pullBackPlan(ayu, await reference(ayu, ayus));
    const outcomes = await approvePlans(sent(budi), { plans: [...plans, { planId: citras, version: 0 }] });
    expect(outcomes.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
      ["not-found"],
      [],
      ["not-found"],
    ]);
    expect((await seen(ayu, ayus)).status).toBe("draft");
    expect((await seen(eka, ekas)).status).toBe("approved");
  });

  it("never confirms unread what has to be read first", async () => {
    const { budi, agency, ayus, plans } = await twoPlans();
    const fajar = await aPerson(agency, "Fajar");
    await supervises(budi, [fajar]);
    const fajars = await aSubmittedPlan(fajar, "Izin selesai");
    const chosen = [await reference(budi, fajars), ...plans];
    const outcomes = await approvePlans(sent(budi), { plans: chosen });
    expect(outcomes.map(({ blockers }) => blockers)).toEqual([[{ code: "plan.has-findings" }], [], []]);
    expect((await seen(budi, fajars)).status).toBe("submitted");
    expect((await seen(budi, ayus)).status).toBe("approved");
    await approvePlan(budi, await reference(budi, fajars));
  });

  it("says of each what became of it, also where one fails as nobody foresaw", async () => {
    const { budi, ayus, ekas, plans } = await twoPlans();
    await asOwner().query(
      `ALTER TABLE "PlanEdition" ADD CONSTRAINT unforeseen CHECK ("planId" <> '${ayus}') NOT VALID`,
    );
    const outcomes = await approvePlans(sent(budi), { plans: plans.toReversed() });
    expect(outcomes).toMatchObject([
      { planId: ekas, blockers: [] },
      { planId: ayus, blockers: [{ code: "unexpected" }] },
    ]);
    expect((await seen(budi, ekas)).status).toBe("approved");
    expect((await seen(budi, ayus)).status).toBe("submitted");
  });

  it("refuses the version that was changed meanwhile", async () => {
    const { budi, ayus, plans } = await twoPlans();
    await asOwner().query(`UPDATE "PerformancePlan" SET version = version + 1 WHERE id = $1`, [ayus]);
    const [first, second] = await approvePlans(sent(budi), { plans });
    expect(first?.blockers).toEqual([{ code: "stale" }]);
    expect(second?.blockers).toEqual([]);
  });

  it("answers a second sending like the first, also with another choice, and confirms nothing twice", async () => {
    const { budi, ayus, ekas, plans } = await twoPlans();
    const key = randomUUID();
    await approvePlans(sent(budi, key), { plans: plans.slice(0, 1) });
    expect(await approvePlans(sent(budi, key), { plans })).toEqual([
      { planId: ayus, blockers: [] },
      { planId: ekas, blockers: [] },
    ]);
    expect((await eventsOf(ayus)).filter((name) => name === "plan.approved")).toHaveLength(1);
  });

  it("does not exist for a stranger", async () => {
    const { citra, budi, plans } = await twoPlans();
    const outcomes = await approvePlans(sent(citra), { plans });
    expect(outcomes.map(({ blockers }) => blockers)).toEqual(plans.map(() => [{ code: "not-found" }]));
    expect(outcomes).toHaveLength(2);
    expect(await findPlansToRead(citra)).toEqual([]);
    expect(await findPlansToRead(budi)).toHaveLength(2);
  });
});

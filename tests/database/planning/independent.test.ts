import { pdfOf } from "@/lib/documents/gateway/pdf";
import { findSkp } from "@/lib/documents/queries/forms";
import { skpForm } from "@/lib/documents/skp-form";
import { setIndependence } from "@/lib/organisation/commands";
import { findPersonFile } from "@/lib/organisation/queries";
import { saveIndicator, saveManual } from "@/lib/planning/commands/content";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { pagesOf } from "../../support/pdf";
import { aPlan, reference, seen } from "../../support/plans";
import { aManual, officialWords } from "../../support/skp";
import { anAgency, aPerson, eventsOf, granted, newsFor, supervises, transfers } from "../../support/world";

givenDatabase();

const independent = `UPDATE "Unit" SET independent = $2 WHERE id = $1`;

/** The head of a health centre, a midwife there, and the head of the health office who coordinates it (domain 1.7). */
async function aHealthCentre(isIndependent = true) {
  const [centre, office] = [await anAgency(), await anAgency()];
  await asOwner().query(independent, [centre.unitId, isIndependent]);
  const head = await aPerson(centre, "Hadi", { kind: "functional", isHead: true });
  const midwife = await aPerson(centre, "Ayu");
  const coordinator = await aPerson(office, "Budi", { kind: "senior_leader", isHead: true });
  await supervises(coordinator, [head]);
  await supervises(head, [midwife]);
  return { centre, head, midwife, coordinator, planId: await aPlan(head) };
}

type HealthCentre = Awaited<ReturnType<typeof aHealthCentre>>;

const indicatorOf = async ({ head, planId }: HealthCentre) => {
  const [result] = (await seen(head, planId)).results;
  return { resultId: result?.id ?? "", indicatorId: result?.indicators[0]?.id ?? "" };
};

/** Places the only indicator in a perspective that is not the budget. */
async function placed(centre: HealthCentre) {
  const { head, planId } = centre;
  await saveIndicator(head, {
    ...{ ...(await reference(head, planId)), ...(await indicatorOf(centre)) },
    ...{ text: "Ibu hamil terlayani", aspect: null, perspective: "recipients" },
    ...{ targetValue: "95", targetUnit: "%", targetNarrative: null, direction: "higher" },
  });
}

const writesManual = async (centre: HealthCentre) => {
  const { indicatorId } = await indicatorOf(centre);
  return saveManual(centre.head, {
    ...{ ...(await reference(centre.head, centre.planId)), indicatorId, ...aManual() },
  });
};

describe("the plan of the head of an independent unit (L.II.A.2, 3)", () => {
  it("goes by perspectives, without a budget, and stands on A.1.2 with its manual A.1.3", async () => {
    const centre = await aHealthCentre();
    const { head, coordinator, planId } = centre;
    const submit = async () => submitPlan(head, await reference(head, planId));
    await expect(submit()).rejects.toBeRefused("plan.no-perspective");
    await placed(centre);
    await writesManual(centre);
    await submit();
    await approvePlan(coordinator, await reference(coordinator, planId));

    const skp = await findSkp(head, planId, 1);
    if (!skp) throw new Error("the plan has no form");
    const pages = await pagesOf(await pdfOf(skpForm(skp, officialWords)));
    const text = pages.map((page) => page.text).join(" ");
    expect(text).toContain("PIMPINAN UNIT KERJA MANDIRI");
    expect(text).toContain("NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF");
    expect(text).toContain("MANUAL INDIKATOR KINERJA");
  });

  it("supports no superior's result, for which its form has no column; its members' plans are as anybody's", async () => {
    const { head, midwife, planId } = await aHealthCentre();
    expect(await seen(head, planId)).toMatchObject({ form: "leader", supportable: null });
    expect(await seen(midwife, await aPlan(midwife))).toMatchObject({
      form: "member",
      supportable: { name: "Hadi" },
    });
  });

  it("is as anybody's where the unit is not independent", async () => {
    const centre = await aHealthCentre(false);
    await expect(writesManual(centre)).rejects.toBeRefused("plan.manual-of-leaders");
    const { head, planId } = centre;
    await expect(submitPlan(head, await reference(head, planId))).resolves.toBeUndefined();
  });

  it("stays on the form it was opened on, whatever the unit becomes, and the database sees to it", async () => {
    const { centre, head, coordinator, planId } = await aHealthCentre(false);
    await submitPlan(head, await reference(head, planId));
    await approvePlan(coordinator, await reference(coordinator, planId));
    await asOwner().query(independent, [centre.unitId, true]);
    await revisePlan(head, { ...(await reference(head, planId)), dialogueNote: "Target naik" });
    expect(await seen(head, planId)).toMatchObject({ form: "member" });
    await expect(submitPlan(head, await reference(head, planId))).resolves.toBeUndefined();
    const change = `UPDATE "PerformancePlan" SET form = 'leader' WHERE id = $1`;
    await expect(asApp(change, [planId])).rejects.toThrow(/stays on the form/);
  });

  it("follows what the keeper of the unit's people says, who leaves a trace; nobody else's business", async () => {
    const { centre, head, coordinator } = await aHealthCentre(false);
    const keeper = granted(await aPerson(centre, "Fitri"), "agency_admin", centre.path);
    const stranger = granted(await aPerson(await anAgency(), "Gita"), "agency_admin", "elsewhere.");
    const made = { unitId: centre.unitId, independent: true };
    for (const other of [head, coordinator, stranger])
      await expect(setIndependence(other, made)).rejects.toBeRefused("not-found");
    await setIndependence(keeper, made);
    await expect(setIndependence(keeper, made)).rejects.toBeRefused("stale");
    expect((await findPersonFile(keeper, head.personId))?.leads).toMatchObject([{ independent: true }]);
    expect(await eventsOf(centre.unitId)).toEqual(["organisation.unit-made-independent"]);
    await asOwner().query(`DELETE FROM "PerformancePlan" WHERE "personId" = $1`, [head.personId]);
    expect(await seen(head, await aPlan(head))).toMatchObject({ form: "leader" });
  });

  it("is told to the head, and not for the head to say", async () => {
    const { centre, head } = await aHealthCentre(false);
    const keeper = granted(await aPerson(centre, "Fitri"), "agency_admin", centre.path);
    const made = { unitId: centre.unitId, independent: true };
    const own = setIndependence(granted(head, "agency_admin", centre.path), made);
    await expect(own).rejects.toBeRefused("organisation.independence-own-case");
    await setIndependence(keeper, made);
    await setIndependence(keeper, { ...made, independent: false });
    expect(await newsFor(head)).toEqual([
      "organisation.unit-made-independent",
      "organisation.unit-made-dependent",
    ]);
  });

  it("is said of no unit without a head whose form depends on it", async () => {
    const [empty, office] = [await anAgency(), await anAgency()];
    const leader = await aPerson(office, "Budi", { kind: "senior_leader", isHead: true });
    const former = await aPerson(empty, "Hadi", { kind: "functional", isHead: true });
    await transfers(former, office, "2026-06-01");
    for (const { path, unitId } of [empty, office]) {
      const keeper = granted(await aPerson(office, "Fitri"), "regional_hr", path);
      const made = setIndependence(keeper, { unitId, independent: true });
      await expect(made).rejects.toBeRefused("not-found");
    }
    const keeper = granted(await aPerson(office, "Gita"), "regional_hr", office.path);
    expect(await findPersonFile(keeper, leader.personId)).toMatchObject({ leads: [] });
    expect(await findPersonFile(keeper, former.personId)).toMatchObject({ leads: [] });
  });

  it("is never a senior leader's on the form of members: the database itself refuses", async () => {
    const { planId } = await aHealthCentre(false);
    const change = `UPDATE "PerformancePlan" SET "positionKind" = 'senior_leader' WHERE id = $1`;
    await expect(asApp(change, [planId])).rejects.toThrow(/form_of_senior_leaders/);
  });
});

/** Opening data where they serve and are read: beside a rating, in place of last year's result, by whom. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { findGroups } from "@/lib/evaluation/queries/group";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { ownPastPredicates, pastPredicatesOf } from "@/lib/evaluation/queries/past";
import { recomputeAll } from "@/lib/evaluation/queries/recompute";
import { undecidedUnits } from "@/lib/evaluation/queries/units";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { reading } from "@/lib/db/doors";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, inWindow, move, onDayOf, ratings, sheetFor } from "../../support/evaluations";
import { aBroughtFile, aPredicateRow, aResultRow } from "../../support/opening";
import { anApprovedPlan } from "../../support/plans";
import { insertRows, type Row } from "../../support/rows";
import { type Agency, aPerson, aTeam, granted, heads, supervises } from "../../support/world";

givenDatabase();

const february = onDayOf("2027-02-01");
const head = "Unit kerja;Tahun;Capaian kinerja organisasi;Nomor dokumen;Tanggal dokumen;Sumber";

/** The annual period of a year, whose window stays open to the end of the February after it. */
async function anAnnualPeriod({ agencyId }: Agency, year: number) {
  const [id, cycleId] = [randomUUID(), randomUUID()];
  await insertRows(asOwner(), "EvaluationCycle", [
    { id: cycleId, agencyId, year, cadence: "semester", version: 0 },
  ]);
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, opensOn: `${year}-12-15` };
  await insertRows(asOwner(), "EvaluationPeriod", [
    { id, cycleId, kind: "annual", number: 1, ...days, closesOn: `${year + 1}-02-28` },
  ]);
  return id;
}

async function aDivision({ agencyId, unitId, path }: Agency): Promise<Agency> {
  const [id, code] = [randomUUID(), "bidang"];
  const division = { id, agencyId, parentId: unitId, name: "Bidang", kind: "division", code, path: "" };
  await insertRows(asOwner(), "Unit", [division]);
  return { agencyId, unitId: id, path: `${path}${code}.` };
}

async function bringResult(keeper: Actor, unit: string, level: string) {
  const row = `${unit};2025;${level};188/45/2026;2 Februari 2026;Keputusan Bupati`;
  const importId = await uploadImport(keeper, {
    ...{ name: "capaian.csv", kind: "past_unit_results" as const },
    bytes: Buffer.from(`${head}\r\n${row}`),
  });
  return applyImport(keeper, { importId });
}

/** Ayu's annual evaluation of 2026, whose unit's result is late, and the result of 2025 by a document. */
async function aFirstYear() {
  const team = await aTeam();
  const keeper = granted(await aPerson(team.agency, "Nur"), "regional_hr", team.agency.path);
  const unit = `Dinas ${team.agency.path.slice(0, -1)}`;
  await anApprovedPlan(team.ayu, team.budi);
  const periodId = await anAnnualPeriod(team.agency, 2026);
  await openEvaluations(onDayOf("2027-01-20")(team.budi));
  await bringResult(keeper, unit, "Istimewa");
  const evaluationId = (await ownEvaluations(team.ayu))[0]?.id ?? "";
  return { ...team, keeper, unit, periodId, evaluationId };
}

const carriedDocument = { source: "Keputusan Bupati", number: "188/45/2026", date: "2026-02-02" };

describe("last year's result by a document (O7, L.IV.B.1.f)", () => {
  it("stands beside the decision, apart from what was decided here", async () => {
    const { keeper, agency } = await aFirstYear();
    const { units } = await undecidedUnits(onDayOf("2027-01-20")(keeper), "");
    expect(units).toMatchObject([
      {
        ...{ id: agency.unitId, decision: null, before: undefined, yearBefore: undefined },
        opening: { year: 2025, level: "excellent", document: carriedDocument },
      },
    ]);
  });

  it("takes the place of one that is late, and the pattern and the signature name it as opening data", async () => {
    const { budi, ayu, evaluationId } = await aFirstYear();
    const rater = february(budi);
    expect(await sheetFor(onDayOf("2027-01-28")(budi), evaluationId)).toMatchObject({ unitResult: null });
    expect(await sheetFor(rater, evaluationId)).toMatchObject({
      ...{ unitResult: "excellent", carriedFrom: 2025, carriedDocument },
    });
    expect(await findGroups(rater)).toMatchObject([
      { level: "excellent", carried: { from: 2025, document: carriedDocument } },
    ]);
    await signEvaluation(rater, { ...(await move(rater, evaluationId)), ...ratings });
    expect(await sheetFor(rater, evaluationId)).toMatchObject({
      ...{ unitResult: "excellent", carriedFrom: 2025, carriedDocument },
      explanation: { inputs: { unitResult: "excellent", carriedFrom: 2025, carriedDocument } },
    });
    expect(await recomputeAll()).toMatchObject({ differences: [] });
    const { rows } = await asOwner().query(
      `SELECT e."unitResultId", p.level FROM "Evaluation" e JOIN "PastUnitResult" p ON p.id = e."pastResultId"
        WHERE e."personId" = $1`,
      [ayu.personId],
    );
    expect(rows).toEqual([{ unitResultId: null, level: "excellent" }]);
  });

  it("is not corrected behind a signature, in words and in the database", async () => {
    const { budi, keeper, unit, agency, evaluationId } = await aFirstYear();
    const rater = february(budi);
    await signEvaluation(rater, { ...(await move(rater, evaluationId)), ...ratings });
    await expect(bringResult(february(keeper), unit, "Baik")).rejects.toBeRefused("import.rows-to-fix");
    const undone = `UPDATE "PastUnitResult" SET "supersededAt" = '2027-02-02' WHERE "unitId" = $1`;
    await expect(asApp(undone, [agency.unitId])).rejects.toThrow(/were signed on the past result/);
    const moved = `UPDATE "Evaluation" SET "pastResultId" = NULL WHERE id = $1`;
    await expect(asApp(moved, [evaluationId])).rejects.toThrow(/is signed/);
  });

  it.each(["actor", "rater"] as const)(
    "is not brought where the %s leads the unit, even acting",
    async (who) => {
      const { keeper, unit, agency } = await aFirstYear();
      const rater = await aPerson(agency, "Atasan");
      await supervises(rater, [keeper]);
      await heads({ actor: keeper, rater }[who], agency, "acting");
      await expect(bringResult(keeper, unit, "Baik")).rejects.toBeRefused("import.rows-to-fix");
    },
  );

  it("is of the unit that the rater led, else of the person's own: the database refuses any other", async () => {
    const { agency, elsewhere, budi, keeper, evaluationId } = await aFirstYear();
    const division = await aDivision(agency);
    const importId = await aBroughtFile(keeper, "past_unit_results");
    const [foreign, led] = [elsewhere, division].map((place) => aResultRow(place, { keeper, importId }));
    await insertRows(asOwner(), "PastUnitResult", [foreign ?? {}, led ?? {}]);
    const signOn = (result: Row | undefined) =>
      asApp(
        `UPDATE "Evaluation" SET status = 'signed', "resultRating" = 'as_expected', "behaviourRating" = 'as_expected',
           predicate = 'good', explanation = '{}', snapshot = '{"unitResult": "excellent"}', "signedAt" = '2027-02-01',
           "signedById" = "raterId", "pastResultId" = $2 WHERE id = $1`,
        [evaluationId, result?.id],
      );
    await expect(signOn(foreign)).rejects.toThrow(/of another unit/);
    await expect(signOn(led)).rejects.toThrow(/of another unit/);
    await heads(budi, division, "acting");
    await expect(signOn(foreign)).rejects.toThrow(/of another unit/);
    await signOn(led);
  });

  it("is followed as it stands: what was corrected before the signature counts", async () => {
    const { budi, keeper, unit, evaluationId } = await aFirstYear();
    await bringResult(keeper, unit, "Baik");
    expect(await sheetFor(february(budi), evaluationId)).toMatchObject({ unitResult: "good" });
  });
});

describe("who reads a past predicate", () => {
  async function aRemembered() {
    const team = await aTeam();
    const keeper = granted(await aPerson(team.agency, "Nur"), "regional_hr", team.agency.path);
    const importId = await aBroughtFile(keeper, "past_predicates");
    await insertRows(asOwner(), "PastPredicate", [
      aPredicateRow(team.ayu, team.agency, { keeper, importId }),
    ]);
    const admin = granted(await aPerson(team.agency, "Admin"), "agency_admin", team.agency.path);
    const auditor = granted(await aPerson(team.agency, "Audit"), "auditor", team.agency.path);
    const elsewhere = granted(await aPerson(team.elsewhere, "Lain"), "regional_hr", team.elsewhere.path);
    return { ...team, keeper, admin, auditor, elsewhere };
  }

  it.each([
    ["ayu", 1],
    ["budi", 1],
    ["dewi", 1],
    ["keeper", 1],
    ["auditor", 1],
    ["admin", 0],
    ["citra", 0],
    ["elsewhere", 0],
  ] as const)("%s: %i", async (who, count) => {
    const { ayu, ...others } = await aRemembered();
    const reader = { ayu, ...others }[who];
    expect(await reading(reader, (tx) => pastPredicatesOf(tx, reader, ayu.personId))).toHaveLength(count);
  });

  it("a former rater: as long as the window of what is to be rated is open, and no longer", async () => {
    const people = await aRemembered();
    const { ayu, budi, citra } = people;
    await anEvaluation(people);
    await asOwner().query(
      `UPDATE "Supervision" SET "raterId" = $2 WHERE "personId" = $1 AND "raterId" = $3`,
      [ayu.personId, citra.personId, budi.personId],
    );
    const readOn = (day: string) => {
      const reader = onDayOf(day)(budi);
      return reading(reader, (tx) => pastPredicatesOf(tx, reader, ayu.personId));
    };
    expect(await readOn("2026-06-20")).toHaveLength(1);
    expect(await readOn("2026-12-31")).toEqual([]);
  });

  it("is told by the sheet of an evaluation to whoever may, and to nobody by one's own list", async () => {
    const people = await aRemembered();
    const evaluationId = await anEvaluation(people);
    expect(await sheetFor(inWindow(people.budi), evaluationId)).toMatchObject({
      past: [{ year: 2025, predicate: "good", document: { number: "800/1/2026" } }],
    });
    expect(await ownPastPredicates(people.budi)).toEqual([]);
  });
});

import { randomUUID } from "node:crypto";

import { reading } from "@/lib/db/doors";
import type { DomainError } from "@/lib/errors";
import { decideUnitResult } from "@/lib/evaluation/commands/decide-unit-result";
import { acknowledge, handOver, selfAssess } from "@/lib/evaluation/commands/hand-over";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { undecidedUnits } from "@/lib/evaluation/queries/units";
import { saveRatingsSchema } from "@/lib/evaluation/schema";
import { saveResult } from "@/lib/planning/commands/content";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { reportProgress } from "@/lib/progress/commands/report";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import {
  anEvaluation,
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  onDayOf,
  sheetFor,
} from "../../support/evaluations";
import { anApprovedPlan, reference, seen, unlinked } from "../../support/plans";
import { insertRows } from "../../support/rows";
import {
  actorOf,
  anAgency,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  newsFor,
  supervises,
} from "../../support/world";

givenDatabase();

const ratings = {
  marks: [],
  behaviours: [] as [],
  resultRating: "as_expected",
  behaviourRating: "above",
  note: "Tetap jaga mutu",
} as const;

async function aWorld() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  return {
    ...team,
    ayu: inWindow(team.ayu),
    budi: inWindow(team.budi),
    dewi: inWindow(team.dewi),
    evaluationId,
  };
}
const stepsOf = async (evaluationId: string) =>
  (
    await asOwner().query(`SELECT kind, "actorId" FROM "EvaluationStep" WHERE "evaluationId" = $1`, [
      evaluationId,
    ])
  ).rows;
type World = Awaited<ReturnType<typeof aWorld>>;

const rate = async ({ budi, evaluationId }: World) =>
  saveRatings(budi, { ...(await move(budi, evaluationId)), ...ratings, marks: [] });
const sign = async ({ budi, evaluationId }: World) =>
  signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings, marks: [] });

describe("an evaluation on its way (L.V.A)", () => {
  it("goes from self-assessment to acknowledgement and explains itself", async () => {
    const world = await aWorld();
    const { ayu, budi, evaluationId } = world;
    await selfAssess(ayu, { ...(await move(ayu, evaluationId)), selfAssessment: "Target tercapai" });
    expect(await newsFor(budi)).toContain("evaluation.self-assessed");
    await sign(world);
    await handOver(budi, await move(budi, evaluationId));
    await acknowledge(ayu, await move(ayu, evaluationId));
    expect(await sheetFor(ayu, evaluationId)).toMatchObject({
      status: "acknowledged",
      predicate: "good",
      note: "Tetap jaga mutu",
      explanation: {
        predicate: "good",
        inputs: { results: "as_expected", behaviour: "above", unitResult: "good" },
      },
    });
    expect((await eventsOf(evaluationId)).at(-1)).toBe("evaluation.acknowledged");
  });

  it("hides ratings, predicate and note from the employee until it is handed over", async () => {
    const world = await aWorld();
    await sign(world);
    const hidden = {
      resultRating: null,
      behaviourRating: null,
      predicate: null,
      note: null,
      explanation: null,
      marks: [],
      behaviours: [],
    };
    expect(await sheetFor(world.ayu, world.evaluationId)).toMatchObject(hidden);
    expect(await sheetFor(world.dewi, world.evaluationId)).toMatchObject({ predicate: "good" });
  });

  it("keeps what is being weighed from everybody but the rater until it is signed", async () => {
    const world = await aWorld();
    await rate(world);
    const auditor = granted(inWindow(world.citra), "auditor", world.agency.path);
    const hidden = { resultRating: null, behaviourRating: null, predicate: null, note: null };
    for (const other of [world.dewi, auditor]) {
      expect(await sheetFor(other, world.evaluationId)).toMatchObject(hidden);
    }
    expect(await sheetFor(world.budi, world.evaluationId)).toMatchObject({ note: "Tetap jaga mutu" });
    await sign(world);
    for (const other of [world.dewi, auditor]) {
      expect(await sheetFor(other, world.evaluationId)).toMatchObject({ note: "Tetap jaga mutu" });
    }
  });

  it("stands from the signature on as it was signed (domain 1.15)", async () => {
    const world = await aWorld();
    const { ayu, budi, evaluationId } = world;
    const before = await sheetFor(budi, evaluationId);
    await sign(world);
    const { planId } = before;
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Juni" });
    const resultId = before.results[0]?.id ?? "";
    const line = { resultId, kind: "main", statement: "Kata lain", ...unlinked } as const;
    await saveResult(ayu, { ...(await reference(ayu, planId)), ...line });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    await asOwner().query(`UPDATE "Person" SET name = 'Nama Baru', grade = 'IV/e' WHERE id = $1`, [
      ayu.personId,
    ]);
    const indicatorId = before.results[0]?.indicators[0]?.id ?? "";
    const later = { ...ayu, now: "2026-06-21T02:00:00.000Z" };
    await reportProgress(later, { indicatorId, value: "90", note: "", evidence: "", files: [] });
    const after = await sheetFor({ ...budi, now: later.now }, evaluationId);
    const { person, unitResult, unitOfResult, results } = after;
    expect({ person, unitResult, unitOfResult, results }).toEqual({
      person: before.person,
      unitResult: "good",
      unitOfResult: expect.stringMatching(/^Dinas/),
      results: before.results,
    });
  });

  it("is opened in January for the year that has ended (L.IV.A.8.b)", async () => {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    await aSemesterCycle(team.agency);
    await openEvaluations(onDayOf("2027-01-10")(team.budi));
    const kinds = (await ownEvaluations(team.ayu)).map(({ period }) => period.kind);
    expect(kinds.sort()).toEqual(["annual", "periodic"]);
  });

  it("stays with a rater who moves within the window, beside what was reported (L.IV.A.14)", async () => {
    const team = await aTeam();
    const planId = await anApprovedPlan(team.ayu, team.budi);
    await aSemesterCycle(team.agency);
    const indicatorId = (await seen(team.ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    await reportProgress(team.ayu, { indicatorId, value: "40", note: "", evidence: "", files: [] });
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-24' WHERE "personId" = $1`, [
      team.ayu.personId,
    ]);
    await supervises(team.citra, [team.ayu], "2026-06-25");
    const later = { today: "2026-06-28", now: "2026-06-28T02:00:00.000Z" };
    await openEvaluations(later);
    const [own] = await ownEvaluations(team.ayu);
    const sheet = await sheetFor({ ...team.budi, ...later }, own?.id ?? "");
    expect(sheet.may.rate).toBe(true);
    expect(sheet.results[0]?.indicators[0]?.reports).toHaveLength(1);
  });

  it("is there for both sides as the window opens, though neither has asked for it", async () => {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    await aSemesterCycle(team.agency);
    await openEvaluations(onDayOf("2026-06-01")(team.citra));
    expect(await ownEvaluations(team.ayu)).toEqual([]);
    await openEvaluations(inWindow(team.citra));
    const [own] = await ownEvaluations(inWindow(team.ayu));
    expect(await stepsOf(own?.id ?? "")).toEqual([{ kind: "opened", actorId: null }]);
    for (const side of [team.ayu, team.budi])
      expect((await findTasks(inWindow(side))).evaluations.map(({ id }) => id)).toEqual([own?.id]);
  });

  it("goes to the superior of a rater who never opened it (L.IV.A.11)", async () => {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    await aUnitResult(team.agency, await aSemesterCycle(team.agency), team.dewi);
    await openEvaluations(inWindow(team.citra));
    const [own] = await ownEvaluations(team.ayu);
    const sheet = await sheetFor(onDayOf("2026-07-20")(team.dewi), own?.id ?? "");
    expect(sheet.may.rateInPlace).toBe(true);
  });

  it("goes to whoever rated as the window opened where that is put right later, without what the other weighed (L.IV.A.14)", async () => {
    const world = await aWorld();
    await rate(world);
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      world.citra.personId,
      world.ayu.personId,
    ]);
    await openEvaluations(world.budi);
    expect(await findEvaluation(world.budi, world.evaluationId)).toBeNull();
    expect(await sheetFor(inWindow(world.citra), world.evaluationId)).toMatchObject({
      ...{ resultRating: null, behaviourRating: null, predicate: null, note: null, may: { rate: true } },
    });
    await sign({ ...world, budi: inWindow(world.citra) });
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      world.budi.personId,
      world.ayu.personId,
    ]);
    await openEvaluations(world.budi);
    expect((await sheetFor(inWindow(world.citra), world.evaluationId)).rater.name).toBe("Citra");
  });

  it("opens once, however often and at the same time it is asked", async () => {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    await aSemesterCycle(team.agency);
    const opened = await Promise.all([1, 2, 3].map(() => openEvaluations(inWindow(team.budi))));
    expect(opened.sort()).toEqual([0, 0, 1]);
    expect(await openEvaluations(inWindow(team.budi))).toBe(0);
  });
});

describe("an evaluation is refused", () => {
  it("outside the window", async () => {
    const { ayu, budi, evaluationId } = await aWorld();
    const early = actorOf(budi.personId);
    await expect(
      saveRatings(early, { ...(await move(early, evaluationId)), ...ratings, marks: [] }),
    ).rejects.toBeRefused("evaluation.window-closed");
    const late = actorOf(ayu.personId, { today: "2026-07-15" });
    await expect(
      selfAssess(late, { ...(await move(late, evaluationId)), selfAssessment: "x" }),
    ).rejects.toBeRefused("evaluation.window-closed");
  });

  it("to everybody but its rater", async () => {
    const { ayu, dewi, citra, evaluationId } = await aWorld();
    const sent = { ...(await move(ayu, evaluationId)), ...ratings, marks: [] };
    for (const stranger of [ayu, dewi, inWindow(citra)]) {
      await expect(saveRatings(stranger, sent)).rejects.toBeRefused("not-found");
      // The rater's superior evaluates in the rater's place, but not while the rater is in time.
      const code = stranger === dewi ? "evaluation.rater-in-time" : "not-found";
      await expect(signEvaluation(stranger, sent)).rejects.toBeRefused(code);
    }
  });

  it("a look from outside, from agency administrators and from system administrators", async () => {
    const { citra, agency, evaluationId } = await aWorld();
    for (const stranger of [
      citra,
      granted(citra, "agency_admin", agency.path),
      granted(citra, "system_admin", agency.path),
      granted(citra, "leadership", agency.path),
    ]) {
      expect(await findEvaluation(stranger, evaluationId)).toBeNull();
    }
    expect(await findEvaluation(granted(citra, "auditor", agency.path), evaluationId)).not.toBeNull();
  });

  it("a signature without ratings, and without the unit's result", async () => {
    const { budi, evaluationId } = await aWorld();
    const unrated = { resultRating: null, behaviourRating: null, note: "", marks: [], behaviours: [] };
    await expect(
      signEvaluation(budi, { ...(await move(budi, evaluationId)), ...unrated }),
    ).rejects.toBeRefused("evaluation.no-result-rating");
    const world = await aWorld();
    await asOwner().query(`DELETE FROM "UnitResult" WHERE "unitId" = $1`, [world.agency.unitId]);
    await expect(sign(world)).rejects.toBeRefused("evaluation.no-unit-result");
    expect(await sheetFor(world.budi, world.evaluationId)).toMatchObject({ resultRating: null, version: 0 });
  });

  it("steps out of their order", async () => {
    const world = await aWorld();
    const { ayu, budi, evaluationId } = world;
    await expect(handOver(budi, await move(budi, evaluationId))).rejects.toBeRefused("evaluation.not-signed");
    await expect(acknowledge(ayu, await move(ayu, evaluationId))).rejects.toBeRefused(
      "evaluation.not-handed-over",
    );
    await sign(world);
    await expect(rate(world)).rejects.toBeRefused("evaluation.signed");
  });

  it("marks on another plan's results", async () => {
    const { budi, evaluationId } = await aWorld();
    const foreign = {
      ...(await move(budi, evaluationId)),
      ...ratings,
      marks: [{ resultId: randomUUID(), mark: "above" as const }],
    };
    await expect(saveRatings(budi, foreign)).rejects.toBeRefused("not-found");
  });

  it("two marks on one result", async () => {
    const { budi, evaluationId } = await aWorld();
    const [result] = (await sheetFor(budi, evaluationId)).results;
    const mark = { resultId: result?.id ?? "", mark: "above" as const };
    const twice = saveRatingsSchema.safeParse({
      ...(await move(budi, evaluationId)),
      ...ratings,
      marks: [mark, { ...mark, mark: "below" as const }],
    });
    expect(twice.error?.issues).toMatchObject([{ path: ["marks"] }]);
  });

  it("the slower of two savings, or of a saving and a signature, with the note that stands", async () => {
    const world = await aWorld();
    const { budi, evaluationId } = world;
    const [result] = (await sheetFor(budi, evaluationId)).results;
    const marks = [{ resultId: result?.id ?? "", mark: "above" as const }];
    for (const second of [saveRatings, signEvaluation]) {
      const sent = { ...(await move(budi, evaluationId)), ...ratings, marks };
      const both = await Promise.allSettled([saveRatings(budi, sent), second(budi, sent)]);
      const lost = both.find((outcome) => outcome.status === "rejected")?.reason as DomainError;
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(["stale", "evaluation.signed"]).toContain(lost.blockers[0]?.code);
    }
  });

  it("a second signature at the same moment", async () => {
    const world = await aWorld();
    const both = await Promise.allSettled([sign(world), sign(world)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the database itself", () => {
  it.each([
    [
      "a predicate beside the table",
      `UPDATE "Evaluation" SET predicate = 'very_good'`,
      /Evaluation_predicate|signed/,
    ],
    [
      "a changed rating after signing",
      `UPDATE "Evaluation" SET "resultRating" = 'above', predicate = 'very_good'`,
      /signed/,
    ],
    [
      "a person who rates themselves",
      `UPDATE "Evaluation" SET "raterId" = "personId"`,
      /signed|Evaluation_not_oneself/,
    ],
  ])("refuses %s", async (_, sql, reason) => {
    const world = await aWorld();
    await sign(world);
    await expect(reading(world.budi, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(reason);
  });

  it("refuses two raters on one day, and a rater of oneself", async () => {
    const { ayu, dewi } = await aTeam();
    await expect(supervises(dewi, [ayu])).rejects.toThrow(/Supervision_one_rater_a_day/);
    await expect(supervises(dewi, [dewi], "2020-01-01", "2020-12-31")).rejects.toThrow(
      /Supervision_not_oneself/,
    );
  });
});

describe("a unit's result", () => {
  it("is decided by whoever rates the unit's head, or by the cycle's office, and by nobody else", async () => {
    const agency = await anAgency();
    const head = inWindow(await aPerson(agency, "Kepala", { isHead: true }));
    const above = inWindow(await aPerson(agency, "Pimpinan"));
    const stranger = inWindow(await aPerson(agency, "Lain"));
    await supervises(above, [head]);
    await anApprovedPlan(head, above);
    const periodId = await aSemesterCycle(agency);
    const decision = { unitId: agency.unitId, periodId, version: null, level: "good" as const, reason: "" };

    await expect(decideUnitResult(stranger, decision)).rejects.toBeRefused("not-found");
    await expect(decideUnitResult(head, decision)).rejects.toBeRefused("not-found");
    expect(await undecidedUnits(above, "")).toMatchObject({ total: 1, units: [{ id: agency.unitId }] });
    expect(await undecidedUnits(above, "nothing like it")).toEqual({ total: 0, units: [] });
    await decideUnitResult(above, decision);
    expect(await undecidedUnits(above, "")).toEqual({ total: 0, units: [] });
    const office = granted(stranger, "regional_hr", agency.path);
    await decideUnitResult(office, { ...decision, version: 0, level: "excellent" });
    await expect(decideUnitResult(above, { ...decision, periodId: randomUUID() })).rejects.toBeRefused(
      "not-found",
    );
    const late = { ...office, today: "2028-05-01" };
    await expect(decideUnitResult(late, { ...decision, version: 1 })).rejects.toBeRefused(
      "evaluation.window-closed",
    );
  });

  it("is counted for all units that wait, though the first thirty are shown; decided ones make room", async () => {
    const agency = await anAgency();
    const office = granted(inWindow(await aPerson(agency, "Kantor")), "regional_hr", agency.path);
    const { agencyId, unitId: parentId } = agency;
    const section = (i: number) => ({
      id: randomUUID(),
      agencyId,
      parentId,
      code: `s${i}`,
      name: `Seksi ${i}`,
    });
    const sections = Array.from({ length: 35 }, (_, i) => ({
      ...section(10 + i),
      kind: "section",
      path: "",
    }));
    await insertRows(asOwner(), "Unit", sections);
    const periodId = await aSemesterCycle(agency);
    const decision = { periodId, version: null, level: "good" as const, reason: "" };
    await decideUnitResult(office, { ...decision, unitId: sections[0]?.id ?? "" });
    const { total, units } = await undecidedUnits(office, "Seksi");
    expect([total, units.length, units[0]?.name]).toEqual([34, 30, "Seksi 11"]);
  });

  it("is decided once when two decide at the same moment, or on a version that has passed", async () => {
    const agency = await anAgency();
    const office = granted(inWindow(await aPerson(agency, "Kantor")), "regional_hr", agency.path);
    const periodId = await aSemesterCycle(agency);
    const decision = { unitId: agency.unitId, periodId, version: null, level: "good" as const, reason: "" };
    const both = await Promise.allSettled([
      decideUnitResult(office, decision),
      decideUnitResult(office, { ...decision, level: "poor" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(decideUnitResult(office, { ...decision, version: 4 })).rejects.toBeRefused("stale");
  });
});

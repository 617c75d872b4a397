import { randomUUID } from "node:crypto";

import { reading } from "@/lib/db/doors";
import { decideUnitResult } from "@/lib/evaluation/commands/decide-unit-result";
import { acknowledge, handOver, selfAssess } from "@/lib/evaluation/commands/hand-over";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { findEvaluation, undecidedUnits } from "@/lib/evaluation/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, aSemesterCycle, inWindow, move, sheetFor } from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
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
    };
    expect(await sheetFor(world.ayu, world.evaluationId)).toMatchObject(hidden);
    expect(await sheetFor(world.dewi, world.evaluationId)).toMatchObject({ predicate: "good" });
  });

  it("opens once, however often it is asked", async () => {
    const world = await aWorld();
    expect(await Promise.all([openEvaluations(world.budi), openEvaluations(world.ayu)])).toEqual([0, 0]);
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
      await expect(signEvaluation(stranger, sent)).rejects.toBeRefused("not-found");
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
    const unrated = { resultRating: null, behaviourRating: null, note: "", marks: [] };
    await expect(
      signEvaluation(budi, { ...(await move(budi, evaluationId)), ...unrated }),
    ).rejects.toBeRefused("evaluation.no-result-rating");
    const world = await aWorld();
    await asOwner().query(`DELETE FROM "UnitResult"`);
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
    expect(await undecidedUnits(above, "")).toHaveLength(1);
    await decideUnitResult(above, decision);
    expect(await undecidedUnits(above, "")).toHaveLength(0);
    const office = granted(stranger, "regional_hr", agency.path);
    await decideUnitResult(office, { ...decision, version: 0, level: "excellent" });
    await expect(decideUnitResult(above, { ...decision, periodId: randomUUID() })).rejects.toBeRefused(
      "not-found",
    );
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

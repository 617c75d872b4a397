import { randomUUID } from "node:crypto";

import { Client } from "pg";

import { signEvaluation } from "@/lib/evaluation/commands/rate";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, inWindow, move, sheetFor } from "../../support/evaluations";
import { aPlan, seen } from "../../support/plans";
import { aPerson, aTeam } from "../../support/world";

givenDatabase();

const ratings = {
  resultRating: "as_expected",
  behaviourRating: "as_expected",
  note: "",
  behaviours: [{ value: "loyal", text: "Tepat janji" }] as { value: "loyal"; text: string }[],
} as const;

/** A signed evaluation with one mark, an unsigned one of another team, and an open plan of a third. */
async function aWorld() {
  const [team, other, third] = [await aTeam(), await aTeam(), await aTeam()];
  const signed = await anEvaluation(team);
  const unsigned = await anEvaluation(other);
  const budi = inWindow(team.budi);
  const sheet = await sheetFor(budi, signed);
  const resultId = sheet.results[0]?.id ?? "";
  const marks = [{ resultId, mark: "below" as const }];
  await signEvaluation(budi, { ...(await move(budi, signed)), ...ratings, marks });
  const openPlan = await aPlan(third.ayu);
  const [open] = (await seen(third.ayu, openPlan)).results;
  return {
    team,
    signed,
    unsigned,
    resultId,
    confirmedPlan: sheet.planId,
    openPlan,
    openResult: open?.id ?? "",
    openIndicator: open?.indicators[0]?.id ?? "",
  };
}
type World = Awaited<ReturnType<typeof aWorld>>;

describe("the database itself refuses", () => {
  // One world for all: what is refused changes nothing in it.
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it.each<[string, string, (world: World) => unknown[], RegExp]>([
    [
      "to move an indicator out of a confirmed plan",
      `UPDATE "Indicator" SET "resultId" = $1 WHERE "resultId" = $2`,
      ({ openResult, resultId }) => [openResult, resultId],
      /not open for changes/,
    ],
    [
      "to leave out a line of a confirmed plan",
      `UPDATE "WorkResult" SET "leftOutIn" = 2 WHERE id = $1`,
      ({ resultId }) => [resultId],
      /not open for changes/,
    ],
    [
      "to move a mark out of a signed evaluation",
      `UPDATE "ResultMark" SET "evaluationId" = $1 WHERE "evaluationId" = $2`,
      ({ unsigned, signed }) => [unsigned, signed],
      /is signed/,
    ],
    [
      "to set a signed evaluation back",
      `UPDATE "Evaluation" SET status = 'self_assessment' WHERE id = $1`,
      ({ signed }) => [signed],
      /does not go from signed to self_assessment/,
    ],
    [
      "to move a signed evaluation to another unit",
      `UPDATE "Evaluation" SET "unitId" = (SELECT id FROM "Unit" WHERE id <> "unitId" LIMIT 1) WHERE id = $1`,
      ({ signed }) => [signed],
      /is signed/,
    ],
    [
      "an evaluation on somebody else's plan",
      `UPDATE "Evaluation" SET "planId" = $1 WHERE id = $2`,
      ({ openPlan, unsigned }) => [openPlan, unsigned],
      /plan of somebody else/,
    ],
    [
      "a mark on a result of another plan",
      `INSERT INTO "ResultMark" ("evaluationId", "resultId", mark) VALUES ($1, $2, 'above')`,
      ({ unsigned, openResult }) => [unsigned, openResult],
      /not of the rated plan/,
    ],
    [
      "a report on an indicator of another plan",
      `INSERT INTO "ProgressReport" (id, "planId", "indicatorId", "personId", "agencyId", "reportedAt", note)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, now(), 'x')`,
      ({ confirmedPlan, openIndicator, team }) => [
        confirmedPlan,
        openIndicator,
        team.ayu.personId,
        team.agency.agencyId,
      ],
      /not on an indicator/,
    ],
  ])("%s", async (_, sql, values, reason) => {
    await expect(asApp(sql, values(world))).rejects.toThrow(reason);
  });

  it("a second head of a unit, though the seats became head's seats later", async () => {
    const { agency } = await aTeam();
    await aPerson(agency, "Fitri", { title: "Seksi A" });
    await aPerson(agency, "Gilang", { title: "Seksi B" });
    const heads = `UPDATE "Position" SET "isHead" = true WHERE "unitId" = $1 AND title LIKE 'Seksi%'`;
    await expect(asApp(heads, [agency.unitId])).rejects.toThrow(/Assignment_one_head_per_unit/);
  });

  it("a line written into a plan that is confirmed meanwhile", async () => {
    const { ayu } = await aTeam();
    const planId = await aPlan(ayu);
    const writer = new Client({ connectionString: process.env.DATABASE_URL, options: "-c role=kinerja_app" });
    await writer.connect();
    try {
      await writer.query("BEGIN");
      const line = `INSERT INTO "AppendixItem" (id, "planId", section, text, "order") VALUES ($1, $2, 'resources', 'x', 9)`;
      await writer.query(line, [randomUUID(), planId]);
      const confirm = `UPDATE "PerformancePlan" SET status = 'approved', "approvedEdition" = 1,
        "firstApprovedOn" = '2026-01-01' WHERE id = $1`;
      const confirming = asOwner().query(
        `SET lock_timeout = '300ms'; ${confirm.replace("$1", `'${planId}'`)}`,
      );
      await expect(confirming).rejects.toThrow(/lock timeout/);
    } finally {
      await writer.end();
    }
  });
});

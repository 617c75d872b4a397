import { hash } from "@node-rs/argon2";
import { Client } from "pg";

import { insertRows } from "../tests/support/rows";
import { drawCascade } from "./demo/cascade";
import { chances as chancesFrom } from "./demo/chance";
import { drawCompetencies } from "./demo/competencies";
import { demoPassword } from "./demo/demo-actors";
import { drawGoals } from "./demo/goals";
import { drawEvaluations, drawPeriods, drawUnitResults } from "./demo/evaluations";
import { putAccess, putOrganisation } from "./demo/organisation";
import { drawPeople, type Staff } from "./demo/people";
import { type DrawnPlan, drawPlan, put, type Rows } from "./demo/plans";
import { drawProgress } from "./demo/progress";
import { drawRegion } from "./demo/region";
import { drawTrainings } from "./demo/training";
import { writer } from "./demo/words";

type Options = {
  /** The small region has the named people and little else; tests use it. */
  scale?: "full" | "small";
  /** The demo clock's first date. */
  today?: string;
};

/** From this number the whole region grows. */
export const seed = 1508;
const midSemester = "2026-06-03";

/** Referenced tables first. */
const order =
  "Agency,Unit,Position,Person,Assignment,Supervision,Account,RoleGrant,Competency,CompetencyRequirement,CompetencyAssessment,TrainingRecord,EvaluationCycle,EvaluationPeriod,UnitResult,UnitGoal,GoalRealisation,PerformancePlan,WorkResult,Indicator,ResultSupport,AppendixItem,PlanStep,PlanEdition,ProgressReport,Feedback,Evaluation,ResultMark".split(
    ",",
  );
/** Tables whose triggers watch over single changes; a past that is built whole would be refused row by row. */
const guarded = ["WorkResult", "Indicator", "ResultSupport", "AppendixItem", "ResultMark"];

/** Draws the whole region: rows by table, the same for the same options. */
export function drawDemo({ scale = "full", today = midSemester }: Options = {}, demoHash = ""): Rows {
  const chances = chancesFrom(seed);
  const rows: Rows = {};
  const region = drawRegion(chances, scale);
  const staff = drawPeople(chances, region);
  putOrganisation(chances, region, staff, rows);
  putAccess(chances, region, staff, demoHash, rows);
  drawYears(chances, region, staff, today, rows);
  drawDevelopment(staff, today, rows);
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr") ?? staff[0];
  drawGoals({ chances: chancesFrom(seed * 41), rows }, region.units, keeper?.id ?? "");
  return rows;
}

/** Draws from a stream of its own: what people learn changes nobody's name or plan. */
function drawDevelopment(staff: Staff[], today: string, rows: Rows) {
  const draw = { chances: chancesFrom(seed * 31), today, rows };
  drawTrainings(draw, staff, drawCompetencies(draw, staff));
}

function drawYears(
  chances: ReturnType<typeof chancesFrom>,
  region: ReturnType<typeof drawRegion>,
  staff: Staff[],
  today: string,
  rows: Rows,
) {
  const write = writer(chances);
  const periods = drawPeriods(chances, region, rows);
  const heads = new Map(
    staff.filter(({ seat }) => seat.isHead).map((person) => [person.seat.unit.id, person]),
  );
  const levels = drawUnitResults(
    chances,
    region.units,
    periods,
    today,
    (unit) => heads.get(unit.id)?.rater?.id,
    rows,
  );
  const running: DrawnPlan[] = [];
  for (const year of [2024, 2025, 2026]) {
    for (const person of staff) {
      const plan = drawPlan({ chances, write, today }, person, year, rows);
      if (!plan) continue;
      if (year === 2026) running.push(plan);
      drawProgress(chances, plan, today, rows);
      drawEvaluations({ chances, levels, today, rows }, plan, periods);
    }
  }
  drawCascade(chancesFrom(seed * 37), running, rows);
}

/** Fills an empty database with the demo region; a database that has a government is left as it is. */
export async function fillDemo(url: string, options: Options = {}) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT 1 FROM "Government"`);
    if (rows.length > 0) return;
    await insertAll(client, drawDemo(options, await hash(demoPassword)), options.today ?? midSemester);
  } finally {
    await client.end();
  }
}

async function insertAll(client: Client, rows: Rows, demoToday: string) {
  put(rows, "Government", {
    id: 1,
    name: "Kabupaten Bungo",
    displayName: "Kinerja Bungo",
    timeZone: "Asia/Jakarta",
    mode: "demo",
    demoToday,
  });
  await client.query("BEGIN");
  for (const table of guarded) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  for (const table of [...order, "Government"]) await insertRows(client, table, rows[table] ?? []);
  for (const table of guarded) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

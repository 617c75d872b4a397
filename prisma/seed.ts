import { hash } from "@node-rs/argon2";
import { Client } from "pg";

import { demoDays } from "../lib/cycles/demo-clock";
import { insertRows } from "../tests/support/rows";
import { drawAdoption } from "./demo/adoption";
import { drawCascade } from "./demo/cascade";
import { drawAssignments, drawTeamRoles } from "./demo/assignments";
import { drawLetters } from "./demo/oversight";
import { drawOpening } from "./demo/opening";
import { drawOffers } from "./demo/offers";
import { drawExpectations } from "./demo/expectations";
import { drawCertificates, keepCertificates } from "./demo/certificates";
import { drawCareers } from "./demo/careers";
import { drawCalendar, drawExtensions } from "./demo/calendar";
import { chances as chancesFrom } from "./demo/chance";
import { drawCompetencies } from "./demo/competencies";
import { drawSelfViews } from "./demo/self-views";
import { drawStandards } from "./demo/standards";
import { drawCounselling } from "./demo/counselling";
import { demoPassword } from "./demo/demo-actors";
import { drawFeedback, drawPastFeedback } from "./demo/feedback";
import { drawDecisions } from "./demo/decisions";
import { drawDevelopmentPlans } from "./demo/development";
import { drawHardships } from "./demo/hardships";
import { drawGuidance } from "./demo/guidance";
import { drawGoals, drawPastGoals } from "./demo/goals";
import { drawEvaluations, drawPeriods, drawUnitResults } from "./demo/evaluations";
import { putAccess, putOrganisation } from "./demo/organisation";
import { drawPeople, type Staff } from "./demo/people";
import { type DrawnPlan, drawPlan, put, type Rows } from "./demo/plans";
import { drawProgress } from "./demo/progress";
import { patternKeepers } from "./demo/ratings";
import { drawRegion } from "./demo/region";
import { drawSeats } from "./demo/seats";
import { drawCorrections, keepReads } from "./demo/privacy";
import { drawRemarks } from "./demo/remarks";
import { drawSteps } from "./demo/steps";
import { drawStudies } from "./demo/studies";
import { drawTalent } from "./demo/talent";
import { drawTeams } from "./demo/teams";
import { drawTrainings } from "./demo/training";
import { writer } from "./demo/words";

type Options = {
  /** The small region has the named people and little else; tests use it. */
  scale?: "full" | "small";
  /** The demo clock's first date. */
  today?: string;
  /** Under whose name it stands; that of the demo unless named. */
  government?: { name: string; displayName: string; seat: string };
  /** What the named people sign in with; without one, nobody can by a password. */
  password?: string | null;
};

const demoGovernment = { name: "Kabupaten Bungo", displayName: "Kinerja Bungo", seat: "Muara Bungo" };

/** From this number the whole region grows. */
export const seed = 1508;
/** The day up to which the region is written; the demo clock does not go behind it. */
export const firstDay = demoDays[0].date;

/** Referenced tables first. */
const order =
  "Agency,Unit,Position,Person,UnitChange,Assignment,Supervision,WorkTeam,TeamSeat,Account,UserSession,RoleGrant,StudyLeave,ImportFile,ImportApplication,PastPredicate,PastUnitResult,Competency,CompetencyLevel,CompetencyStandard,CompetencyRequirement,CompetencyAssessment,TrainingRecord,EvaluationCycle,EvaluationPeriod,Holiday,Downtime,WindowExtension,UnitResult,UnitGoal,GoalRealisation,PerformancePlan,WorkResult,Indicator,IndicatorManual,ResultSupport,RoleExpectation,RoleOffer,AppendixItem,PlanStep,PlanComment,PlanEdition,ActionStep,ProgressReport,FeedbackRequest,Feedback,FollowUp,CounsellingNote,CounsellingEntry,Evaluation,Objection,SealedDocument,ResultMark,BehaviourRemark,Guidance,GuidanceStep,Appreciation,GradeStep,PastCreditPoints,DevelopmentPlan,DevelopmentItem,DevelopmentDecision,DevelopmentCeiling,TrainingCourse,TrainingEvent,TrainingNomination,TrainingOutcome,Evidence,EvidenceUse,TalentSettings,PotentialAssessment,ProfessionalRecord,CareerAim,TrainerVisit,CorrectionRequest,FigureDecision,AuditLetter,AuditLetterAuditor,AuditLetterAgency,HardshipAnswer,Hardship".split(
    ",",
  );
/** Triggers that watch over single changes; a past that is built whole would be refused, or asked about, row by row. */
const guards = [
  "Supervision_no_circle",
  "Assignment_of_the_departed",
  "Supervision_of_the_departed",
  "Supervision_superior_after",
  "TeamSeat_within_team",
  "WorkResult_open",
  "Indicator_open",
  "Indicator_study",
  "IndicatorManual_open",
  "ResultSupport_open",
  "AppendixItem_open",
  "PlanEdition_next",
  "ActionStep_of_its_plan",
  "ProgressReport_on_own_plan",
  "Feedback_own",
  "CounsellingNote_kept",
  "CounsellingEntry_added",
  "Evaluation_on_own_plan",
  "Objection_guard",
  "Evaluation_result_added",
  "ResultMark_on_rated_plan",
  "ResultMark_frozen",
  "BehaviourRemark_frozen",
  "SealedDocument_frozen",
  "Guidance_kept",
  "GuidanceStep_kept",
  "Appreciation_given",
  "CompetencyStandard_added",
  "CompetencyRequirement_added",
  "GradeStep_rising",
  "DevelopmentPlan_moves",
  "DevelopmentItem_open",
  "DevelopmentDecision_added",
  "TrainingNomination_guard",
  "TrainingNomination_line",
  "TrainingRecord_kept",
  "TrainingRecord_once",
  "TrainingOutcome_guard",
  "EvidenceUse_own_training",
  "TrainerVisit_guard",
  "CorrectionRequest_guard",
  "FigureDecision_kept",
  "AuditLetter_guard",
  "AuditLetterAuditor_settled",
  "AuditLetterAgency_settled",
  "PerformancePlan_year_open",
  "PlanEdition_year_open",
  "ProgressReport_year_open",
  "Evaluation_year_open",
  "WindowExtension_year_open",
  "EvaluationPeriod_year_open",
];

/** Tables that are closed even to their owner, who fills them here. */
const closed = ["CounsellingNote", "CounsellingEntry"];

/** Draws the whole region: rows by table, the same for the same options. */
export function drawDemo(
  { scale = "full", today = firstDay }: Options = {},
  demoHash: string | null = "",
): Rows {
  const chances = chancesFrom(seed);
  const rows: Rows = {};
  const region = drawRegion(chances, scale);
  const staff = drawPeople(chances, region);
  putOrganisation(chances, region, staff, rows);
  putAccess(chances, region, staff, demoHash, rows);
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr") ?? staff[0];
  const goals = drawGoals({ chances: chancesFrom(seed * 41), rows }, region.units, keeper?.id ?? "");
  drawTeams(chancesFrom(seed * 71), staff, rows);
  drawYears(chances, region, staff, { today, goals }, rows);
  drawPastGoals({ chances: chancesFrom(seed * 151), rows }, region.units, keeper?.id ?? "");
  drawGuidance({ chances: chancesFrom(seed * 107), today, rows }, staff);
  drawDevelopment(staff, today, rows);
  drawDevelopmentPlans({ chances: chancesFrom(seed * 127), today, rows }, staff, keeper?.id);
  if (keeper) drawOpening({ chances: chancesFrom(seed * 109), rows }, region, staff, keeper);
  drawCounselling({ chances: chancesFrom(seed * 47), today, rows }, staff);
  if (keeper) drawCareers({ chances: chancesFrom(seed * 137), rows }, staff, keeper);
  drawDecisions({ chances: chancesFrom(seed * 191), today, rows }, region.units, staff);
  if (keeper) drawTalent({ chances: chancesFrom(seed * 139), today, rows }, staff, keeper);
  if (keeper) drawAdoption({ chances: chancesFrom(seed * 151), today, rows }, staff, keeper);
  drawLetters({ chances: chancesFrom(seed * 227), rows }, staff);
  drawCorrections({ chances: chancesFrom(seed * 151), today, rows }, staff);
  if (keeper) drawHardships({ chances: chancesFrom(seed * 229), rows }, keeper);
  return rows;
}

/** Draws from a stream of its own: what people learn changes nobody's name or plan. */
function drawDevelopment(staff: Staff[], today: string, rows: Rows) {
  const draw = { chances: chancesFrom(seed * 31), today, rows };
  const dictionary = drawCompetencies(draw, staff);
  drawTrainings(draw, staff, dictionary);
  const growing = { chances: chancesFrom(seed * 113), today, rows };
  drawStandards(growing, dictionary);
  drawSelfViews(growing, staff);
  drawSeats({ chances: chancesFrom(seed * 131), today, rows }, staff, dictionary);
  drawCertificates({ chances: chancesFrom(seed * 149), today, rows }, staff);
}

function drawYears(
  chances: ReturnType<typeof chancesFrom>,
  region: ReturnType<typeof drawRegion>,
  staff: Staff[],
  { today, goals }: { today: string; goals: ReturnType<typeof drawGoals> },
  rows: Rows,
) {
  const write = writer(chances);
  const periods = drawPeriods(chances, region, rows);
  const heads = new Map(
    staff.filter(({ seat }) => seat.isHead).map((person) => [person.seat.unit.id, person]),
  );
  const results = drawUnitResults(
    { chances, likeness: chancesFrom(seed * 53) },
    region.units,
    periods,
    today,
    (unit) => heads.get(unit.id)?.rater?.id,
    rows,
  );
  const [after, remarks, issued] = [chancesFrom(seed * 97), chancesFrom(seed * 101), chancesFrom(seed * 103)];
  const proofs = chancesFrom(seed * 229);
  const patternOf = patternKeepers(chancesFrom(seed * 59), staff);
  const tally = new Map();
  const [running, last]: [DrawnPlan[], DrawnPlan[]] = [[], []];
  for (const year of [2024, 2025, 2026]) {
    for (const person of staff) {
      const plan = drawPlan({ chances, write, goals, today }, person, year, rows);
      if (!plan) continue;
      if (year === 2026) running.push(plan);
      if (year === 2025) last.push(plan);
      drawProgress({ chances, proofs, today, rows }, plan);
      drawEvaluations(
        { chances, remarks, after, issued, results, patternOf, tally, today, rows },
        plan,
        periods,
      );
    }
  }
  drawCascade(chancesFrom(seed * 37), running, rows);
  drawCascade(chancesFrom(seed * 211), last, rows);
  drawExpectations(chancesFrom(seed * 67), running, rows);
  drawAssignments({ chances: chancesFrom(seed * 71), today, rows }, running);
  drawOffers({ chances: chancesFrom(seed * 79), today, rows }, running);
  drawTeamRoles({ chances: chancesFrom(seed * 83), today, rows }, running);
  drawFeedback({ chances: chancesFrom(seed * 43), today, rows }, running);
  drawPastFeedback({ chances: chancesFrom(seed * 223), today, rows }, last);
  drawRemarks({ chances: chancesFrom(seed * 47), today, rows }, running);
  drawSteps({ chances: chancesFrom(seed * 53), today, rows }, running);
  const keeper = staff.find(({ seat }) => seat.actor === "regionalHr");
  drawCalendar(chancesFrom(seed * 89), keeper?.id, rows);
  if (keeper) drawExtensions({ chances: chancesFrom(seed * 97), today, rows }, running, periods, keeper.id);
  if (keeper) drawStudies({ chances: chancesFrom(seed * 71), today, rows }, running, keeper.id);
}

/** Fills an empty database with the demo region; a database that has a government is left as it is. */
export async function fillDemo(url: string, options: Options = {}) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT 1 FROM "Government"`);
    if (rows.length > 0) return;
    const { password = demoPassword, government = demoGovernment } = options;
    const drawn = drawDemo(options, password === null ? null : await hash(password));
    await insertAll(client, drawn, { ...government, demoToday: options.today ?? firstDay });
    await keepReads(client, drawn, options.today ?? firstDay);
    await keepCertificates(drawn);
  } finally {
    await client.end();
  }
}

type Served = typeof demoGovernment & { demoToday: string };

async function insertAll(client: Client, rows: Rows, served: Served) {
  put(rows, "Government", { id: 1, timeZone: "Asia/Jakarta", mode: "demo", ...served });
  await client.query("BEGIN");
  const rebind = await unbind(client);
  await setGuards(client, "DISABLE");
  await close(client, "NO FORCE");
  const lost = Object.keys(rows).filter((table) => !order.includes(table) && table !== "Government");
  if (lost.length > 0) throw new Error(`The order of tables lacks ${lost.join(", ")}.`);
  for (const table of [...order, "Government"]) await insertRows(client, table, rows[table] ?? []);
  await close(client, "FORCE");
  await setGuards(client, "ENABLE");
  await rebind();
  await client.query("COMMIT");
  // As the server itself would in its first minutes: until then no index answers alone.
  await client.query("VACUUM (ANALYZE)");
}

const setGuards = async (client: Client, state: "ENABLE" | "DISABLE") => {
  // What is to be counted anew is everything; no row of it needs to say so.
  const { rows } = await client.query<{ name: string }>(
    `SELECT tgname AS name FROM pg_trigger WHERE tgname LIKE '%\\_figures'`,
  );
  for (const guard of [...guards, ...rows.map(({ name }) => name)])
    await client.query(`ALTER TABLE "${guard.split("_")[0]}" ${state} TRIGGER "${guard}"`);
};

const close = async (client: Client, state: "FORCE" | "NO FORCE") => {
  for (const table of closed) await client.query(`ALTER TABLE "${table}" ${state} ROW LEVEL SECURITY`);
};

type ForeignKey = { table: string; name: string; definition: string };

/** Takes the foreign keys off; what puts them back checks all rows at once, in a third of the time of one by one. */
async function unbind(client: Client) {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
  };
}

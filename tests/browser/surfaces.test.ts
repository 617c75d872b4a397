/** Every page, route and action of the build, tried as every kind of person. A surface without a row fails. */
import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../support/app";
import { askAll } from "../support/ask-all";
import { builtActions, builtPages } from "../support/build";
import { httpVisitor } from "../support/http-visitor";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 300_000);
afterAll(() => app?.stop());

const everybody: DemoActorKey[] = [
  ...([
    "teacher",
    "headOfSchool",
    "camat",
    "regionalHr",
    "agencyAdmin",
    "sekda",
    "bupati",
    "auditor",
    "itOfficer",
  ] as const),
];
const readsReports = new Set<DemoActorKey>(["camat", "regionalHr", "sekda", "bupati", "auditor"]);
/** Leadership by grant, who decides on figures. */
const leadsRegion = new Set<DemoActorKey>(["camat", "sekda", "bupati"]);
// With people to rate and a plan of their own that is confirmed.
const leads = new Set<DemoActorKey>(["headOfHealthCentre", "headOfDivision", "camat", "sekda"]);
/** The head of the school has a team of one; the midwife leads a work team, whose role matrix has its form. */
const hasMatrix = new Set<DemoActorKey>([...leads, "headOfSchool", "midwife"]);
/** The demo region has talent management switched on. */
/** Who keeps people, or reads the figures of units. */
const readsAdoption = (key: DemoActorKey) => readsReports.has(key) || key === "agencyAdmin";

const readsTalent = new Set<DemoActorKey>(["camat", "regionalHr", "sekda", "bupati"]);
const keepsPeople = new Set<DemoActorKey>(["regionalHr", "agencyAdmin"]);
/** Whoever keeps people, and whoever keeps the system, who sees nothing else of them. */
const keepsAccounts = new Set<DemoActorKey>([...keepsPeople, "itOfficer"]);
const keepsCompetencies = new Set<DemoActorKey>(["regionalHr", "agencyAdmin"]);
/** Leadership by grant, who keeps records, and who leads a unit. */
const readsNeeds = new Set<DemoActorKey>([...readsReports, "agencyAdmin", "headOfSchool"]);
const unknown = "0190a3b4-0000-7000-8000-000000000000";

/** Who may open what; everybody else is told that it does not exist. Written from the rules, not from the code. */
const pages: Record<string, { path: string; open: (key: DemoActorKey) => boolean } | "for anybody"> = {
  "/(public)/activate/page": "for anybody",
  "/(public)/recover/page": "for anybody",
  "/(public)/sign-in/page": "for anybody",
  "/(public)/setup/[token]/page": "for anybody",
  "/(public)/verify/page": "for anybody",
  "/(public)/privacy/page": "for anybody",
  "/(public)/accessibility/page": "for anybody",
  "/(public)/verify/[code]/page": "for anybody",
  "/_global-error/page": "for anybody",
  "/_not-found/page": "for anybody",
  "/api/auth/[...nextauth]/route": "for anybody",
  "/api/health/route": "for anybody",
  "/api/recovery/route": "for anybody",
  "/api/session/route": "for anybody",
  "/api/reports/paper/route": { path: "", open: (key) => readsReports.has(key) },
  "/api/reports/route": { path: "", open: (key) => readsReports.has(key) },
  "/api/plans/matrix/route": { path: "", open: (key) => hasMatrix.has(key) },
  "/api/plans/[planId]/editions/[number]/route": { path: "", open: () => false },
  "/api/documents/[documentId]/route": { path: "", open: () => false },
  "/api/live/route": { path: "", open: () => true },
  "/api/drafts/route": { path: "", open: () => true },
  "/api/evidence/route": { path: "", open: () => true },
  "/api/evidence/[evidenceId]/route": { path: "", open: () => false },
  "/(workspace)/page": { path: "/", open: () => true },
  "/(workspace)/goals/page": { path: "/goals", open: () => true },
  "/(workspace)/goals/[unitId]/page": { path: `/goals/${unknown}`, open: () => false },
  "/(workspace)/goals/[unitId]/report/page": { path: `/goals/${unknown}/report`, open: () => false },
  "/api/goals/[unitId]/route": { path: "", open: () => false },
  "/(workspace)/help/page": { path: "/help", open: () => true },
  "/(workspace)/help/changes/page": { path: "/help/changes?role=leader", open: () => true },
  "/(workspace)/help/keys/page": { path: "/help/keys", open: () => true },
  "/(workspace)/help/changed/page": { path: "/help/changed", open: () => true },
  "/(workspace)/administration/hardships/page": {
    path: "/administration/hardships",
    open: (key) => key === "regionalHr",
  },
  // There is no practice beside the app of the tests but where it is tried.
  "/(workspace)/help/practice/page": { path: "/help/practice", open: () => true },
  "/api/practice/[role]/route": { path: "", open: () => false },
  "/api/practice/enter/route": "for anybody",
  "/(workspace)/news/page": { path: "/news", open: () => true },
  "/(workspace)/queue/page": { path: "/queue", open: () => true },
  "/(workspace)/queue/assignments/page": { path: "/queue/assignments", open: () => true },
  "/(workspace)/queue/approval/page": { path: "/queue/approval", open: () => true },
  "/(workspace)/plans/page": { path: "/plans", open: () => true },
  "/(workspace)/plans/team/page": { path: "/plans/team", open: () => true },
  "/(workspace)/plans/waiting/page": { path: "/plans/waiting", open: (key) => readsReports.has(key) },
  "/(workspace)/plans/teams/page": { path: "/plans/teams", open: () => true },
  "/(workspace)/plans/matrix/page": { path: "/plans/matrix", open: () => true },
  "/(workspace)/plans/[planId]/page": { path: `/plans/${unknown}`, open: () => false },
  "/(workspace)/plans/[planId]/editions/[number]/page": {
    path: `/plans/${unknown}/editions/1`,
    open: () => false,
  },
  "/(workspace)/plans/[planId]/editions/[number]/copy/page": {
    path: `/plans/${unknown}/editions/1/copy`,
    open: () => false,
  },
  "/(workspace)/progress/page": { path: "/progress", open: () => true },
  "/(workspace)/progress/team/page": { path: "/progress/team", open: () => true },
  "/(workspace)/progress/team/[personId]/page": { path: `/progress/team/${unknown}`, open: () => false },
  "/(workspace)/progress/requests/page": { path: "/progress/requests", open: () => true },
  "/(workspace)/progress/counselling/page": { path: "/progress/counselling", open: () => true },
  "/(workspace)/evaluations/page": { path: "/evaluations", open: () => true },
  "/(workspace)/evaluations/team/page": { path: "/evaluations/team", open: () => true },
  "/(workspace)/evaluations/team/sign/page": { path: "/evaluations/team/sign", open: () => true },
  "/(workspace)/evaluations/team/simulation/page": { path: "/evaluations/team/simulation", open: () => true },
  "/(workspace)/evaluations/units/simulation/page": {
    path: "/evaluations/units/simulation",
    open: () => true,
  },
  "/(workspace)/evaluations/units/page": { path: "/evaluations/units", open: () => true },
  "/(workspace)/evaluations/pattern/page": { path: "/evaluations/pattern", open: () => true },
  "/(workspace)/evaluations/[evaluationId]/page": { path: `/evaluations/${unknown}`, open: () => false },
  "/(workspace)/development/page": { path: "/development", open: () => true },
  "/(workspace)/development/plan/page": { path: "/development/plan", open: () => true },
  "/(workspace)/development/plans/[planId]/page": {
    path: `/development/plans/${unknown}`,
    open: () => false,
  },
  "/(workspace)/development/needs/page": { path: "/development/needs", open: (key) => readsNeeds.has(key) },
  "/(workspace)/development/budget/page": {
    path: "/development/budget",
    open: (key) => keepsPeople.has(key),
  },
  "/api/development/needs/route": { path: "", open: (key) => readsNeeds.has(key) },
  "/api/development/budget/route": { path: "", open: (key) => keepsPeople.has(key) },
  "/(workspace)/development/team/page": { path: "/development/team", open: () => true },
  "/(workspace)/development/team/[personId]/page": {
    path: `/development/team/${unknown}`,
    open: () => false,
  },
  "/(workspace)/career/page": { path: "/career?search=guru", open: () => true },
  "/(workspace)/career/dossier/page": { path: "/career/dossier", open: () => true },
  "/(workspace)/career/figures/page": { path: "/career/figures", open: (key) => key === "regionalHr" },
  "/(workspace)/career/[personId]/page": { path: `/career/${unknown}`, open: () => false },
  "/(workspace)/career/[personId]/dossier/page": { path: `/career/${unknown}/dossier`, open: () => false },
  "/api/career/documents/[evidenceId]/route": { path: "", open: () => false },
  "/api/career/dossier/[personId]/route": { path: "", open: () => false },
  "/api/development/assessment/[personId]/route": { path: "", open: () => false },
  "/(workspace)/reports/page": { path: "/reports", open: (key) => readsReports.has(key) },
  "/(workspace)/reports/[indicator]/page": {
    path: "/reports/plans-confirmed",
    open: (key) => readsReports.has(key),
  },
  "/(workspace)/reports/[indicator]/people/page": {
    path: "/reports/plans-confirmed/people",
    open: (key) => readsReports.has(key),
  },
  "/(workspace)/help/indicators/page": { path: "/help/indicators", open: () => true },
  "/(workspace)/reports/results/page": { path: "/reports/results", open: (key) => readsReports.has(key) },
  "/(workspace)/reports/decisions/page": { path: "/reports/decisions", open: () => true },
  "/(workspace)/reports/decisions/new/page": {
    path: "/reports/decisions/new?indicator=plans-confirmed",
    open: (key) => leadsRegion.has(key),
  },
  "/(workspace)/reports/decisions/[decisionId]/page": {
    path: `/reports/decisions/${unknown}`,
    open: () => false,
  },
  "/(workspace)/reports/meeting/page": { path: "/reports/meeting", open: (key) => readsReports.has(key) },
  "/(workspace)/reports/sheet/page": { path: "/reports/sheet", open: (key) => readsReports.has(key) },
  "/(workspace)/reports/units/page": { path: "/reports/units", open: (key) => readsReports.has(key) },
  "/(workspace)/account/page": { path: "/account", open: () => true },
  "/(public)/second-factor/page": { path: "/second-factor", open: () => true },
  "/(workspace)/administration/accounts/page": {
    path: "/administration/accounts",
    open: (key) => keepsAccounts.has(key),
  },
  "/(workspace)/administration/accounts/codes/page": {
    path: `/administration/accounts/codes?unit=${unknown}`,
    open: () => false,
  },
  "/(workspace)/administration/accounts/[accountId]/page": {
    path: `/administration/accounts/${unknown}`,
    open: () => false,
  },
  "/(workspace)/data/page": { path: "/data", open: () => true },
  "/(workspace)/data/readers/page": { path: "/data/readers?page=2", open: () => true },
  "/(workspace)/data/corrections/page": { path: "/data/corrections", open: () => true },
  "/(workspace)/organisation/data-errors/page": {
    path: "/organisation/data-errors?kind=no_head",
    open: (key) => keepsPeople.has(key),
  },
  "/(workspace)/organisation/units/page": {
    path: "/organisation/units?search=bidang",
    open: (key) => keepsPeople.has(key),
  },
  "/(workspace)/organisation/units/[unitId]/page": {
    path: `/organisation/units/${unknown}`,
    open: () => false,
  },
  "/(workspace)/organisation/corrections/page": {
    path: "/organisation/corrections?show=answered",
    open: (key) => keepsPeople.has(key),
  },
  "/api/data/route": { path: "", open: () => true },
  "/api/data/evidence/[evidenceId]/route": { path: "", open: () => false },
  "/(workspace)/organisation/people/page": {
    path: "/organisation/people",
    open: (key) => keepsPeople.has(key),
  },
  "/(workspace)/organisation/people/[personId]/page": {
    path: `/organisation/people/${unknown}`,
    open: () => false,
  },
  "/(workspace)/administration/imports/page": {
    path: "/administration/imports",
    open: (key) => keepsPeople.has(key),
  },
  "/(workspace)/administration/imports/[importId]/page": {
    path: `/administration/imports/${unknown}`,
    open: () => false,
  },
  // They take files and answer in JSON and in CSV; tried by themselves below.
  "/api/imports/route": { path: "", open: () => false },
  "/api/imports/[importId]/route": { path: "", open: () => false },
  "/(workspace)/administration/opening/page": {
    path: "/administration/opening?year=2023",
    open: (key) => key === "regionalHr",
  },
  "/api/opening/[kind]/route": { path: "", open: (key) => key === "regionalHr" },
  "/(workspace)/administration/adoption/page": {
    path: "/administration/adoption",
    open: readsAdoption,
  },
  // Without a unit and a step that the reader keeps, there is nobody to name; whom names are for is tried by the query's tests.
  "/(workspace)/administration/adoption/people/page": {
    path: "/administration/adoption/people",
    open: () => false,
  },
  "/(workspace)/administration/adoption/visits/page": {
    path: "/administration/adoption/visits",
    open: readsAdoption,
  },
  "/(workspace)/administration/deadlines/page": {
    path: "/administration/deadlines",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/deadlines/[deadline]/page": {
    path: "/administration/deadlines/plan_to_open?which=late",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/outcomes/page": {
    path: "/administration/outcomes",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/outcomes/reported/page": {
    path: "/administration/outcomes/reported",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/documents/page": {
    path: "/administration/documents?code=0000-0000-0000-0000-0001",
    open: (key) => key === "regionalHr",
  },
  "/api/outcomes/[exportId]/route": { path: "", open: () => false },
  "/api/outcomes/allowance/route": { path: "", open: (key) => key === "regionalHr" },
  "/(workspace)/administration/office/page": {
    path: "/administration/office",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/office/[agencyId]/page": {
    path: `/administration/office/${unknown}`,
    open: () => false,
  },
  "/(workspace)/administration/office/year/page": {
    path: "/administration/office/year?year=2027",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/office/month/page": {
    path: "/administration/office/month",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/calendar/page": {
    path: "/administration/calendar",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/calendar/cycles/page": {
    path: "/administration/calendar/cycles?year=2027&search=dinas&cadence=monthly",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/calendar/extensions/page": {
    path: "/administration/calendar/extensions?search=siti",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/competencies/page": {
    path: "/administration/competencies",
    open: (key) => keepsCompetencies.has(key),
  },
  "/(workspace)/administration/competencies/standards/page": {
    path: "/administration/competencies/standards",
    open: (key) => keepsCompetencies.has(key),
  },
  "/(workspace)/administration/competencies/[competencyId]/page": {
    path: `/administration/competencies/${unknown}`,
    open: () => false,
  },
  "/(workspace)/administration/competencies/positions/page": {
    path: "/administration/competencies/positions?search=kepala",
    open: (key) => keepsCompetencies.has(key),
  },
  "/(workspace)/administration/competencies/positions/[positionId]/page": {
    path: `/administration/competencies/positions/${unknown}`,
    open: () => false,
  },
  "/(workspace)/development/self-assessment/page": { path: "/development/self-assessment", open: () => true },
  "/(workspace)/development/gaps/page": { path: "/development/gaps", open: () => true },
  "/(workspace)/development/team/[personId]/assessment/page": {
    path: `/development/team/${unknown}/assessment`,
    open: () => false,
  },
  "/(workspace)/administration/audit/page": {
    path: "/administration/audit?kind=evaluation&who=a&from=2026-01-01&people=only",
    open: (key) => key === "auditor",
  },
  "/(workspace)/administration/audit/assignments/page": {
    path: "/administration/audit/assignments?show=all",
    open: (key) => key === "auditor" || key === "itOfficer",
  },
  "/(workspace)/administration/audit/samples/page": {
    path: "/administration/audit/samples",
    open: (key) => key === "auditor",
  },
  "/(workspace)/administration/audit/samples/[sampleId]/page": {
    path: `/administration/audit/samples/${unknown}`,
    open: () => false,
  },
  "/api/audit/samples/[sampleId]/route": { path: "", open: () => false },
  "/(workspace)/administration/retention/page": {
    path: "/administration/retention",
    open: (key) => key === "regionalHr" || key === "itOfficer",
  },
  "/(workspace)/training/page": { path: "/training?competency=gaps", open: () => true },
  "/(workspace)/training/team/page": { path: "/training/team", open: () => true },
  "/(workspace)/training/team/[recordId]/page": { path: `/training/team/${unknown}`, open: () => false },
  "/(workspace)/training/outcomes/page": {
    path: "/training/outcomes?year=2026",
    open: (key) => readsReports.has(key) || key === "agencyAdmin",
  },
  "/(workspace)/administration/training/page": {
    path: "/administration/training",
    open: (key) => key === "regionalHr",
  },
  "/(workspace)/administration/training/[eventId]/page": {
    path: `/administration/training/${unknown}`,
    open: () => false,
  },
  "/(workspace)/talent/page": { path: "/talent", open: (key) => readsTalent.has(key) },
  "/(workspace)/talent/people/page": { path: "/talent/people?box=9", open: (key) => readsTalent.has(key) },
  "/(workspace)/talent/people/[personId]/page": { path: `/talent/people/${unknown}`, open: () => false },
  "/(workspace)/talent/succession/page": { path: "/talent/succession", open: (key) => readsTalent.has(key) },
  // The regent is no civil servant and stands in no box.
  "/(workspace)/talent/mine/page": { path: "/talent/mine", open: (key) => key !== "bupati" },
  "/(workspace)/talent/records/page": {
    path: "/talent/records?search=a",
    open: (key) => keepsPeople.has(key),
  },
  "/(workspace)/administration/talent/page": {
    path: "/administration/talent",
    open: (key) => key === "regionalHr",
  },
};

/** Arguments that name things which are not there: each action must say so, to everybody. */
const move = { planId: unknown, version: 0 };
const assignment = { assignmentId: unknown, version: 1 };
const offer = { offerId: unknown, version: 1 };
const evaluation = { evaluationId: unknown, version: 0 };
const request = { requestId: unknown, version: 0 };
const team = { teamId: unknown, version: 0 };
const movement = {
  ...{ kind: "death", to: "", unit: "", position: "", rater: "", successor: "", reason: "" },
};
const reorganisation = {
  ...{ unitId: unknown, kind: "close", from: "2026-06-03", unit: "", name: "", head: "", positions: [] },
};
const note = { noteId: unknown, version: 0 };
const nomination = { nominationId: unknown, version: 0 };
const talk = { talkedOn: "2026-06-02", subject: "x", agreement: "x", followUpOn: "" };
type Row = {
  input: object;
  submits?: boolean;
  answer: string | null;
  /** What whoever keeps the thing is told instead. */
  refused?: Partial<Record<DemoActorKey, string>>;
};
const actions: Record<string, Row> = {
  askCorrectionAction: {
    input: { field: "other", wanted: "x", reason: "x", files: [unknown] },
    submits: true,
    answer: "not-found",
  },
  withdrawCorrectionAction: { input: request, submits: true, answer: "not-found" },
  decideCorrectionAction: {
    input: { ...request, decision: "refused", answer: "x", correctedOn: null },
    submits: true,
    answer: "not-found",
  },
  decideAction: {
    input: {
      ...{ unitId: unknown, indicator: "plans-confirmed", year: 2026, quarter: 0 },
      ...{ sentence: "x", ownerId: unknown, dueOn: "2026-12-31" },
    },
    submits: true,
    answer: "not-found",
  },
  reportDecisionAction: {
    input: { decisionId: unknown, version: 0, report: "x" },
    submits: true,
    answer: "not-found",
  },
  closeDecisionAction: { input: { decisionId: unknown, version: 0 }, submits: true, answer: "not-found" },
  withdrawDecisionAction: {
    input: { decisionId: unknown, version: 0, reason: "x" },
    submits: true,
    answer: "not-found",
  },
  setRemindersAction: {
    input: { deadline: "plan_to_open", version: 99, earlyDays: "7", lateDays: "1" },
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  addHolidayAction: {
    input: { date: "2026-06-06", name: "x", kind: "local" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "cycle.holiday-on-weekend" },
  },
  removeHolidayAction: { input: { date: "2026-07-01" }, submits: true, answer: "not-found" },
  recordDowntimeAction: {
    input: {
      ...{ fromDay: "2026-06-02", fromTime: "10:00", toDay: "2026-06-02", toTime: "09:00" },
      reason: "x",
    },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "cycle.downtime-ends-first" },
  },
  withdrawDowntimeAction: { input: { downtimeId: unknown }, submits: true, answer: "not-found" },
  setCyclesAction: {
    input: {
      ...{ year: 2027, cadence: "semester", opensBefore: "14", closesAfter: "14" },
      agencies: [{ agencyId: unknown, version: null }],
    },
    submits: true,
    answer: "not-found",
  },
  extendWindowAction: {
    input: { personId: unknown, periodId: unknown, until: "2026-06-20", reason: "x" },
    submits: true,
    answer: "not-found",
  },
  saveResultAction: {
    input: {
      ...{ ...move, resultId: null, kind: "main", assignmentId: "", statement: "x" },
      ...{ supports: "", method: "direct_aspect" },
    },
    answer: "not-found",
  },
  saveIndicatorAction: {
    input: {
      ...move,
      resultId: unknown,
      indicatorId: null,
      text: "x",
      aspect: "time",
      perspective: null,
      targetValue: "1",
      targetUnit: "%",
      targetNarrative: "",
      direction: "higher",
    },
    answer: "not-found",
  },
  relinkAction: {
    input: { ...move, links: [{ resultId: unknown, supports: unknown }] },
    submits: true,
    answer: "not-found",
  },
  saveManualAction: {
    input: {
      ...{ ...move, indicatorId: unknown, purpose: "x", definition: "x", formula: "x" },
      ...{ quality: "outcome", dataSource: "x", interval: "quarterly" },
    },
    submits: true,
    answer: "not-found",
  },
  saveContractAction: {
    input: { ...move, contractReference: "x" },
    submits: true,
    answer: "not-found",
  },
  saveExpectationAction: { input: { ...move, value: "loyal", expectation: "x" }, answer: "not-found" },
  addAppendixItemAction: { input: { ...move, section: "resources", text: "x" }, answer: "not-found" },
  removeLineAction: { input: { ...move, lineId: unknown }, answer: "not-found" },
  addStudyResultsAction: {
    input: { ...move, leaveId: unknown, gpa: "3.25", due: "2028-01-31" },
    submits: true,
    answer: "not-found",
  },
  submitPlanAction: { input: move, submits: true, answer: "not-found" },
  pullBackPlanAction: { input: move, submits: true, answer: "not-found" },
  returnPlanAction: { input: { ...move, note: "x", remarks: {} }, submits: true, answer: "not-found" },
  expectRoleAction: {
    input: { memberId: unknown, indicatorId: unknown, version: 0, text: "x" },
    submits: true,
    answer: "not-found",
  },
  approveAssignmentAction: { input: assignment, submits: true, answer: "not-found" },
  approveAssignmentsAction: { input: { assignments: [assignment] }, submits: true, answer: "not-found" },
  refuseAssignmentAction: { input: { ...assignment, reason: "x" }, submits: true, answer: "not-found" },
  offerRoleAction: {
    input: { leaderId: unknown, text: "x", reason: "" },
    submits: true,
    answer: "not-found",
  },
  withdrawOfferAction: { input: offer, submits: true, answer: "not-found" },
  approveOfferAction: { input: offer, submits: true, answer: "not-found" },
  declineOfferAction: { input: { ...offer, reason: "x" }, submits: true, answer: "not-found" },
  placeOfferAction: {
    input: { ...offer, indicatorId: unknown, text: "x" },
    submits: true,
    answer: "not-found",
  },
  answerRemarkAction: {
    input: { ...move, remarkId: unknown, answer: "x" },
    submits: true,
    answer: "not-found",
  },
  approvePlanAction: { input: move, submits: true, answer: "not-found" },
  approvePlansAction: { input: { plans: [move] }, submits: true, answer: "not-found" },
  takeBackReturnAction: { input: move, submits: true, answer: "not-found" },
  revisePlanAction: { input: { ...move, dialogueNote: "x" }, submits: true, answer: "not-found" },
  reportProgressAction: {
    input: { indicatorId: unknown, value: "1", note: "", evidence: "", files: [] },
    submits: true,
    answer: "not-found",
  },
  saveStepAction: {
    input: { stepId: null, version: 0, resultId: unknown, text: "x", dueOn: "2026-09-30" },
    submits: true,
    answer: "not-found",
  },
  finishStepAction: { input: { stepId: unknown, version: 0, done: true }, answer: "not-found" },
  withdrawReportAction: { input: { reportId: unknown }, answer: "not-found" },
  dropStepAction: { input: { stepId: unknown, version: 0 }, answer: "not-found" },
  giveFeedbackAction: { input: { reportId: unknown, text: "x" }, submits: true, answer: "not-found" },
  recordFeedbackAction: {
    input: { personId: unknown, about: "loyal", kind: "incidental", text: "x" },
    submits: true,
    answer: "not-found",
  },
  recordOutsideAction: {
    input: {
      ...{ personId: unknown, about: "loyal", party: "x", channel: "talk" },
      ...{ receivedOn: "2026-06-01", text: "x" },
    },
    submits: true,
    answer: "not-found",
  },
  confirmOutsideAction: { input: { feedbackId: unknown }, answer: "not-found" },
  declineOutsideAction: {
    input: { feedbackId: unknown, reason: "x" },
    submits: true,
    answer: "not-found",
  },
  askFeedbackAction: {
    input: { about: "loyal", askedId: unknown, number: "", question: "x" },
    submits: true,
    answer: "not-found",
  },
  answerRequestAction: { input: { ...request, text: "x" }, submits: true, answer: "not-found" },
  declineRequestAction: { input: { ...request, reason: "x" }, submits: true, answer: "not-found" },
  withdrawRequestAction: { input: request, submits: true, answer: "not-found" },
  noteFollowUpAction: {
    input: { personId: unknown, resultId: unknown, step: "coaching", note: "" },
    submits: true,
    answer: "not-found",
  },
  writeNoteAction: { input: { personId: unknown, ...talk }, submits: true, answer: "not-found" },
  correctNoteAction: { input: { ...note, ...talk }, submits: true, answer: "not-found" },
  openNoteAction: { input: { noteId: unknown }, submits: true, answer: "not-found" },
  acknowledgeNoteAction: { input: { ...note, text: "" }, submits: true, answer: "not-found" },
  addToNoteAction: { input: { noteId: unknown, text: "x" }, submits: true, answer: "not-found" },
  followUpNoteAction: {
    input: { noteId: unknown, step: "coaching", text: "", followUpOn: "" },
    submits: true,
    answer: "not-found",
  },
  selfAssessAction: { input: { ...evaluation, selfAssessment: "x" }, submits: true, answer: "not-found" },
  saveRatingsAction: {
    input: { ...evaluation, marks: [], behaviours: [], resultRating: null, behaviourRating: null, note: "" },
    answer: "not-found",
  },
  signEvaluationAction: {
    input: { ...evaluation, marks: [], behaviours: [], resultRating: null, behaviourRating: null, note: "" },
    submits: true,
    answer: "not-found",
  },
  seeEvaluationAction: { input: evaluation, answer: "not-found" },
  signEvaluationsAction: {
    input: { evaluations: [evaluation], reasons: [] },
    submits: true,
    answer: "not-found",
  },
  applySimulationAction: {
    input: {
      changes: [{ ...evaluation, resultRating: "below", behaviourRating: "below" }],
      reasons: [],
    },
    submits: true,
    answer: "not-found",
  },
  handOverAction: { input: evaluation, submits: true, answer: "not-found" },
  handOverTogetherAction: {
    input: { evaluations: [evaluation] },
    submits: true,
    answer: "not-found",
  },
  acknowledgeAction: { input: evaluation, submits: true, answer: "not-found" },
  reportUpwardAction: { input: { periodId: unknown }, submits: true, answer: "evaluation.nothing-to-report" },
  exportOutcomesAction: {
    input: { year: 2001, kind: "annual" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "outcome.nothing-new" },
  },
  withdrawDocumentAction: {
    input: { code: "0000-0000-0000-0000-0001", reason: "x" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "evaluation.document-unknown" },
  },
  openGuidanceAction: {
    input: { ...evaluation, aim: "x", form: "coaching", text: "x", dueOn: "2026-12-31" },
    submits: true,
    answer: "not-found",
  },
  addGuidanceStepAction: {
    input: { guidanceId: unknown, version: 0, form: "coaching", text: "x", dueOn: "2026-12-31" },
    submits: true,
    answer: "not-found",
  },
  changeGuidanceStepAction: {
    input: { stepId: unknown, version: 0, form: "coaching", text: "x", dueOn: "2026-12-31" },
    submits: true,
    answer: "not-found",
  },
  dropGuidanceStepAction: { input: { stepId: unknown, version: 0 }, submits: true, answer: "not-found" },
  finishGuidanceStepAction: {
    input: { stepId: unknown, version: 0, doneOn: "2026-06-01", note: "x" },
    submits: true,
    answer: "not-found",
  },
  closeGuidanceAction: {
    input: { guidanceId: unknown, version: 0, outcome: "x" },
    submits: true,
    answer: "not-found",
  },
  appreciateAction: { input: { evaluationId: unknown, text: "" }, submits: true, answer: "not-found" },
  takeBackAppreciationAction: { input: { appreciationId: unknown }, submits: true, answer: "not-found" },
  fileObjectionAction: { input: { ...evaluation, reason: "x" }, submits: true, answer: "not-found" },
  stateOnObjectionAction: { input: { ...evaluation, statement: "x" }, submits: true, answer: "not-found" },
  decideObjectionAction: {
    input: {
      ...{ ...evaluation, decision: "upheld", hearing: "x", explanation: "x", recommendation: "" },
      ...{ resultRating: null, behaviourRating: null },
    },
    submits: true,
    answer: "not-found",
  },
  applyImportAction: { input: { importId: unknown }, submits: true, answer: "not-found" },
  decideUnitResultAction: {
    input: { unitId: unknown, periodId: unknown, version: null, level: "good", reason: "" },
    answer: "not-found",
  },
  assessCompetencyAction: {
    input: {
      personId: unknown,
      competencyId: unknown,
      level: 3,
      reason: "x",
      recommendation: "",
      assessedOn: "2026-06-03",
    },
    submits: true,
    answer: "not-found",
  },
  assessTogetherAction: {
    input: { personId: unknown, assessedOn: "2026-06-03", lines: {} },
    submits: true,
    answer: "not-found",
  },
  assessOneselfAction: { input: { lines: {} }, submits: true, answer: "competency.nothing-assessed" },
  addCompetencyAction: {
    input: {
      ...{ code: "tech_x", name: "x", definition: "", agencyId: unknown },
      indicators: { 1: "", 2: "", 3: "", 4: "", 5: "" },
    },
    submits: true,
    answer: "not-found",
  },
  describeCompetencyAction: {
    input: {
      ...{ competencyId: unknown, version: 0, name: "x", definition: "" },
      indicators: { 1: "", 2: "", 3: "", 4: "", 5: "" },
    },
    submits: true,
    answer: "not-found",
  },
  retireCompetencyAction: {
    input: { competencyId: unknown, version: 0, retired: true },
    submits: true,
    answer: "not-found",
  },
  setStandardsAction: {
    input: { competencyId: unknown, version: 0, agencyId: null, levels: { functional: 2 } },
    submits: true,
    answer: "not-found",
  },
  setRequirementAction: {
    input: { positionId: unknown, competencyId: unknown, seen: null, level: 2 },
    submits: true,
    answer: "not-found",
  },
  restoreRequirementAction: {
    input: { positionId: unknown, competencyId: unknown, seen: null },
    submits: true,
    answer: "not-found",
  },
  saveDevelopmentLineAction: {
    input: {
      ...{ year: 2025, version: null, lineId: null, proposal: null, goal: "x", competencyId: null },
      ...{ form: "seminar", study: "bachelor", arrangement: "assigned", hours: "4", cost: "" },
      ...{ startsOn: "2025-06-01", endsOn: "2025-06-01" },
    },
    submits: true,
    answer: "development.year-over",
  },
  dropDevelopmentLineAction: { input: { ...move, lineId: unknown }, submits: true, answer: "not-found" },
  nameMentorAction: {
    input: { ...move, lineId: unknown, mentorId: unknown },
    submits: true,
    answer: "not-found",
  },
  submitDevelopmentPlanAction: { input: move, submits: true, answer: "not-found" },
  pullBackDevelopmentPlanAction: { input: move, submits: true, answer: "not-found" },
  reopenDevelopmentPlanAction: { input: { ...move, reason: "x" }, submits: true, answer: "not-found" },
  approveDevelopmentPlanAction: { input: move, submits: true, answer: "not-found" },
  returnDevelopmentPlanAction: { input: { ...move, note: "x" }, submits: true, answer: "not-found" },
  takeBackDevelopmentReturnAction: { input: move, submits: true, answer: "not-found" },
  setDevelopmentCeilingAction: {
    input: { agencyId: unknown, year: 2026, version: null, amount: "1", reason: "x" },
    submits: true,
    answer: "not-found",
  },
  decideDevelopmentLineAction: {
    input: { ...move, lineId: unknown, kind: "accepted", hours: "", cost: "", reason: "x" },
    submits: true,
    answer: "not-found",
  },
  decideDevelopmentLinesAction: {
    input: { lines: [{ ...move, lineId: unknown }], kind: "accepted", reason: "x" },
    submits: true,
    answer: "not-found",
  },
  setDevelopmentCalendarAction: {
    input: {
      ...{ year: 2027, version: 99, submitBy: "2027-02-28" },
      ...{ decideBy: "2027-03-15", budgetBy: "2027-03-31" },
    },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  // These make something of one's own, so a signed-in person may; the database tests try their refusals.
  createPlanAction: {
    input: { year: 2026, approach: "quantitative", origin: "previous", example: null },
    answer: null,
  },
  recordTrainingAction: { input: {}, answer: null },
  saveGoalAction: {
    input: {
      ...{
        unitId: unknown,
        year: 2026,
        goalId: null,
        version: 0,
        kind: "agreement",
        text: "x",
        measure: "%",
      },
      ...{ direction: "higher", quarter1: "1", quarter2: "1", quarter3: "1", quarter4: "1" },
    },
    submits: true,
    answer: "not-found",
  },
  reportGoalAction: {
    input: { goalId: unknown, version: 0, quarter: 1, value: "1", note: "" },
    submits: true,
    answer: "not-found",
  },
  establishTeamAction: {
    input: {
      ...{ unitId: unknown, name: "x", mandate: "x", from: "2026-06-03", to: "" },
      ...{ leaderId: unknown, memberIds: [unknown] },
    },
    submits: true,
    answer: "not-found",
  },
  describeTeamAction: { input: { ...team, name: "x", mandate: "x" }, submits: true, answer: "not-found" },
  appointLeaderAction: {
    input: { ...team, leaderId: unknown, from: "2026-06-03" },
    submits: true,
    answer: "not-found",
  },
  addMembersAction: {
    input: { ...team, memberIds: [unknown], from: "2026-06-03" },
    submits: true,
    answer: "not-found",
  },
  removeMemberAction: {
    input: { ...team, seatId: unknown, lastDay: "2026-06-03" },
    submits: true,
    answer: "not-found",
  },
  endTeamAction: { input: { ...team, lastDay: "2026-06-03" }, submits: true, answer: "not-found" },
  remindRaterAction: { input: { raterId: unknown }, submits: true, answer: "not-found" },
  reportRaterAction: { input: { note: "" }, submits: true, answer: "malformed" },
  setRaterAction: {
    input: {
      ...{ personId: unknown, version: 0, rater: "1", from: "2026-06-03", basis: "structure", answer: "x" },
    },
    submits: true,
    answer: "not-found",
  },
  previewMovementAction: {
    input: { personId: unknown, ...movement, from: "2026-06-03" },
    answer: "not-found",
  },
  recordMovementAction: {
    input: { personId: unknown, ...movement, from: "2026-06-03", version: 0, basis: "x" },
    submits: true,
    answer: "not-found",
  },
  undoMovementAction: { input: { movementId: unknown, reason: "x" }, submits: true, answer: "not-found" },
  previewReorganisationAction: { input: reorganisation, answer: "not-found" },
  recordReorganisationAction: {
    input: { ...reorganisation, version: 0, basis: "x" },
    submits: true,
    answer: "not-found",
  },
  saveStudyLeaveAction: {
    input: {
      ...{ personId: unknown, leaveId: null, version: 0, institution: "x", programme: "x", level: "master" },
      ...{ place: "home", institutionAccreditation: "b", programmeAccreditation: "b" },
      ...{ from: "2026-02-01", due: "2028-01-31", to: "", outcome: "running" },
    },
    submits: true,
    answer: "not-found",
  },
  keepRaterAction: { input: { personId: unknown, answer: "x" }, submits: true, answer: "not-found" },
  setIndependenceAction: { input: { unitId: unknown, independent: true }, answer: "not-found" },
  saveGradeStepAction: {
    input: {
      ...{ personId: unknown, stepId: null, version: 0, grade: "III/b", from: "2025-04-01" },
      ...{ documentNumber: "x", documentDate: "2025-03-14" },
    },
    submits: true,
    answer: "not-found",
  },
  chooseAimAction: { input: { positionId: unknown, version: 0 }, submits: true, answer: "not-found" },
  dropAimAction: { input: { version: 99 }, submits: true, answer: "stale" },
  saveBonusAction: {
    input: {
      ...{ personId: unknown, bonusId: null, version: 0, education: "master", from: "2025-04-01" },
      ...{ documentNumber: "x", documentDate: "2025-03-14", files: [] },
    },
    submits: true,
    answer: "not-found",
  },
  attachScanAction: { input: { creditId: unknown, files: [unknown] }, submits: true, answer: "not-found" },
  setFigureAction: {
    input: {
      ...{ figure: "coefficient.terampil", editions: 99, value: "5", from: "2026-01-01", recounts: false },
      ...{ documentNumber: "x", documentDate: "2026-01-05" },
    },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  setMailAction: { input: { version: 999, email: "", locale: "id" }, answer: "stale" },
  markNewsReadAction: { input: { upTo: unknown }, answer: null },
  setDemoClockAction: { input: { date: "2026-06-03" }, answer: null },
  askSeatAction: { input: { eventId: unknown, reason: "" }, submits: true, answer: "not-found" },
  nominateAction: {
    input: { eventId: unknown, personIds: [unknown], reason: "", itemId: null },
    submits: true,
    answer: "not-found",
  },
  proposeAskedAction: { input: nomination, submits: true, answer: "not-found" },
  refuseNominationAction: { input: { ...nomination, note: "x" }, submits: true, answer: "not-found" },
  approveNominationsAction: { input: { nominations: [nomination] }, submits: true, answer: "not-found" },
  withdrawNominationAction: { input: nomination, submits: true, answer: "not-found" },
  saveCourseAction: {
    input: {
      ...{ courseId: unknown, version: 0, title: "x", provider: "x", form: "course", international: false },
      ...{ competencyId: null, level: "", quantity: "1", cost: "", description: "" },
    },
    submits: true,
    answer: "not-found",
  },
  retireCourseAction: { input: { courseId: unknown, version: 0 }, submits: true, answer: "not-found" },
  saveEventAction: {
    input: {
      ...{ eventId: unknown, version: 0, courseId: unknown, place: "x", seats: "1", cost: "" },
      ...{ startsOn: "2026-07-06", endsOn: "2026-07-06", nominateBy: "2026-06-30" },
    },
    submits: true,
    answer: "not-found",
  },
  cancelEventAction: {
    input: { eventId: unknown, version: 0, reason: "x" },
    submits: true,
    answer: "not-found",
  },
  recordAttendanceAction: {
    input: { eventId: unknown, version: 0, attended: [] },
    submits: true,
    answer: "not-found",
  },
  correctAttendanceAction: { input: nomination, submits: true, answer: "not-found" },
  attachCertificateAction: {
    input: { recordId: unknown, files: [unknown] },
    submits: true,
    answer: "not-found",
  },
  makeAccountsAction: { input: { unitId: unknown }, submits: true, answer: "not-found" },
  closeAccountAction: { input: { accountId: unknown, version: 0 }, submits: true, answer: "not-found" },
  reopenAccountAction: { input: { accountId: unknown, version: 0 }, submits: true, answer: "not-found" },
  giveRoleAction: {
    input: { accountId: unknown, role: "auditor", unitId: unknown, validFrom: "2026-06-10", validTo: "" },
    submits: true,
    answer: "not-found",
  },
  endRoleAction: { input: { grantId: unknown }, submits: true, answer: "not-found" },
  issueActivationsAction: { input: { unitId: unknown, again: false }, answer: "not-found" },
  issueActivationAction: { input: { accountId: unknown }, answer: "not-found" },
  issueRecoveryAction: { input: { accountId: unknown, checked: "card" }, answer: "not-found" },
  changePasswordAction: {
    input: { current: "x", password: "kopi hitam di teras" },
    answer: "account.password-wrong",
  },
  beginFactorAction: { input: { password: "x", factor: "" }, answer: "account.password-wrong" },
  confirmFactorAction: { input: { sealed: "ab", code: "1" }, answer: "account.factor-expired" },
  renewRecoveriesAction: { input: { factor: "x" }, answer: "account.no-factor" },
  removeFactorAction: { input: { factor: "x" }, answer: "account.no-factor" },
  resetFactorAction: {
    input: { accountId: unknown, checked: "card" },
    submits: true,
    answer: "not-found",
  },
  askProofAction: { input: {}, submits: true, answer: "account.no-mail" },
  proveAddressAction: { input: { code: "x" }, submits: true, answer: "access.code-mistyped" },
  endSessionAction: { input: { sessionId: unknown }, submits: true, answer: "not-found" },
  // Whoever is tried here goes on being tried.
  signOutEverywhereAction: { input: {}, answer: null },
  recordLetterAction: {
    input: {
      ...{
        number: "x",
        issuedOn: "2026-06-01",
        issuedBy: "x",
        validFrom: "2026-06-02",
        validTo: "2026-06-30",
      },
      ...{
        coversFrom: "2026-01-01",
        coversTo: "2026-06-30",
        reach: "region",
        agencies: [],
        kinds: ["trail"],
      },
      auditors: [unknown],
    },
    submits: true,
    answer: "not-found",
    refused: { itOfficer: "letter.no-auditor" },
  },
  endLetterAction: {
    input: { letterId: unknown, version: 0, reason: "x" },
    submits: true,
    answer: "not-found",
  },
  drawSampleAction: {
    input: { letterId: unknown, kind: "plans", year: "2026", size: "1", seed: "x" },
    submits: true,
    answer: "not-found",
  },
  setRetentionAction: {
    input: { kind: "news", version: 99, months: "24", basis: "" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  proposeRetentionAction: {
    input: {},
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "retention.nothing-due", itOfficer: "retention.nothing-due" },
  },
  confirmRetentionAction: { input: { runId: unknown, version: 0 }, submits: true, answer: "not-found" },
  dropRetentionAction: { input: { runId: unknown, version: 0 }, submits: true, answer: "not-found" },
  endWelcomeAction: { input: {}, answer: null },
  // Whoever is signed in may say what is hard.
  sayHardshipAction: { input: { address: "/plans", hardship: "x" }, answer: null },
  answerHardshipsAction: {
    input: { screen: "/plans", hardshipIds: [unknown], answer: "x" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  planVisitAction: {
    input: { unitId: unknown, step: "drafted", day: "2026-06-10", trainer: "Rina", note: "" },
    submits: true,
    answer: "not-found",
  },
  holdVisitAction: {
    input: { visitId: unknown, version: 0, seen: "x" },
    submits: true,
    answer: "not-found",
  },
  cancelVisitAction: {
    input: { visitId: unknown, version: 0, reason: "x" },
    submits: true,
    answer: "not-found",
  },
  evaluateTrainingAction: {
    input: { recordId: unknown, applied: "fully", note: "x", level: 3 },
    submits: true,
    answer: "not-found",
  },
  setCeilingAction: {
    input: { version: 99, ceiling: "24" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  setTalentAction: {
    input: {
      ...{ version: 99, enabled: true, indexEnabled: true, validMonths: "36" },
      ...{ performanceHigh: "90", performanceMedium: "70", potentialHigh: "80", potentialMedium: "60" },
    },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "stale" },
  },
  addHolidaysAction: {
    input: { list: "sekali waktu" },
    submits: true,
    answer: "not-found",
    refused: { regionalHr: "cycle.holiday-line-unreadable" },
  },
  openYearAction: {
    input: { year: 2027, agencies: [{ agencyId: unknown, cadence: "quarterly" }] },
    submits: true,
    answer: "not-found",
  },
  closeYearAction: { input: { year: 2025, agencies: [unknown] }, submits: true, answer: "not-found" },
  extendPeriodsAction: {
    input: { periods: [unknown], until: "2026-07-30", reason: "x" },
    submits: true,
    answer: "not-found",
  },
  callAgencyAction: { input: { agencyId: unknown, text: "x" }, submits: true, answer: "not-found" },
  recordPotentialAction: {
    input: {
      ...{ personId: unknown, score: "80", assessedOn: "2026-05-01", documentDate: "2026-05-02" },
      ...{ source: "x", documentNumber: "x" },
    },
    submits: true,
    answer: "not-found",
  },
  recordProfessionalAction: {
    input: {
      ...{ personId: unknown, education: "master", leadershipTraining: "", functionalTraining: "yes" },
      ...{ discipline: "none", source: "x", documentNumber: "x", documentDate: "2026-05-02" },
    },
    submits: true,
    answer: "not-found",
  },
};

/** Whether the answer carries the code as its blocker; the catalogues in a page know every code too. */
const refusedWith = (body: string, code: string) => body.includes(`"code":"${code}"`);

describe("the surfaces of the build", () => {
  it("all have a row", () => {
    expect(builtPages().sort()).toEqual(Object.keys(pages).sort());
    expect(
      builtActions()
        .map(({ exportedName }) => exportedName)
        .sort(),
    ).toEqual(Object.keys(actions).sort());
  });

  it("send a stranger to the sign-in page, and let nothing be changed", async () => {
    const stranger = await httpVisitor(app.origin, null);
    await askAll(Object.values(pages), async (page) => {
      if (page !== "for anybody" && page.path)
        expect([page.path, await stranger.status(page.path)]).toEqual([page.path, 307]);
    });
    expect(await stranger.status("/api/live")).toBe(401);
    expect(await stranger.status(`/api/drafts?owner=${unknown}`)).toBe(401);
    expect(await stranger.status(`/api/evidence/${unknown}`)).toBe(401);
    expect(await stranger.status("/api/reports")).toBe(401);
    expect(await stranger.status(`/api/audit/samples/${unknown}`)).toBe(401);
    expect(await stranger.status(`/api/goals/${unknown}`)).toBe(401);
    expect(await stranger.status("/api/reports/paper")).toBe(401);
    expect(await stranger.status(`/api/outcomes/${unknown}`)).toBe(401);
    expect(await stranger.status("/api/outcomes/allowance?month=2026-01")).toBe(401);
    expect(await stranger.status(`/api/plans/${unknown}/editions/1`)).toBe(401);
    expect(await stranger.status(`/api/documents/${unknown}`)).toBe(401);
    expect(await stranger.status("/api/plans/matrix")).toBe(401);
    expect(await stranger.status("/api/opening/past_predicates?year=2023")).toBe(401);
    await askAll(builtActions(), async ({ id, exportedName, path }) => {
      const { status, body } = await stranger.act(path, id, actions[exportedName]?.input, unknown);
      expect([exportedName, status, refusedWith(body, "signed-out")]).toEqual([exportedName, 200, true]);
    });
  });

  it.each(everybody)("open to %s what the rules say and nothing else", async (key) => {
    const visitor = await httpVisitor(app.origin, key);
    await askAll(Object.values(pages), async (page) => {
      if (page === "for anybody" || !page.path) return;
      expect([page.path, await visitor.status(page.path)]).toEqual([page.path, page.open(key) ? 200 : 404]);
    });
    expect(await visitor.status(`/api/evidence/${unknown}`)).toBe(404);
    expect(await visitor.status(`/api/drafts?owner=${unknown}`)).toBe(401);
    expect(await visitor.status(`/api/plans/${unknown}/editions/1`)).toBe(404);
    expect(await visitor.status("/api/plans/nonsense/editions/0")).toBe(404);
    expect(await visitor.status(`/api/documents/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/documents/nonsense")).toBe(404);
    expect(await visitor.status(`/api/career/dossier/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/career/dossier/nonsense")).toBe(404);
    expect(await visitor.status(`/api/audit/samples/${unknown}`)).toBe(404);
    expect(await visitor.status(`/api/development/assessment/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/development/assessment/nonsense")).toBe(404);
    expect(await visitor.status(`/api/career/documents/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/career/documents/nonsense")).toBe(404);
    for (const page of ["/career/nonsense", "/career/nonsense/dossier"])
      expect(await visitor.status(page)).toBe(404);
    for (const kind of ["past_predicates?year=2023", "past_unit_results"])
      expect(await visitor.status(`/api/opening/${kind}`)).toBe(key === "regionalHr" ? 200 : 404);
    for (const kind of ["past_credit_points", "past_assessments", "past_trainings", "past_plans"])
      expect(await visitor.status(`/api/opening/${kind}`)).toBe(key === "regionalHr" ? 200 : 404);
    expect(await visitor.status("/api/opening/competency_requirements")).toBe(
      keepsPeople.has(key) ? 200 : 404,
    );
    expect(await visitor.status("/api/opening/people")).toBe(404);
    expect(await visitor.status("/api/plans/matrix")).toBe(hasMatrix.has(key) ? 200 : 404);
    for (const format of ["xlsx", "json"])
      expect(await visitor.status(`/api/data?format=${format}`)).toBe(200);
    expect(await visitor.status("/api/data?format=nonsense")).toBe(404);
    expect(await visitor.status(`/api/data/evidence/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/data/evidence/nonsense")).toBe(404);
    expect(await visitor.status("/api/reports")).toBe(readsReports.has(key) ? 200 : 404);
    expect(await visitor.status(`/api/outcomes/${unknown}`)).toBe(404);
    expect(await visitor.status("/api/outcomes/allowance?month=2026-01")).toBe(
      key === "regionalHr" ? 200 : 404,
    );
    expect(await visitor.status(`/api/reports?unit=${unknown}`)).toBe(404);
    for (const unit of [unknown, "nonsense"])
      expect(await visitor.status(`/api/goals/${unit}?format=csv`)).toBe(404);
    await askAll(builtActions(), async ({ id, exportedName, path }) => {
      const row = actions[exportedName];
      if (!row?.answer) return;
      const { status, body } = await visitor.act(path, id, row.input, crypto.randomUUID());
      const answer = row.refused?.[key] ?? row.answer;
      expect([exportedName, status, refusedWith(body, answer)]).toEqual([exportedName, 200, true]);
    });
    expect(await visitor.status("/api/reports/paper")).toBe(readsReports.has(key) ? 200 : 404);
    expect(await visitor.status(`/api/reports/paper?unit=${unknown}`)).toBe(404);
  });

  it("answer malformed input in words and never with a failure of their own", async () => {
    const visitor = await httpVisitor(app.origin, "teacher");
    // The door is one for all of them: each action is tried with an object, and with one of the things that are none.
    await askAll(builtActions().entries(), async ([i, { id, path }]) => {
      for (const nonsense of [
        [null, [], "x"][i % 3],
        { planId: i % 2 ? { not: "" } : "' OR 1=1", version: "0" },
      ]) {
        const { status, body } = await visitor.act(path, id, nonsense);
        expect([status, refusedWith(body, "malformed")]).toEqual([200, true]);
      }
    });
  });

  it("keep one person's plan and evaluations from others' eyes", async () => {
    const teacher = await httpVisitor(app.origin, "teacher");
    const plan = /\/plans\/([0-9a-f-]{36})/.exec(await teacher.text("/plans"))?.[1] ?? "";
    expect(await teacher.status(`/plans/${plan}`)).toBe(200);
    for (const key of ["camat", "itOfficer", "sekda"] as const) {
      expect([key, await (await httpVisitor(app.origin, key)).status(`/plans/${plan}`)]).toEqual([key, 404]);
    }
  });
});

describe("who is signed in", () => {
  it("is told to the browser of that person alone, and kept nowhere on the way", async () => {
    const ofVisitor = async (key: DemoActorKey | null) => {
      const answer = await (await httpVisitor(app.origin, key)).open("/api/session");
      return [answer.headers.get("cache-control"), await answer.json()];
    };
    const username = demoActors.find((actor) => actor.key === "teacher")?.username;
    expect(await ofVisitor("teacher")).toEqual(["private, no-store", { username }]);
    expect(await ofVisitor(null)).toEqual(["private, no-store", { username: null }]);
  });
});

describe("an idle connection", () => {
  it("is kept for longer than a proxy keeps it, so that no request meets a closing one", async () => {
    const { headers } = await fetch(`${app.origin}/api/health`);
    expect(headers.get("keep-alive")).toBe("timeout=75");
  });
});

describe("the door for files", () => {
  const send = async (headers: Record<string, string>) =>
    (
      await fetch(`${app.origin}/api/imports`, {
        method: "POST",
        headers: { "x-file-name": "a.csv", ...headers },
        body: "NIP",
      })
    ).status;

  it("opens to the own origin and to people who are signed in", async () => {
    expect(await send({})).toBe(403);
    expect(await send({ origin: "http://evil.example" })).toBe(403);
    expect(await send({ origin: app.origin })).toBe(401);
  });

  it("gives the rows to fix to nobody but who brought the list", async () => {
    expect(await (await httpVisitor(app.origin, null)).status(`/api/imports/${unknown}`)).toBe(401);
    const teacher = await httpVisitor(app.origin, "teacher");
    expect(await teacher.status(`/api/imports/${unknown}`)).toBe(404);
    expect(await teacher.status("/api/imports/nonsense")).toBe(404);
  });
});

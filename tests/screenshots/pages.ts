import type { demoDays } from "@/lib/cycles/demo-clock";
import type { DemoActorKey } from "@/prisma/demo/demo-actors";

import {
  agencyReport,
  copySheetOf,
  evaluationGuided,
  evaluationOf,
  evaluationToRate,
  goalsOf,
  memberOf,
  openingListOf,
  personOf,
  type Place,
  planOf,
  planOfTeam,
  progressOf,
  reportedOf,
  secondTierOf,
  verificationOf,
  withdrawableOf,
} from "./places";

/** One page as one person sees it on one day of the demo. */
export type Shot = {
  name: string;
  /** Null is a stranger. */
  actor: DemoActorKey | null;
  at: string | Place;
  /** Mid-semester unless another day shows more. */
  on?: (typeof demoDays)[number]["date"];
  /** A disclosure to open first, by its words. */
  open?: string;
  status?: 404;
};

/** Every page of the product. A new page gets a row. */
export const shots: Shot[] = [
  { name: "sign-in", actor: null, at: "/sign-in" },
  { name: "verify", actor: null, at: "/verify" },
  { name: "verify-valid", actor: null, at: verificationOf("midwife", "valid") },
  { name: "verify-superseded", actor: null, at: verificationOf("midwife", "superseded") },
  { name: "verify-unknown", actor: null, at: "/verify/0000-0000-0000-0000-0001" },
  { name: "home", actor: "headOfDivision", at: "/" },
  { name: "home-employee", actor: "teacher", at: "/" },
  { name: "goals", actor: "sekda", at: "/goals" },
  { name: "goals-unit", actor: "agencyAdmin", at: goalsOf("dikbud") },
  { name: "queue", actor: "headOfDivision", at: "/queue" },
  { name: "queue-reports", actor: "headOfHealthCentre", at: "/queue?item=reports" },
  { name: "queue-assignment", actor: "headOfDivision", at: "/queue?item=assignment" },
  { name: "queue-offer", actor: "headOfDivision", at: "/queue?item=offer" },
  { name: "queue-assignments", actor: "headOfHealthCentre", at: "/queue/assignments" },
  { name: "queue-approval", actor: "headOfDivision", at: "/queue/approval" },
  { name: "help", actor: "headOfDivision", at: "/help" },
  { name: "news", actor: "headOfDivision", at: "/news" },
  { name: "plans", actor: "headOfDivision", at: "/plans" },
  { name: "plans-offers", actor: "midwife", at: "/plans", open: "Tawarkan kontribusi" },
  { name: "plan-draft", actor: "teacher", at: planOf("teacher") },
  { name: "plan-submitted", actor: "headOfDivision", at: planOfTeam("headOfDivision", "submitted") },
  { name: "plan-returned", actor: "headOfHealthCentre", at: planOfTeam("headOfHealthCentre", "returned") },
  { name: "plan-approved", actor: "midwife", at: planOf("midwife") },
  { name: "plan-copy", actor: "midwife", at: copySheetOf("midwife") },
  { name: "plan-manual", actor: "sekda", at: planOf("sekda"), open: "Manual:" },
  { name: "plans-team", actor: "headOfDivision", at: "/plans/team" },
  { name: "plans-start", actor: "midwife", at: "/plans", on: "2027-01-11" },
  { name: "plans-waiting", actor: "sekda", at: "/plans/waiting" },
  { name: "plans-matrix", actor: "headOfDivision", at: "/plans/matrix" },
  { name: "plans-matrix-leader", actor: "midwife", at: "/plans/matrix" },
  { name: "plans-matrix-team", actor: "headOfHealthCentre", at: secondTierOf("midwife") },
  { name: "teams", actor: "headOfDivision", at: "/plans/teams" },
  { name: "teams-leader", actor: "midwife", at: "/plans/teams" },
  { name: "progress-led", actor: "midwife", at: "/progress/team" },
  { name: "progress", actor: "midwife", at: "/progress" },
  { name: "progress-all", actor: "midwife", at: "/progress?all" },
  { name: "progress-team", actor: "headOfHealthCentre", at: "/progress/team" },
  { name: "progress-member", actor: "headOfHealthCentre", at: progressOf("midwife") },
  { name: "progress-requests", actor: "midwife", at: "/progress/requests" },
  { name: "counselling", actor: "midwife", at: "/progress/counselling" },
  { name: "counselling-written", actor: "headOfHealthCentre", at: "/progress/counselling?side=rater" },
  { name: "evaluations", actor: "headOfDivision", at: "/evaluations" },
  { name: "evaluations-team", actor: "sekda", at: "/evaluations/team" },
  { name: "evaluations-units", actor: "regionalHr", at: "/evaluations/units", on: "2026-07-01" },
  {
    name: "evaluations-units-goals",
    actor: "regionalHr",
    at: "/evaluations/units?show=decided",
    open: "Bagaimana sasaran menunjukkan capaian",
  },
  { name: "evaluations-pattern", actor: "headOfDivision", at: "/evaluations/pattern" },
  {
    name: "evaluations-pattern-below",
    actor: "sekda",
    at: "/evaluations/pattern?side=below",
    open: "Arti dan cara menghitungnya",
  },
  { name: "evaluations-sign", actor: "sekda", at: "/evaluations/team/sign" },
  { name: "evaluations-simulation", actor: "sekda", at: "/evaluations/team/simulation" },
  { name: "evaluations-units-simulation", actor: "sekda", at: "/evaluations/units/simulation" },
  { name: "evaluation-to-rate", actor: "sekda", at: evaluationToRate("sekda") },
  {
    name: "evaluation-acknowledged",
    actor: "headOfDivision",
    at: evaluationOf("headOfDivision", 2025),
    open: "Mengapa predikat ini?",
  },
  {
    name: "evaluation-to-guide",
    actor: "headOfHealthCentre",
    at: evaluationGuided("headOfHealthCentre", false),
    open: "Buka bimbingan kinerja",
  },
  {
    name: "evaluation-guided",
    actor: "headOfHealthCentre",
    at: evaluationGuided("headOfHealthCentre", true),
  },
  { name: "development-guided", actor: "midwife", at: "/development" },
  { name: "development", actor: "teacher", at: "/development" },
  { name: "development-team", actor: "headOfDivision", at: "/development/team" },
  { name: "development-member", actor: "headOfDivision", at: memberOf("headOfDivision") },
  { name: "people", actor: "agencyAdmin", at: "/organisation/people" },
  { name: "person", actor: "agencyAdmin", at: personOf("teacher") },
  { name: "imports", actor: "agencyAdmin", at: "/administration/imports" },
  { name: "opening", actor: "regionalHr", at: "/administration/opening?year=2023" },
  { name: "opening-faulty", actor: "regionalHr", at: openingListOf("regionalHr", "faulty") },
  { name: "opening-corrections", actor: "regionalHr", at: openingListOf("regionalHr", "clean") },
  { name: "reports-region", actor: "sekda", at: "/reports" },
  { name: "reports-units", actor: "sekda", at: "/reports/units" },
  { name: "reports-agency", actor: "sekda", at: agencyReport("dinkes") },
  { name: "deadlines", actor: "regionalHr", at: "/administration/deadlines", on: "2027-01-25" },
  {
    name: "deadline-people",
    actor: "regionalHr",
    at: "/administration/deadlines/plan_to_open?which=open",
    on: "2027-01-25",
  },
  { name: "outcomes", actor: "regionalHr", at: "/administration/outcomes" },
  { name: "reported", actor: "regionalHr", at: "/administration/outcomes/reported" },
  { name: "reported-whose", actor: "regionalHr", at: reportedOf("dinkes") },
  { name: "documents", actor: "regionalHr", at: withdrawableOf("midwife") },
  { name: "calendar", actor: "regionalHr", at: "/administration/calendar" },
  { name: "cycles", actor: "regionalHr", at: "/administration/calendar/cycles" },
  { name: "extensions", actor: "regionalHr", at: "/administration/calendar/extensions?search=siti" },
  { name: "audit", actor: "auditor", at: "/administration/audit" },
  {
    name: "audit-filtered",
    actor: "auditor",
    at: "/administration/audit?kind=evaluation&from=2026-01-01&people=only",
  },
  { name: "not-found", actor: "teacher", at: "/nowhere", status: 404 },
];

/** The pictures of the README, 1440 by 900. */
export const readmePictures = [
  { name: "home", theme: "light" },
  { name: "reports-region", theme: "dark" },
] as const;

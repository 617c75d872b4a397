export type { ActionStep, ResultProgress } from "./queries/own";
export type { Report } from "./queries/report";
export type { ReportToAnswer } from "./queries/to-answer";
export type { TeamLed } from "./queries/teams-led";

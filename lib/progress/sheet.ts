export type { ActionStep, Report, ReportToAnswer, ResultProgress, TeamLed } from "./queries";

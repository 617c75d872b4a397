export type { ActionStep, Report, ReportToAnswer, ResultProgress } from "./queries";

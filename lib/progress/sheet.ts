export type { Report, ReportToAnswer, ResultProgress } from "./queries";

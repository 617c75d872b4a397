export type { ReportAsOf } from "./as-of";
export type { UnitComparison } from "./outcomes";
export type { NotReached, UnitAdoption, Week } from "./queries/adoption";
export type { Accountability } from "./queries/accountability";
export type { IndicatorReport } from "./queries/indicator";
export type { UnitOutcome } from "./queries/outcome";
export type { TakenReport } from "./commands/take-report";
export type { Behind } from "./queries/people";

export type { UnitComparison } from "./outcomes";
export type { Accountability } from "./queries/accountability";
export type { IndicatorReport } from "./queries/indicator";
export type { Behind } from "./queries/people";

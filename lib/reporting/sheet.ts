export type { UnitComparison, UnitPredicates, UnitShare } from "./queries";

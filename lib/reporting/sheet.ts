export type { UnitComparison } from "./figures";
export type { UnitPredicates, UnitShare } from "./queries";

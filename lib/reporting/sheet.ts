export type { UnitComparison } from "./figures";
export type { Accountability, UnitShare } from "./queries";

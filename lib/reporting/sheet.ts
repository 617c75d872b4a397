export type { UnitComparison } from "./figures";
export type { Accountability, UnitShare, UnitTraining } from "./queries/accountability";

export type { DecisionCounts } from "./queries/list";
export type { Decision } from "./queries/decision";
export type { Owner } from "./queries/owners";
export type { Meeting } from "./queries/meeting";
export type { UnitSheet } from "./queries/unit-sheet";

import type { findUnits } from "./queries/units";

export type { ReorganisationPreview } from "./queries/plan";
export type { UnitSheet } from "./queries/units";
export type UnitLine = Awaited<ReturnType<typeof findUnits>>["units"][number];

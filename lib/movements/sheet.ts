export type { MovementPreview } from "./queries/plan";
export type { DataErrors } from "./queries/data-errors";

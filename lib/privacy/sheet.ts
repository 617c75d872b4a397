export type { KeptCorrection, OwnCorrection } from "./queries/corrections";
export type { Read } from "./queries/readers";
export type { OwnData } from "./queries/summary";

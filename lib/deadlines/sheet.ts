export type { DeadlineLine } from "./queries/overview";
export type { Owing } from "./queries/owing";

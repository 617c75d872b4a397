export type { DeadlineLine } from "./queries";
export type { Owing } from "./queries/owing";

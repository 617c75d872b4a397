export type { DeadlineLine } from "./queries";

export type { PlanLine, PlanSheet } from "./queries";

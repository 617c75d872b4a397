export type { Opening, PlanLine, PlanSheet, Precedent, Supportable } from "./queries";

export type { Opening, PlanLine, PlanSheet, Precedent, Supportable, Waiting } from "./queries";

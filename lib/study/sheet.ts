export type { StudyLeave } from "./queries";

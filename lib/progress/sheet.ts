export type { Report, ResultProgress } from "./queries";

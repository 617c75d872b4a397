export type { Goal } from "./queries";

export type { Outcomes } from "./queries";

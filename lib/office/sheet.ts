export type { CalledAgency } from "./queries/call";
export type { Month, Routine } from "./queries/month";
export type { AgencyLine } from "./queries/stages";
export type { OpeningLine } from "./queries/year";

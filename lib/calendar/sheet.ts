export type { CycleLine } from "./queries/cycles";
export type { KeptDowntime } from "./queries/downtime";
export type { ExtendableWindow, GrantedExtension } from "./queries/extensions";
export type { KeptHoliday } from "./queries/holidays";

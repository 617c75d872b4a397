export type { CycleLine } from "./queries/cycles";
export type { KeptDowntime } from "./queries/downtime";
export type { ExtendableWindow, GrantedExtension } from "./queries/extensions";
export type { KeptHoliday } from "./queries/holidays";
export type { ExtendableGroup } from "./queries/period-extensions";
export type { YearEnd } from "./queries/year";

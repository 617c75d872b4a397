import type { IndicatorKey } from "@/lib/reporting/indicators";

/** Where figures stand: of a unit, in a year and a quarter of it (0 is the whole year). */
export type Standing = { unit: string; year: number; quarter: number };

const query = ({ unit, year, quarter }: Standing) =>
  new URLSearchParams({
    unit,
    year: String(year),
    ...(quarter ? { quarter: String(quarter) } : {}),
  }).toString();

/** Addresses of the pages of accountability, each with the same unit and period. */
export const reportsAt = (standing: Standing) => `/reports?${query(standing)}`;
export const unitsAt = (standing: Standing) => `/reports/units?${query(standing)}`;
export const indicatorAt = (key: IndicatorKey, standing: Standing) => `/reports/${key}?${query(standing)}`;
/** The people behind a figure; the goals of a unit have none, but a page of their own. */
export const peopleAt = (key: IndicatorKey, standing: Standing) =>
  key === "goals-attained" ? `/goals/${standing.unit}` : `/reports/${key}/people?${query(standing)}`;
/** Those of a unit who wait for one official. */
export const waitingAt = ({ unit, year }: Standing, raterId: string) =>
  `${peopleAt("waiting", { unit, year, quarter: 0 })}&rater=${raterId}`;
/** What the ratings of a unit's people and its own result were made of (R3). */
export const resultsAt = (standing: Standing) => `/reports/results?${query(standing)}`;
/** The leadership's report of a period as PDF (R4). */
export const paperAt = (standing: Standing) => `/api/reports/paper?${query(standing)}`;
export const downloadAt = (standing: Standing, key?: IndicatorKey, format: "xlsx" | "csv" = "xlsx") =>
  `/api/reports?${query(standing)}${key ? `&indicator=${key}` : ""}&format=${format}`;

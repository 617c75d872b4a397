import type { IndicatorKey } from "@/lib/reporting/indicators";

/**
 * Where figures stand: of a unit, in a year and a quarter of it (0 is the whole year). On a screen that is `shared` with others, the
 * files of a chart tell what the chart does.
 */
export type Standing = { unit: string; year: number; quarter: number; shared?: true };

const written = ({ year, quarter }: Omit<Standing, "unit">) => ({
  year: String(year),
  ...(quarter ? { quarter: String(quarter) } : {}),
});

const query = ({ unit, ...period }: Standing) => new URLSearchParams({ unit, ...written(period) }).toString();

/** Addresses of the pages of accountability, each with the same unit and period. */
export const reportsAt = (standing: Standing) => `/reports?${query(standing)}`;
export const unitsAt = (standing: Standing) => `/reports/units?${query(standing)}`;
export const indicatorAt = (key: IndicatorKey, standing: Standing) => `/reports/${key}?${query(standing)}`;
/** The people behind a figure; the goals of a unit have none, but a page of their own. */
export const peopleAt = (key: IndicatorKey, standing: Standing) =>
  key === "goals-attained" ? goalsAt(standing) : `/reports/${key}/people?${query(standing)}`;
/** The goals of a unit in a year, up to a quarter of it. */
export const goalsAt = ({ unit, ...period }: Standing) =>
  `/goals/${unit}?${new URLSearchParams(written(period)).toString()}`;
/** Those of a unit who wait for one official. */
export const waitingAt = ({ unit, year }: Standing, raterId: string) =>
  behindAt("waiting", { unit, year, quarter: 0 }, { rater: raterId });

type Listed = { rater?: string | null; everybody?: boolean; page?: number };

/** A page of the people behind a figure: those who need attention, or everybody; or those who wait for one official. */
export const behindAt = (key: IndicatorKey, standing: Standing, { rater, everybody, page }: Listed) =>
  [
    ...[peopleAt(key, standing), rater && `rater=${rater}`],
    ...[everybody && "who=all", page && `page=${page}`],
  ]
    .filter(Boolean)
    .join("&");
/** What the ratings of a unit's people and its own result were made of (R3). */
export const resultsAt = (standing: Standing) => `/reports/results?${query(standing)}`;
/** The leadership's report of a period as PDF (R4). */
export const paperAt = (standing: Standing) => `/api/reports/paper?${query(standing)}`;
type Of = { indicator?: IndicatorKey; chart?: "comparison" | "predicates" | "waits" | "trend" };

/** The file of all figures, of one indicator, or of another chart. */
export const downloadAt = (standing: Standing, of: Of = {}, format: "xlsx" | "csv" = "xlsx") =>
  `/api/reports?${query(standing)}&${new URLSearchParams({ ...of, format, ...(standing.shared && { shared: "1" }) }).toString()}`;

/** Both files of a chart, for its foot. */
export const filesOf = (standing: Standing, of: Of) =>
  (["xlsx", "csv"] as const).map((format) => ({
    word: format.toUpperCase(),
    href: downloadAt(standing, of, format),
  }));

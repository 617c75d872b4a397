import type { IndicatorKey } from "@/lib/reporting/indicators";

/** Of which figure a decision is made: of a unit, in a year and a quarter of it (0 is the whole year). */
export type DecidedFigure = { unit: string; year: number; quarter: number; indicator: IndicatorKey };

const query = (of: Readonly<Record<string, string | number>>) =>
  new URLSearchParams(Object.entries(of).map(([name, value]) => [name, String(value)])).toString();

/** Addresses of the pages of decisions, of the meeting, and of a unit's sheet. */
export const decisionAt = (id: string) => `/reports/decisions/${id}`;
export const decideAt = (figure: DecidedFigure, owner?: string) =>
  `/reports/decisions/new?${query({ ...figure, ...(owner ? { owner } : {}) })}`;
export const meetingAt = (of: { unit: string; year: number; quarter: number }) =>
  `/reports/meeting?${query(of)}`;
export const sheetAt = (unit: string) => `/reports/sheet?${query({ unit })}`;
export const decisionsAt = (shown: "open" | "all", page = 1) =>
  `/reports/decisions${shown === "all" || page > 1 ? `?${query({ shown, page })}` : ""}`;

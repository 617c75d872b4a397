import { type IndicatorKey, indicators } from "./indicators";
import type { Figure, Report } from "./report";
import type { figureWords } from "./words";

/** One sheet: what it is about, its definition, and its table with numbers as numbers. */
export type Sheet = {
  name: string;
  definition: string;
  head: string[];
  rows: (string | number | null)[][];
  /** How Excel writes the figures of each column; null as it likes. */
  formats: (string | null)[];
};

type Words = ReturnType<typeof figureWords>;
type Heads = Readonly<Record<"unit" | "all" | "part" | "whole" | "value", string>> & {
  /** How the period that is looked at is called, and the one a year before. */
  now: string;
  before: string;
};

const round = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

const cellsOf = (figure: Figure | null) =>
  figure ? [round(figure.part), figure.whole, round(figure.value)] : [null, null, null];

const formatsOf = (key: IndicatorKey) => [null, null, indicators[key].form === "share" ? "0.0%" : null];

/** Names of sheets are short, and some signs are not taken (Excel). */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/**
 * An indicator by unit as a sheet (R4): the same rows as on its page, the same definition, and what is not told there is empty.
 * A share is a number from 0 to 1, which Excel writes in per cent.
 */
export function sheetOf(
  { key, rows, all }: Pick<Report, "key" | "rows" | "all">,
  words: Words,
  heads: Heads,
): Sheet {
  const each = (period: string) => [heads.part, heads.whole, heads.value].map((head) => `${head}, ${period}`);
  const cells = ({ now, before }: Report["all"]) => [...cellsOf(now), ...cellsOf(before)];
  return {
    name: sheetName(words.name(key)),
    definition: words.definition(key),
    formats: [null, ...formatsOf(key), ...formatsOf(key)],
    head: [heads.unit, ...each(heads.now), ...each(heads.before)],
    rows: [...rows.map((row) => [row.name, ...cells(row)]), [heads.all, ...cells(all)]],
  };
}

/** Name of the file of an indicator, or of all of them, without its ending. */
export const fileName = (key: IndicatorKey | null, period: { year: number; quarter: number }) =>
  ["akuntabilitas", key, period.year, period.quarter ? `tw${period.quarter}` : null]
    .filter(Boolean)
    .join("-");

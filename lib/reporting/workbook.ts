import { type IndicatorKey, indicators } from "./indicators";
import type { ReportAsOf } from "./as-of";
import type { Figure } from "./sums";
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
  /** The period that is looked at. */
  period: { year: number; quarter: number };
};

type Told = ReportAsOf["all"];

const round = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** Numerator, denominator and value, to four places. */
export const cellsOf = (figure: Figure | null) =>
  figure ? [round(figure.part), figure.whole, round(figure.value)] : [null, null, null];

/** How Excel writes them. */
export const formatsOf = (key: IndicatorKey) => [
  null,
  null,
  indicators[key].form === "share" ? "0.0%" : null,
];

/** Names of sheets are short, and some signs are not taken (Excel). */
export const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/**
 * An indicator by unit as a sheet (R4): the same rows as on its page, the same definition, and what is not told there is empty.
 * A share is a number from 0 to 1, which Excel writes in per cent.
 */
export function sheetOf(
  { key, rows, all, until }: Pick<ReportAsOf, "key" | "rows" | "all" | "until">,
  words: Words,
  { period, ...heads }: Heads,
): Sheet {
  const now = { name: words.periodUntil(period, until), of: (row: Told) => row.now };
  const before = { name: words.period({ ...period, year: period.year - 1 }), of: (row: Told) => row.before };
  // What fills up while its period runs stands by itself.
  const periods = until ? [now] : [now, before];
  const cells = (row: Told) => periods.flatMap(({ of }) => cellsOf(of(row)));
  return {
    name: sheetName(words.name(key)),
    definition: words.definition(key),
    formats: [null, ...periods.flatMap(() => formatsOf(key))],
    head: [
      heads.unit,
      ...periods.flatMap(({ name }) =>
        [heads.part, heads.whole, heads.value].map((head) => `${head}, ${name}`),
      ),
    ],
    rows: [...rows.map((row) => [row.name, ...cells(row)]), [heads.all, ...cells(all)]],
  };
}

/** Name of the file of an indicator, of another chart, or of everything, without its ending. */
export const fileName = (key: string | null, period: { year: number; quarter: number }) =>
  ["akuntabilitas", key, period.year, period.quarter ? `tw${period.quarter}` : null]
    .filter(Boolean)
    .join("-");

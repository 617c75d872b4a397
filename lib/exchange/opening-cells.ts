import { type Level, levels } from "@/lib/competency/competencies";
import type { IsoDate } from "@/lib/dates";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker, BlockerCode } from "@/lib/errors";

import { readDate, sameName } from "./cells";
import type { OpeningFacts } from "./opening-plan";

type Document = Omit<OpeningFacts<string>, "value">;

/** How many years back opening data reach. */
export const yearsBack = 5;

/** The years that opening data may be about on a day: over, and not longer ago than a dossier looks back. */
export const openingYears = (today: IsoDate) => {
  const to = Number(today.slice(0, 4)) - 1;
  return { from: to - yearsBack + 1, to };
};

/** A year as people type it: "2025", "Tahun 2025", or the number that a spreadsheet wrote as "2025,0"; null when it is none. */
export const readYear = (text: string): number | null => {
  const year = /^(?:tahun\s*)?(\d{4})(?:[.,]0+)?$/i.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};

/** Of a cell's words only letters: "SANGAT  BAIK" and "Sangatbaik" are one. */
const lettersOf = (text: string) => sameName(text).replaceAll(" ", "");

/**
 * Predikat kinerja pegawai: the five of PermenPANRB 6/2022 (p. 99: "Kurang/Misconduct") and "Cukup", by which PP 30/2019 and BKN's table
 * of conversion (domain §2.1) name the third. Abbreviations and figures are not certain, and are no predicate.
 */
const predicates: Readonly<Record<string, Predicate>> = {
  sangatbaik: "very_good",
  baik: "good",
  butuhperbaikan: "needs_improvement",
  cukup: "needs_improvement",
  cukupbutuhperbaikan: "needs_improvement",
  butuhperbaikancukup: "needs_improvement",
  kurang: "poor",
  kurangmisconduct: "poor",
  sangatkurang: "very_poor",
};

/** The predicate that a cell names; null where that is not certain. */
export const readPredicate = (text: string): Predicate | null => predicates[lettersOf(text)] ?? null;

/** Capaian kinerja organisasi: the five levels of L.IV.B.1. */
const unitLevels: Readonly<Record<string, UnitResultLevel>> = {
  istimewa: "excellent",
  baik: "good",
  butuhperbaikan: "needs_improvement",
  kurang: "poor",
  sangatkurang: "very_poor",
};

/** The level that a cell names; null where that is not certain. */
export const readUnitLevel = (text: string): UnitResultLevel | null => unitLevels[lettersOf(text)] ?? null;

type DocumentCells = Record<"documentNumber" | "documentDate" | "source", string>;
type Cells = DocumentCells & Record<"year" | "value", string>;

type Codes = { missing: "import.predicate-missing" | "import.level-missing" } & {
  unreadable: "import.predicate-unreadable" | "import.level-unreadable";
};

/** What opening data of a whole year say in each row: the year, a value, and the document it stands in. */
export function readOpening<Value extends string>(
  cells: Cells,
  { read, codes, today }: { read: (text: string) => Value | null; codes: Codes; today: IsoDate },
): { year: number | null; facts: OpeningFacts<Value> | null; blockers: Blocker[] } {
  const year = readYear(cells.year);
  const value = read(cells.value);
  const { document, blockers } = readDocument(cells, { year, today });
  return {
    year,
    facts: value && document ? { value, ...document } : null,
    blockers: [
      ...yearBlockers(cells.year, year, today),
      ...cellBlockers(cells.value, value, codes),
      ...blockers,
    ],
  };
}

/** The document of a row, whatever the row says; it is of the year that the row is about, or of a later one. */
export function readDocument(
  cells: DocumentCells,
  { year, today }: { year: number | null; today: IsoDate },
): { document: Document | null; blockers: Blocker[] } {
  const { source, documentNumber } = cells;
  const documentDate = readDate(cells.documentDate);
  return {
    document: documentDate === null ? null : { source, documentNumber, documentDate },
    blockers: [
      ...(documentNumber === "" ? [{ code: "import.document-number-missing" as const }] : []),
      ...dateBlockers(cells.documentDate, documentDate, { year, today }),
      ...(source === "" ? [{ code: "import.source-missing" as const }] : []),
      ...(Object.values(cells).some((text) => text.length > longest)
        ? [{ code: "import.too-long" as const }]
        : []),
    ],
  };
}

const longest = 250;

/** The codes of a cell that must name a day which is over, no longer ago than a dossier looks back. */
type DayCodes = { missing: BlockerCode; unreadable: BlockerCode };

/** A day that a row is about. */
export function readPastDay(
  text: string,
  codes: DayCodes,
  { today, from }: { today: IsoDate; from: IsoDate },
): { day: IsoDate | null; blockers: Blocker[] } {
  const day = readDate(text);
  if (text === "") return { day, blockers: [{ code: codes.missing }] };
  if (day === null) return { day, blockers: [{ code: codes.unreadable, text }] };
  return { day, blockers: outside(day, { today, from }) };
}

const outside = (day: IsoDate, { today, from }: { today: IsoDate; from: IsoDate }): Blocker[] =>
  day < from || day > today
    ? [{ code: "import.day-out-of-range", date: day, first: from, latest: today }]
    : [];

/** The first day that opening data may be about. */
export const firstOpeningDay = (today: IsoDate): IsoDate => `${openingYears(today).from}-01-01`;

/** A level of competency, 1 to 5, as a digit ("Level 3", "3,0"); null where that is not certain. */
export const readMastery = (text: string): Level | null =>
  levels.find((level) => String(level) === /^(?:level|tingkat)?\s*([1-5])(?:[.,]0+)?$/i.exec(text)?.[1]) ??
  null;

/** Why a cell is no level of competency. */
export const masteryBlockers = (text: string): Blocker[] =>
  text === ""
    ? [{ code: "import.mastery-missing" }]
    : readMastery(text) === null
      ? [{ code: "import.mastery-unreadable", text }]
      : [];

/** Why a cell is no year that opening data may be about. */
export function yearBlockers(text: string, year: number | null, today: IsoDate): Blocker[] {
  if (text === "") return [{ code: "import.year-missing" }];
  if (year === null) return [{ code: "import.year-unreadable", text }];
  const { from, to } = openingYears(today);
  const within = year >= from && year <= to;
  return within
    ? []
    : [{ code: "import.year-out-of-range", year: String(year), first: String(from), latest: String(to) }];
}

function cellBlockers(text: string, value: string | null, { missing, unreadable }: Codes): Blocker[] {
  if (text === "") return [{ code: missing }];
  return value === null ? [{ code: unreadable, text }] : [];
}

function dateBlockers(
  text: string,
  date: IsoDate | null,
  { year, today }: { year: number | null; today: IsoDate },
): Blocker[] {
  if (text === "") return [{ code: "import.document-date-missing" }];
  if (date === null) return [{ code: "import.document-date-unreadable", text }];
  if (date > today) return [{ code: "import.document-in-future", date }];
  return year !== null && date < `${year}-01-01`
    ? [{ code: "import.document-before-year", date, year: String(year) }]
    : [];
}

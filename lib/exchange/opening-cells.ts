import type { IsoDate } from "@/lib/dates";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { readDate, sameName } from "./cells";
import type { OpeningFacts } from "./opening-plan";

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
const levels: Readonly<Record<string, UnitResultLevel>> = {
  istimewa: "excellent",
  baik: "good",
  butuhperbaikan: "needs_improvement",
  kurang: "poor",
  sangatkurang: "very_poor",
};

/** The level that a cell names; null where that is not certain. */
export const readUnitLevel = (text: string): UnitResultLevel | null => levels[lettersOf(text)] ?? null;

type OpeningField = "year" | "value" | "documentNumber" | "documentDate" | "source";
type Cells = Record<OpeningField, string>;

type Codes = { missing: "import.predicate-missing" | "import.level-missing" } & {
  unreadable: "import.predicate-unreadable" | "import.level-unreadable";
};

/** What every kind of opening data says in each row: a year, a value, and the document it stands in. */
export function readOpening<Value extends string>(
  cells: Cells,
  { read, codes, today }: { read: (text: string) => Value | null; codes: Codes; today: IsoDate },
): { year: number | null; facts: OpeningFacts<Value> | null; blockers: Blocker[] } {
  const year = readYear(cells.year);
  const value = read(cells.value);
  const documentDate = readDate(cells.documentDate);
  const { source, documentNumber } = cells;
  const blockers = [
    ...yearBlockers(cells.year, year, today),
    ...cellBlockers(cells.value, value, codes),
    ...(documentNumber === "" ? [{ code: "import.document-number-missing" as const }] : []),
    ...dateBlockers(cells.documentDate, documentDate, { year, today }),
    ...(source === "" ? [{ code: "import.source-missing" as const }] : []),
    ...(Object.values(cells).some((text) => text.length > longest)
      ? [{ code: "import.too-long" as const }]
      : []),
  ];
  const facts = value && documentDate ? { value, source, documentNumber, documentDate } : null;
  return { year, facts, blockers };
}

const longest = 250;

function yearBlockers(text: string, year: number | null, today: IsoDate): Blocker[] {
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

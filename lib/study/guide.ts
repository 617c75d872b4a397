import type { Accreditation, Predicate, StudyLevel } from "@/lib/db/generated/enums";

/** What the table of grade points asks of a programme: its level, and how it and its university are accredited, or that it is abroad. */
export type Studied = {
  level: StudyLevel;
  abroad: boolean;
  institutionAccreditation: Accreditation | null;
  programmeAccreditation: Accreditation | null;
};

/** The lowest grade point average of each predicate, in hundredths; below the last one it is "poor". */
type Row = { very_good: number; good: number; needs_improvement: number };
type Table = Record<Accreditation | "abroad", Row>;

const row = (very_good: number, good: number, needs_improvement: number): Row => ({
  very_good,
  good,
  needs_improvement,
});

/** L.II.B.5, p. 63; L.II.B.6 for universities abroad. Printed with two digits ("3,10–3,60", then "3,61–4,0"), so that nothing lies between two bands. */
const bachelors: Table = {
  a: row(351, 301, 276),
  b: row(361, 310, 276),
  c: row(371, 320, 276),
  abroad: row(351, 301, 276),
};
const postgraduates: Table = {
  a: row(351, 320, 300),
  b: row(361, 325, 300),
  c: row(371, 330, 300),
  abroad: row(351, 320, 300),
};
const tables = {
  bachelor: bachelors,
  professional: postgraduates,
  master: postgraduates,
  doctor: postgraduates,
} as const satisfies Record<StudyLevel, Table>;

/** What the programme has to be accredited with at least, by its university's: a university with C needs a programme with B. */
const acceptable = { a: ["a", "b", "c"], b: ["a", "b", "c"], c: ["a", "b"] } as const satisfies Record<
  Accreditation,
  readonly Accreditation[]
>;

/** The row of the table for a programme; null for a combination that the table does not have. Nothing is assumed. */
function rowFor({ level, abroad, institutionAccreditation, programmeAccreditation }: Studied): Row | null {
  if (abroad) return tables[level].abroad;
  if (!institutionAccreditation || !programmeAccreditation) return null;
  const programmes: readonly Accreditation[] = acceptable[institutionAccreditation];
  return programmes.includes(programmeAccreditation) ? tables[level][institutionAccreditation] : null;
}

/** Whether the table has a row for the programme. */
export const isInTable = (studied: Studied) => rowFor(studied) !== null;

export type GpaGuide =
  | { predicate: Exclude<Predicate, "very_poor">; lowest: string; highest: string }
  | { fault: "not-in-table" | "gpa-out-of-range" | "gpa-two-digits" };

/**
 * What the table says of a grade point average (IPK), with the bounds of that band: PermenPANRB 6/2022, L.II.B.5–6. It is a
 * guide; the rater decides.
 */
export function gpaGuide(studied: Studied, gpa: string): GpaGuide {
  const found = rowFor(studied);
  if (!found) return { fault: "not-in-table" };
  const fault = gpaFault(gpa);
  if (fault) return { fault };
  const points = hundredths(gpa);
  const { very_good, good, needs_improvement } = found;
  if (points >= very_good) return band("very_good", very_good, highestGpa);
  if (points >= good) return band("good", good, very_good - 1);
  if (points >= needs_improvement) return band("needs_improvement", needs_improvement, good - 1);
  return band("poor", 0, needs_improvement - 1);
}

const highestGpa = 400;

const band = (predicate: "very_good" | "good" | "needs_improvement" | "poor", from: number, to: number) => ({
  predicate,
  lowest: textOf(from),
  highest: textOf(to),
});

/** Why a decimal ("3.61") is no grade point average; null when it is one: 0 to 4, with two digits as the table has them. */
export function gpaFault(gpa: string) {
  const read = /^(\d+)(?:\.(\d*?)0*)?$/.exec(gpa);
  if (!read || Number(gpa) > 4) return "gpa-out-of-range" as const;
  return (read[2] ?? "").length > 2 ? ("gpa-two-digits" as const) : null;
}

/** Read digit by digit: no binary fraction decides between 3.60 and 3.61. */
function hundredths(gpa: string) {
  const [whole = "0", fraction = ""] = gpa.split(".");
  return Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, "0"));
}

const textOf = (points: number) => `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")}`;

/** The lowest grade point average that the table calls "good"; null without a row. A plan's target begins with it. */
export function lowestGood(studied: Studied) {
  const found = rowFor(studied);
  return found && textOf(found.good);
}

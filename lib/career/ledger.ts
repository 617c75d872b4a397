import { inForce, type IsoDate } from "@/lib/dates";
import type {
  Cadence,
  EducationLevel,
  FunctionalLevel,
  PeriodKind,
  Predicate,
} from "@/lib/db/generated/enums";
import type { PastDocument } from "@/lib/evaluation/past-record";

import { ruleOf } from "./coefficients";
import { coefficientOn, figureOn, type KeptFigure } from "./figures";
import { firstDayOf, type Month, monthAfter, monthOf, monthsFrom, yearOf } from "./months";
import { diplomaPointsOf, ofHundredths, type Points, pointsOf } from "./points";
import { type Rank, rankAbove, ranks, stepsBetween } from "./ranks";

/** A definitive assignment as credit points see it; null where the position is not functional, or its level is not on record. */
export type Held = { level: FunctionalLevel | null; from: IsoDate; to: IsoDate | null };

/** The document that a line stands on: a final evaluation of here, with its code where it was issued, or an opening document. */
export type Source =
  | {
      is: "evaluation";
      id: string;
      code: string | null;
      period: { kind: PeriodKind; number: number; year: number; cadence: Cadence };
    }
  | { is: "opening"; document: PastDocument };

/** A final predicate with the months that it is about. */
export type Judged = {
  predicate: Predicate;
  from: Month;
  to: Month;
  /** An annual one determines points; a periodic one only forecasts those of a year that is not evaluated yet. */
  annual: boolean;
  source: Source;
};

/** A scan of the document that a line stands on, stored as evidence. */
export type Scan = { id: string; name: string };

/** The determination (PAK) that points go on from. */
export type Opening = {
  points: Points;
  countedUntil: IsoDate;
  document: PastDocument;
  scans: readonly Scan[];
};

/** A higher diploma that brings points (AK ijazah), by the decision on it. */
export type Diploma = {
  id: string;
  education: EducationLevel;
  from: IsoDate;
  document: { number: string; date: IsoDate };
  scans: readonly Scan[];
};

/** Since when somebody holds a rank, by a decision. */
export type Step = { rank: Rank; from: IsoDate };

export type Line = Omit<Judged, "from" | "to"> & {
  from: Month;
  to: Month;
  level: FunctionalLevel;
  /** Of the level on the first day of its months, in hundredths. */
  coefficient: number;
  points: Points;
  /** Whether it counts towards what comes next: it was earned at the present level. */
  counts: boolean;
};

type Facts = {
  held: readonly Held[];
  judged: readonly Judged[];
  opening: Opening | null;
  steps: readonly Step[];
  rank: Rank;
  /** What the HR agency determined of the table; nothing lets the shipped figures hold. */
  kept?: readonly KeptFigure[];
  diplomas?: readonly Diploma[];
};

/** Consecutive assignments at one level. */
type Run = { level: FunctionalLevel; from: IsoDate };

/**
 * The credit points of somebody in a functional position (Peraturan BKN 3/2023): what a determination of before says, and from
 * the day after it on month by month, at the level held on the month's first day (a TMT of 1 March makes ten months of its year)
 * [I]. Nothing of it is stored: it follows from dated assignments and final predicates, in whatever order they are given. Null
 * without a level.
 */
export function ledgerOf({ held, judged, opening, steps, rank, kept = [], diplomas = [] }: Facts) {
  const runs = runsOf(held);
  const last = runs.at(-1);
  if (!last) return null;
  const begun = opening ? runOn(runs, opening.countedUntil) : 0;
  const start = opening ? monthAfter(opening.countedUntil) : firstCounted(runs[0] ?? last);
  const lines = linesFrom(start, { held, judged, kept }).map((line) => ({
    ...line,
    points: pointsOf({ ...line, months: line.to - line.from + 1 }),
    counts: runOn(runs, firstDayOf(line.from)) === runs.length - 1,
  }));
  const base = opening ? null : baseOf(runs[0] ?? last, rankOn(steps, rank, (runs[0] ?? last).from));
  const determined = lines.filter(({ annual }) => annual);
  const bonuses = diplomas.flatMap((diploma) => bonusOf(diploma, { held, runs, opening, kept }));
  const earned = runs.map((run, i) => {
    const own = determined.filter((line) => runOn(runs, firstDayOf(line.from)) === i);
    const brought = i === begun ? (opening?.points ?? base ?? 0n) : 0n;
    const risen = i > begun ? baseOf(run, rankOn(steps, rank, run.from)) : 0n;
    const learnt = bonuses.filter(({ run, included }) => run === i && !included);
    return brought + risen + sumOf(own) + sumOf(learnt);
  });
  const forecast = lines.filter(({ annual, counts }) => !annual && counts);
  return {
    ...{ level: last.level, since: last.from, lines },
    /** Whether the determination is of the present level, and so counts. */
    opening: opening && { ...opening, counts: begun === runs.length - 1 },
    /** What the rank that was held at the beginning stands for, where no determination says it (AK dasar). [C] */
    base: base === null || base === 0n ? null : { points: base, counts: runs.length === 1 },
    /** What diplomas brought; what a determination covers already is named and not counted again. */
    bonuses: bonuses.map(({ run, ...bonus }) => ({
      ...bonus,
      counts: run === runs.length - 1 && !bonus.included,
    })),
    /** Points of the present level, as determined; with a new level they begin anew. [C] */
    have: earned.at(-1) ?? 0n,
    /** What final periodic predicates of a year that is not evaluated yet would add. */
    forecast: sumOf(forecast),
    ...{ start, countedThrough: determined.reduce<Month | null>(latest, null) },
    unrated: unratedYears(start, held, determined),
  };
}

export type Ledger = NonNullable<ReturnType<typeof ledgerOf>>;

const sumOf = (lines: readonly { points: Points }[]) => lines.reduce((sum, { points }) => sum + points, 0n);

const latest = (month: Month | null, { to }: { to: Month }) => (month === null || to > month ? to : month);

/** The levels held one after the other; somebody who was away from a level and came back to it goes on there. */
function runsOf(held: readonly Held[]): Run[] {
  const runs: Run[] = [];
  const inOrder = [...held].sort((one, other) => one.from.localeCompare(other.from));
  for (const { level, from } of inOrder)
    if (level && runs.at(-1)?.level !== level) runs.push({ level, from });
  return runs;
}

/** Which of the runs a day belongs to; before the first one, that one: nothing is known of an earlier level. */
const runOn = (runs: readonly Run[], day: IsoDate) =>
  Math.max(0, runs.filter(({ from }) => from <= day).length - 1);

/** The first month whose first day lies in the run. */
const firstCounted = ({ from }: Run): Month => (from.endsWith("-01") ? monthOf(from) : monthAfter(from));

type Bonused = Required<Pick<Facts, "held" | "opening" | "kept">> & { runs: readonly Run[] };

/** Points of a diploma, at the level that was held on its day; none without a level. */
function bonusOf(diploma: Diploma, { held, runs, opening, kept }: Bonused) {
  const level = inForce(
    held.filter((one) => one.level),
    diploma.from,
  )?.level;
  if (!level) return [];
  const share = figureOn(kept, "bonus.diploma", diploma.from).hundredths;
  const included = opening !== null && diploma.from <= opening.countedUntil;
  const points = diplomaPointsOf(level, share);
  return [{ ...diploma, level, share, points, included, run: runOn(runs, diploma.from) }];
}

type Monthly = Required<Pick<Facts, "held" | "judged" | "kept">>;

/** The months that are held and judged, in spans of one level, one predicate and one coefficient each. */
function linesFrom(start: Month, { held, judged, kept }: Monthly) {
  const lines: Omit<Line, "points" | "counts">[] = [];
  const end = judged.reduce((last, { to }) => Math.max(last, to), start - 1);
  for (const month of monthsFrom(start, end)) {
    const level = inForce(
      held.filter((one) => one.level),
      firstDayOf(month),
    )?.level;
    const judge = judgeOf(judged, month);
    if (!level || !judge) continue;
    const coefficient = coefficientOn(kept, level, firstDayOf(month));
    const open = lines.at(-1);
    const goesOn = open?.level === level && open.coefficient === coefficient && open.to === month - 1;
    if (open && goesOn && open.source === judge.source) open.to = month;
    else lines.push({ ...judge, level, coefficient, from: month, to: month });
  }
  return lines;
}

/** What is said of a month: of its year if anything is, the evaluation of here before an opening document, else of its period. */
function judgeOf(judged: readonly Judged[], month: Month): Judged | undefined {
  const about = judged.filter(({ from, to }) => from <= month && month <= to);
  const annual = about.filter((one) => one.annual);
  return (
    annual.find(({ source }) => source.is === "evaluation") ?? annual[0] ?? about.find((one) => !one.annual)
  );
}

/** Points that a rank within a level stands for: as many needs as it lies above the level's first. [C] */
function baseOf({ level }: Run, rank: Rank): Points {
  const { ranks: ofLevel, rank: need } = ruleOf(level);
  return ofHundredths(need.hundredths) * BigInt(placeIn(ofLevel, rank));
}

/** How many ranks lie between the level's first and this one; nothing below it. */
export const placeIn = ([first]: readonly Rank[], rank: Rank) =>
  first ? Math.max(0, stepsBetween(first, rank)) : 0;

/** The rank held on a day: by the decisions on record, else one below the first of them, else that of today. */
function rankOn(steps: readonly Step[], today: Rank, day: IsoDate): Rank {
  const inOrder = [...steps].sort((one, other) => one.from.localeCompare(other.from));
  const held = inOrder.filter(({ from }) => from <= day).at(-1);
  if (held) return held.rank;
  const next = inOrder[0]?.rank;
  return ranks.find((rank) => next !== undefined && rankAbove(rank) === next) ?? today;
}

/** Years up to the last that was determined, with months at a level and no annual predicate that is known. */
function unratedYears(start: Month, held: readonly Held[], determined: readonly Line[]): number[] {
  const through = determined.reduce<Month | null>(latest, null);
  if (through === null) return [];
  const known = new Set(determined.map(({ from }) => yearOf(from)));
  const missing = monthsFrom(start, through).filter(
    (month) =>
      inForce(
        held.filter(({ level }) => level),
        firstDayOf(month),
      ) && !known.has(yearOf(month)),
  );
  return [...new Set(missing.map(yearOf))];
}

import type { Predicate } from "@/lib/db/generated/enums";

import type { Distribution } from "./distribution-pattern";

/** The predicates as ranks (L.IV.B.3), the best first. */
const ranks = {
  very_good: 5,
  good: 4,
  needs_improvement: 3,
  poor: 2,
  very_poor: 1,
} as const satisfies Record<Predicate, number>;
const predicates = Object.keys(ranks) as Predicate[];

/** Below this many people nothing is said: a figure would name them (domain §4, small cells). */
export const fewestPeople = 5;
/** Below this many people what is said is said with caution: one person more or less would change it. */
export const cautionBelow = 10;

/** What one rater signed in one period of one agency, beside everybody signed in it. */
export type RatedPeriod = {
  /** The same for periods at the same time in several agencies, whose people are different ones. */
  when: string;
  counts: Distribution;
  /** Signed on the last two working days of the window. */
  lastDays: number;
  /** Evaluations with marks on results, and those of them whose rating of results no hint speaks against (L.IV.B, p. 97). */
  marked: number;
  agreeing: number;
  /** Of the whole agency, the rater's own among them. */
  agency: Distribution;
};

type Part = { part: number; whole: number };

/** How somebody rates, in figures; a description and never a verdict, a quota or a correction (E8). */
export type RaterPattern = {
  /** Of one period the people rated; of several the most in one of them, for they are mostly the same people. */
  people: number;
  caution: boolean;
  counts: Distribution;
  /** Mean rank minus the agency's, in ranks: above 0 milder than the agency, below 0 stricter; null where it would name others. */
  difference: number | null;
  /** The predicate given most, and to how many: 1 is everybody the same. */
  mostGiven: { predicate: Predicate } & Part;
  lastDays: Part;
  agreeing: Part | null;
};

const peopleIn = (counts: Distribution) => predicates.reduce((total, key) => total + counts[key], 0);
const ranksIn = (counts: Distribution) =>
  predicates.reduce((total, key) => total + counts[key] * ranks[key], 0);
const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * The pattern of a rater over one or several periods; null below five people.
 * - Leniency and severity: Σ (rank − mean rank of the agency in the same period) ÷ n, in ranks of the five predicates; the
 *   elevation of Cronbach (1955) as Saal, Downey & Lahey (1980) define leniency. Only with five others in the agency.
 * - Range restriction: the share of the predicate given most (Saal, Downey & Lahey 1980 measure the spread).
 * - Last-day share: signatures on the last two working days of the window ÷ n.
 * - Agreement with marks: ratings of results without a hint against them (PermenPANRB 6/2022, L.IV.B, p. 97) ÷ those with marks.
 */
export function patternOf(periods: readonly RatedPeriod[]): RaterPattern | null {
  const people = mostAtOneTime(periods);
  if (people < fewestPeople) return null;
  const counts = Object.fromEntries(
    predicates.map((key) => [key, sumOf(periods.map((period) => period.counts[key]))]),
  ) as Distribution;
  const whole = peopleIn(counts);
  const mostGiven = predicates.reduce((most, key) => (counts[key] > counts[most] ? key : most));
  const marked = sumOf(periods.map((period) => period.marked));
  return {
    people,
    caution: people < cautionBelow,
    counts,
    difference: differenceOf(periods),
    mostGiven: { predicate: mostGiven, part: counts[mostGiven], whole },
    lastDays: { part: sumOf(periods.map(({ lastDays }) => lastDays)), whole },
    agreeing: marked === 0 ? null : { part: sumOf(periods.map(({ agreeing }) => agreeing)), whole: marked },
  };
}

function mostAtOneTime(periods: readonly RatedPeriod[]) {
  const people = new Map<string, number>();
  for (const { when, counts } of periods) people.set(when, (people.get(when) ?? 0) + peopleIn(counts));
  return Math.max(0, ...people.values());
}

function differenceOf(periods: readonly RatedPeriod[]) {
  const comparable = periods.filter(
    ({ counts, agency }) => peopleIn(agency) - peopleIn(counts) >= fewestPeople,
  );
  const people = sumOf(comparable.map(({ counts }) => peopleIn(counts)));
  if (people === 0) return null;
  const above = comparable.map(
    ({ counts, agency }) => ranksIn(counts) - (peopleIn(counts) * ranksIn(agency)) / peopleIn(agency),
  );
  return sumOf(above) / people;
}

import type { IsoDate } from "@/lib/dates";
import type { Predicate } from "@/lib/db/generated/enums";

export type { Predicate };

/** Kinerja against expectation, the rows of the nine boxes, the highest first. */
export const performances = ["above", "as_expected", "below"] as const;
export type Performance = (typeof performances)[number];

/** Potensial, the columns of the nine boxes, the lowest first. */
export const potentials = ["low", "medium", "high"] as const;
export type Potential = (typeof potentials)[number];

export const boxes = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Box = (typeof boxes)[number];

/** The nine boxes of PermenPANRB 3/2020, amended by 20/2025 (domain §2.2; the numbers are those of two governments' own apps). */
const table = {
  above: { low: 4, medium: 7, high: 9 },
  as_expected: { low: 2, medium: 5, high: 8 },
  below: { low: 1, medium: 3, high: 6 },
} as const satisfies Record<Performance, Record<Potential, Box>>;

/** The box of a performance and a potential, and of nothing else. */
export const boxOf = (performance: Performance, potential: Potential): Box => table[performance][potential];

/** Boxes of which the succession group (kelompok rencana suksesi) is drawn, the highest first. */
export const successionBoxes = [9, 8, 7] as const satisfies Box[];

/** From which points on each axis is what; a government's own choice, for no regulation fixes them (domain §2.2). */
export type Thresholds = {
  performanceHigh: number;
  performanceMedium: number;
  potentialHigh: number;
  potentialMedium: number;
};

/** Points of an annual predicate, as one agency counts them (domain §2.2). */
export const predicatePoints = {
  very_good: 100,
  good: 80,
  needs_improvement: 60,
  poor: 40,
  very_poor: 20,
} as const satisfies Record<Predicate, number>;

/** What the annual predicate is on the axis of performance. */
export function performanceOf(predicate: Predicate, thresholds: Thresholds): Performance {
  const points = predicatePoints[predicate];
  if (points >= thresholds.performanceHigh) return "above";
  return points >= thresholds.performanceMedium ? "as_expected" : "below";
}

/** What a score of 0 to 100 is on the axis of potential. */
export function potentialOf(score: number, thresholds: Thresholds): Potential {
  if (score >= thresholds.potentialHigh) return "high";
  return score >= thresholds.potentialMedium ? "medium" : "low";
}

/** What is known of a person: the last final annual predicate, and the last potential assessment. */
export type Known = {
  predicate: Predicate | null;
  potential: { score: number; validUntil: IsoDate } | null;
};

/** Why a person stands in no box. */
export const lackings = ["no_predicate", "not_assessed", "expired"] as const;
export type Lacking = (typeof lackings)[number];

export type Standing =
  | { box: Box; performance: Performance; potential: Potential }
  | { box: null; lacking: [Lacking, ...Lacking[]] };

/** Where a person stands on a day: in a box, or in none with everything that is missing. Nothing is guessed. */
export function standingOf(
  { predicate, potential }: Known,
  thresholds: Thresholds,
  today: IsoDate,
): Standing {
  const expired = potential !== null && potential.validUntil < today;
  if (predicate !== null && potential !== null && !expired) {
    const [row, column] = [performanceOf(predicate, thresholds), potentialOf(potential.score, thresholds)];
    return { box: boxOf(row, column), performance: row, potential: column };
  }
  const [first = "no_predicate", ...rest]: Lacking[] = [
    ...(predicate === null ? (["no_predicate"] as const) : []),
    ...(potential === null ? (["not_assessed"] as const) : []),
    ...(expired ? (["expired"] as const) : []),
  ];
  return { box: null, lacking: [first, ...rest] };
}

/** What would move somebody on from their box: a better predicate up, more potential to the right; nothing from the last one. */
export const waysOn = (standing: Standing) =>
  standing.box === null
    ? []
    : [
        ...(standing.performance === "above" ? [] : (["performance"] as const)),
        ...(standing.potential === "high" ? [] : (["potential"] as const)),
      ];

/** With these thresholds "Baik" counts as above expectation, and nearly everybody lands in the top row (domain §2.2). */
export const topRowCrowded = ({ performanceHigh }: Pick<Thresholds, "performanceHigh">) =>
  performanceHigh <= predicatePoints.good;

/** What has to be known of a person to stand in a box: the inverse of `standingOf`, for a list that asks the database. */
export function askedBy(box: Box, thresholds: Thresholds) {
  const performance = performances.find((row) => potentials.some((column) => boxOf(row, column) === box));
  const potential = potentials.find((column) => performance && boxOf(performance, column) === box);
  const { potentialMedium, potentialHigh } = thresholds;
  const scores = {
    low: { from: 0, below: potentialMedium },
    medium: { from: potentialMedium, below: potentialHigh },
    high: { from: potentialHigh, below: 101 },
  }[potential ?? "low"];
  const predicates = (Object.keys(predicatePoints) as Predicate[]).filter(
    (predicate) => performanceOf(predicate, thresholds) === performance,
  );
  return { predicates, ...scores };
}

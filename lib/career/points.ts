import type { FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

import { percents, ruleOf } from "./coefficients";

/**
 * Credit points (angka kredit) in 120,000ths. So fine a unit makes `months/12 × percent × coefficient` a whole number, and a sum
 * of parts exactly the whole: nothing is rounded before it is shown.
 */
export type Points = bigint;

const onePoint = 120_000n;
const hundredth = onePoint / 100n;
const thousandth = onePoint / 1000n;

type Earned = {
  level: FunctionalLevel;
  predicate: Predicate;
  /** Whole months, 1 to 12. */
  months: number;
  /** In hundredths, as it was in force; that of the shipped table where nothing else is said. */
  coefficient?: number;
};

/** What so many months at a level bring with a predicate (Peraturan BKN 3/2023, domain §2.1). */
export const pointsOf = ({
  level,
  predicate,
  months,
  coefficient = ruleOf(level).coefficient.hundredths,
}: Earned): Points => BigInt(months) * BigInt(percents[predicate]) * BigInt(coefficient);

/** What a diploma brings: so many hundredths of a percent of what the next rank takes at the level. Exact for whole needs. */
export const diplomaPointsOf = (level: FunctionalLevel, share: number): Points =>
  (ofHundredths(ruleOf(level).rank.hundredths) * BigInt(share)) / 10_000n;

/** Points that a table states in hundredths. */
export const ofHundredths = (hundredths: number): Points => BigInt(hundredths) * hundredth;

/** Points of a determination in decimals, at most three: "31.25". @throws RangeError for anything else. */
export function readPoints(decimal: string): Points {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,3}))?$/.exec(decimal) ?? [];
  if (whole === undefined) throw new RangeError(`${decimal} is no number of credit points`);
  return BigInt(whole) * onePoint + BigInt(fraction.padEnd(3, "0")) * thousandth;
}

/** As they are shown: two decimals, half up; "28.13". Never add up what was shown. */
export function shown(points: Points): string {
  const rounded = (points + hundredth / 2n) / hundredth;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, "0")}`;
}

/** What is missing as it is shown: rounded up, so that nobody who lacks anything reads that nothing is missing. */
export function shownMissing(points: Points): string {
  const rounded = (points + hundredth - 1n) / hundredth;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, "0")}`;
}

/** Nothing where it would be less. */
export const atLeastNone = (points: Points): Points => (points > 0n ? points : 0n);

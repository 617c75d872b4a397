import type { IsoDate } from "@/lib/dates";
import type { FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

import { ruleOf } from "./coefficients";
import { type Ledger, placeIn } from "./ledger";
import { firstDayOf } from "./months";
import { atLeastNone, ofHundredths, type Points, pointsOf, shownMissing } from "./points";
import { type Rank, rankAbove, stepsBetween } from "./ranks";

/** Years in a rank before the next one, and years whose predicates have to be "good" at least (domain §2.1). [S] */
export const conditions = { yearsInRank: 2, goodYears: { rank: 2, level: 1 } } as const;

/** Why somebody does not rise yet, or what of it is not known here. */
export type Reason =
  | {
      is: "points-missing";
      points: string;
      /** About when they are reached at the pace of the last year. */ about: IsoDate | null;
    }
  | { is: "rank-too-young"; since: IsoDate; until: IsoDate }
  | { is: "rank-date-unknown" }
  | { is: "predicate-low"; year: number; predicate: Predicate }
  | { is: "predicate-missing"; year: number }
  /** The next rank is one of the next level's. */
  | { is: "level-first"; level: FunctionalLevel }
  /** No level lies above, so no rank beyond its last. */
  | { is: "top-of-ladder" }
  /** Vacancy and test of competence (uji kompetensi) are decided elsewhere. */
  | { is: "vacancy-unknown" }
  | { is: "test-unknown" };

/** What is kept elsewhere stands in the way of nobody here. */
export const isKnownHere = ({ is }: Reason) => is !== "vacancy-unknown" && is !== "test-unknown";

export type Goal<To> = {
  to: To;
  have: Points;
  need: Points;
  /** What ranks before took of the points of the level; none where nothing was. */
  spent: Points;
  reasons: Reason[];
};

type Standing = {
  ledger: Ledger;
  rank: Rank;
  /** Since when, by a decision on record; null where nobody has recorded it. */
  rankSince: IsoDate | null;
  /** Final annual predicates by year, of here and of opening documents. */
  predicates: ReadonlyMap<number, Predicate>;
  today: IsoDate;
};

/** The way to the next rank (kenaikan pangkat); null for the highest there is. */
export function rankGoal(standing: Standing): Goal<Rank> | null {
  const { ledger, rank, rankSince, today } = standing;
  const to = rankAbove(rank);
  if (!to) return null;
  const rule = ruleOf(ledger.level);
  // A rank of the level before: the points that it took were spent on the level. [I]
  const need = belowLevel(rule.ranks, rank) ? 0n : ofHundredths(rule.rank.hundredths);
  // What the ranks before took is used up, what lay beyond it is carried on within the level. [C]
  const spent = spentOn(rule.ranks, ledger, rank);
  const have = atLeastNone(ledger.have - spent);
  const outside = stepsBetween(rule.ranks.at(-1) ?? rank, rank) >= 0;
  const above: Reason[] = !outside
    ? []
    : rule.above
      ? [{ is: "level-first", level: rule.above }]
      : [{ is: "top-of-ladder" }];
  return {
    ...{ to, have, need, spent },
    reasons: [
      ...above,
      ...missingPoints(ledger, need - have),
      ...timeInRank(rankSince, today),
      ...lowYears(standing, conditions.goodYears.rank),
    ],
  };
}

/** The way to the next level (kenaikan jenjang); null at the top of the ladder. */
export function levelGoal(standing: Standing): Goal<FunctionalLevel> | null {
  const { ledger } = standing;
  const { level, above } = ruleOf(ledger.level);
  if (!level || !above) return null;
  const need = ofHundredths(level.hundredths);
  return {
    ...{ to: above, have: ledger.have, need, spent: 0n },
    reasons: [
      ...missingPoints(ledger, need - ledger.have),
      ...lowYears(standing, conditions.goodYears.level),
      { is: "vacancy-unknown" },
      { is: "test-unknown" },
    ],
  };
}

const belowLevel = ([first]: readonly Rank[], rank: Rank) =>
  first !== undefined && stepsBetween(first, rank) < 0;

/** What the ranks of the level up to this one took. */
const spentOn = (ofLevel: readonly Rank[], { level }: Ledger, rank: Rank) =>
  ofHundredths(ruleOf(level).rank.hundredths) * BigInt(placeIn(ofLevel, rank));

function missingPoints(ledger: Ledger, missing: Points): Reason[] {
  return missing > 0n
    ? [{ is: "points-missing", points: shownMissing(missing), about: reachedAbout(ledger, missing) }]
    : [];
}

/** At what the last determined year brought a month; null where nothing was determined at this level yet. */
function reachedAbout({ lines, level, countedThrough }: Ledger, missing: Points): IsoDate | null {
  const last = lines.filter(({ annual, counts }) => annual && counts).at(-1);
  if (!last || countedThrough === null) return null;
  const { predicate, coefficient } = last;
  const monthly = pointsOf({ level, predicate, coefficient, months: 1 });
  return firstDayOf(countedThrough + Number((missing + monthly - 1n) / monthly));
}

function timeInRank(since: IsoDate | null, today: IsoDate): Reason[] {
  if (!since) return [{ is: "rank-date-unknown" }];
  const until = `${Number(since.slice(0, 4)) + conditions.yearsInRank}${since.slice(4)}`;
  return until <= today ? [] : [{ is: "rank-too-young", since, until }];
}

const goodEnough = new Set<Predicate>(["very_good", "good"]);

/** The last years that are over, each of which has to be "good" at least. */
function lowYears({ predicates, today }: Standing, count: number): Reason[] {
  const last = Number(today.slice(0, 4)) - 1;
  return Array.from({ length: count }, (_, i) => last - i).flatMap((year): Reason[] => {
    const predicate = predicates.get(year);
    if (!predicate) return [{ is: "predicate-missing", year }];
    return goodEnough.has(predicate) ? [] : [{ is: "predicate-low", year, predicate }];
  });
}

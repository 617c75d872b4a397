import type { Predicate, Rating, UnitResultLevel } from "@/lib/db/generated/enums";

import type { Chances } from "./chance";
import type { Staff } from "./people";

type Ratings = readonly [results: Rating, behaviour: Rating];

/** The ratings that lead to a predicate (L.IV.B.3), the usual ones more than once. */
const ways: Record<Predicate, readonly Ratings[]> = {
  very_good: [["above", "above"]],
  good: [
    ["as_expected", "as_expected"],
    ["as_expected", "as_expected"],
    ["as_expected", "above"],
    ["above", "as_expected"],
  ],
  needs_improvement: [
    ["below", "as_expected"],
    ["below", "as_expected"],
    ["below", "above"],
  ],
  poor: [["as_expected", "below"]],
  very_poor: [["below", "below"]],
};

type Spread = { most: Predicate; share: number; few: Predicate; fewShare: number; rest: Predicate };

/** How a rater spreads predicates who keeps to the pattern of the unit's result (SE MenPANRB 3/2023). */
const spreads: Record<UnitResultLevel, Spread> = {
  excellent: { most: "very_good", share: 0.58, few: "needs_improvement", fewShare: 0.04, rest: "good" },
  good: { most: "good", share: 0.58, few: "needs_improvement", fewShare: 0.1, rest: "very_good" },
  needs_improvement: { most: "needs_improvement", share: 0.7, few: "poor", fewShare: 0.05, rest: "good" },
  poor: { most: "poor", share: 0.68, few: "needs_improvement", fewShare: 0.15, rest: "good" },
  very_poor: { most: "very_poor", share: 0.68, few: "poor", fewShare: 0.15, rest: "good" },
};

function spreadOver(count: number, level: UnitResultLevel): Predicate[] {
  const { most, share, few, fewShare, rest } = spreads[level];
  const [many, some] = [Math.round(share * count), Math.max(1, Math.round(fewShare * count))];
  return Array.from({ length: count }, (_, i) => (i < many ? most : i < many + some ? few : rest));
}

/**
 * Raters who know how many they rate and keep to the pattern; one in nine does not care for it. What answers gives the next
 * of a rater's people in a period their ratings; null where the rater goes by nothing but the work.
 */
export function patternKeepers(chances: Chances, staff: readonly Staff[]) {
  const team = new Map<string, number>();
  for (const { rater } of staff) if (rater) team.set(rater.id, (team.get(rater.id) ?? 0) + 1);
  const careless = new Set([...team.keys()].filter(() => chances.chance(1 / 9)));
  const left = new Map<string, Predicate[]>();

  return (raterId: string, periodId: string, level: UnitResultLevel): Ratings | null => {
    if (careless.has(raterId)) return null;
    const hand = `${raterId}/${periodId}`;
    if (!left.get(hand)?.length) left.set(hand, shuffled(chances, spreadOver(team.get(raterId) ?? 1, level)));
    return chances.pick(ways[left.get(hand)?.pop() ?? "good"]);
  };
}

const shuffled = <Item>({ next }: Chances, items: readonly Item[]) =>
  items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

import type { IsoDate } from "@/lib/dates";
import type { EmploymentKind, FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

import { functionalLevels, percents, ruleOf } from "./coefficients";
import { figureOn, isOpen, type KeptFigure } from "./figures";
import {
  type Diploma,
  type Held,
  type Judged,
  type Ledger,
  ledgerOf,
  type Line,
  type Opening,
  type Step,
} from "./ledger";
import { firstDayOf, yearOf } from "./months";
import { ofHundredths, type Points, shown } from "./points";
import { type Rank, rankOf } from "./ranks";
import { type Goal, isKnownHere, levelGoal, rankGoal } from "./standing";

/** Why somebody has no credit points: they are for PNS in functional positions (domain §2.1). */
export type None = "contract" | "official" | "not-functional" | "no-level" | "no-rank";

/** What the records say of somebody, days as YYYY-MM-DD. */
export type CareerFacts = {
  employmentKind: EmploymentKind;
  grade: string | null;
  /** Definitive assignments; `functional` says whether a level belongs to the position. */
  held: readonly (Held & { functional: boolean })[];
  steps: readonly Step[];
  opening: Opening | null;
  judged: readonly Judged[];
  kept?: readonly KeptFigure[];
  diplomas?: readonly Diploma[];
  today: IsoDate;
};

/** Credit points and the way to what comes next, in the decimals and days that screens and papers show. */
export function careerOf(facts: CareerFacts) {
  const { grade, steps } = facts;
  const rank = rankOf(grade);
  const none = noneOf(facts, rank);
  const ledger = none || !rank ? null : ledgerOf({ ...facts, held: held(facts), rank });
  return {
    none: none ?? (ledger ? null : ("no-level" as const)),
    steps: [...steps].sort((one, other) => other.from.localeCompare(one.from)),
    ladder: ledger && rank ? ladderOf(facts, ledger, rank) : null,
  };
}

export type Career = ReturnType<typeof careerOf>;
export type Ladder = NonNullable<Career["ladder"]>;
export type LedgerLine = Ladder["lines"][number];

/** What has begun: an assignment of a day to come counts from then on. */
const held = ({ held: all, today }: CareerFacts): Held[] => all.filter(({ from }) => from <= today);

function noneOf(facts: CareerFacts, rank: Rank | null): None | null {
  const { employmentKind, today } = facts;
  if (employmentKind === "pppk") return "contract";
  if (employmentKind === "official") return "official";
  const now = facts.held.find(({ from, to }) => from <= today && (!to || to >= today));
  if (!now?.functional) return "not-functional";
  if (!now.level) return "no-level";
  return rank ? null : "no-rank";
}

function ladderOf(facts: CareerFacts, ledger: Ledger, rank: Rank) {
  const { judged, today } = facts;
  const step = [...facts.steps].sort((one, other) => other.from.localeCompare(one.from))[0];
  const rankSince = step?.rank === rank ? step.from : null;
  const standing = { ledger, rank, rankSince, predicates: annualPredicates(judged), today };
  const { opening, base } = ledger;
  return {
    ...{ level: ledger.level, since: ledger.since, rank, rankSince },
    ...{ have: shown(ledger.have), forecast: ledger.forecast > 0n ? shown(ledger.forecast) : null },
    /** What there would be with the forecast. */
    expected: shown(ledger.have + ledger.forecast),
    opening: opening && { ...opening, points: shown(opening.points) },
    base: base && { ...base, points: shown(base.points) },
    bonuses: ledger.bonuses.map(({ points, share, ...bonus }) => ({
      ...{ ...bonus, points: shown(points), percent: share / 100 },
    })),
    lines: ledger.lines.map(lineOf),
    yearly: yearlyOf(ledger.lines),
    /** Years without a predicate that is known, the points of which are missing. */
    unrated: ledger.unrated,
    nextRank: goalOf(rankGoal(standing)),
    nextLevel: goalOf(levelGoal(standing)),
    table: tableOn(facts),
  };
}

/** A year's predicate as it counts: the evaluation of here before an opening document. */
export function annualPredicates(judged: readonly Judged[]): Map<number, Predicate> {
  const ownLast = judged
    .filter(({ annual }) => annual)
    .sort((one, other) => Number(one.source.is === "evaluation") - Number(other.source.is === "evaluation"));
  return new Map(ownLast.map(({ from, predicate }) => [yearOf(from), predicate]));
}

function lineOf({ from, to, level, predicate, coefficient, points, annual, counts, source }: Line) {
  return {
    ...{ year: yearOf(from), from: firstDayOf(from), to: firstDayOf(to), months: to - from + 1 },
    ...{ level, predicate, percent: percents[predicate], coefficient: coefficient / 100 },
    ...{ points: shown(points), forecast: !annual, counts, source },
  };
}

/** What each determined year brought, added up before it is shown. */
function yearlyOf(lines: readonly Line[]) {
  const sums = new Map<number, Points>();
  for (const { from, annual, points } of lines)
    if (annual) sums.set(yearOf(from), (sums.get(yearOf(from)) ?? 0n) + points);
  return [...sums].map(([year, points]) => ({ year, points: shown(points) }));
}

/** The table behind the points as it holds on the day, with what nobody has determined yet. */
const tableOn = ({ kept = [], today }: CareerFacts) =>
  functionalLevels.map((level) => {
    const { coefficient, rank, level: next } = ruleOf(level);
    const name = `coefficient.${level}`;
    const now = isOpen(name) ? figureOn(kept, name, today) : { ...coefficient, confirmed: true };
    return {
      ...{ level, confirmed: now.confirmed, coefficient: shown(ofHundredths(now.hundredths)) },
      ...{ rank: shown(ofHundredths(rank.hundredths)), next: next && shown(ofHundredths(next.hundredths)) },
    };
  });

function goalOf<To extends Rank | FunctionalLevel>(goal: Goal<To> | null) {
  if (!goal) return null;
  const { to, have, need, spent, reasons } = goal;
  return {
    ...{ to, have: shown(have), need: shown(need), share: shareOf(have, need), reasons },
    /** How what counts here follows from the points of the level. */
    spent: spent > 0n && have > 0n ? { total: shown(have + spent), points: shown(spent) } : null,
    /** Whether nothing that is known here stands in the way. */
    met: !reasons.some(isKnownHere),
  };
}

/** How much of it is reached, 0 to 1; drawn, and never computed with. */
const shareOf = (have: Points, need: Points) =>
  need === 0n ? 1 : Math.min(1, Number((have * 1000n) / need) / 1000);

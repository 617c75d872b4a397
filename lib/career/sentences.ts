import type { useTranslations } from "next-intl";

import type { IsoDate } from "@/lib/dates";
import type { EducationLevel } from "@/lib/db/generated/enums";
import { periodName } from "@/lib/evaluation/period-name";

import type { Career, Ladder, LedgerLine } from "./career";
import type { Source } from "./ledger";
import type { Reason } from "./standing";

/** What words a career, on the screen and on paper alike. */
export type CareerWords = {
  t: ReturnType<typeof useTranslations<"careerPages">>;
  terms: ReturnType<typeof useTranslations<"vocabulary">>;
  periods: ReturnType<typeof useTranslations<"vocabulary.period">>;
  /** "14 Mei 2026" */
  date: (day: IsoDate) => string;
  /** "Mei 2026" */
  month: (day: IsoDate) => string;
  /** "28,13" of "28.13": two decimals, as credit points are shown. */
  points: (decimal: string) => string;
  list: (items: string[]) => string;
  education: (level: EducationLevel) => string;
};

/** The page's news: what keeps somebody from the next rank, or that nothing does; or why there are no credit points to tell of. */
export function headlineOf(
  { none, ladder }: Pick<Career, "none" | "ladder">,
  { t, points, list }: CareerWords,
) {
  if (none || !ladder) return t(`headlineNone.${none ?? "no-level"}`);
  const { nextRank, rank, level } = ladder;
  if (!nextRank) return t("headline.top", { rank });
  const { to, reasons, met } = nextRank;
  if (met) return t("headline.met", { to });
  const held = reasons.flatMap((reason) =>
    reason.is === "predicate-low" || reason.is === "predicate-missing" ? [String(reason.year)] : [],
  );
  for (const reason of reasons) {
    if (reason.is === "level-first")
      return t("headline.levelFirst", { to, level: t(`level.${reason.level}`) });
    if (reason.is === "top-of-ladder") return t("headline.ladderTop", { rank, level: t(`level.${level}`) });
    if (reason.is === "points-missing") {
      const facts = { to, points: points(reason.points) };
      // More points would not help: the predicates come first.
      return held.length > 0
        ? t("headline.predicates", { ...facts, years: list(held.sort()) })
        : t("headline.points", facts);
    }
  }
  return t("headline.conditions", { to });
}

/** The next facts: rank, level, points; or why there are none. */
export function ledeOf({ none, ladder }: Pick<Career, "none" | "ladder">, { t, points }: CareerWords) {
  if (none) return t(`none.${none}`);
  if (!ladder) return "";
  const { rank, level, have, forecast } = ladder;
  const facts = { rank, level: t(`level.${level}`), have: points(have) };
  return forecast ? t("ledeForecast", { ...facts, forecast: points(forecast) }) : t("lede", facts);
}

/** One reason why somebody does not rise yet. */
export function reasonOf(reason: Reason, { t, terms, date, month, points }: CareerWords): string {
  switch (reason.is) {
    case "points-missing":
      return reason.about
        ? t("reasons.points-missing-about", { points: points(reason.points), about: month(reason.about) })
        : t("reasons.points-missing", { points: points(reason.points) });
    case "rank-too-young":
      return t("reasons.rank-too-young", { since: date(reason.since), until: date(reason.until) });
    case "predicate-low":
      return t("reasons.predicate-low", {
        year: String(reason.year),
        predicate: terms(`predicate.${reason.predicate}`),
      });
    case "predicate-missing":
      return t("reasons.predicate-missing", { year: String(reason.year) });
    case "level-first":
      return t("reasons.level-first", { level: t(`level.${reason.level}`) });
    default:
      return t(`reasons.${reason.is}`);
  }
}

/** The document that a line stands on. */
export function sourceOf(source: Source, { t, periods, date }: CareerWords): string {
  if (source.is === "opening") {
    const { source: from, number, date: day } = source.document;
    return t("ledger.document", { source: from, number, date: date(day) });
  }
  const period = t("ledger.own", { period: periodName(periods, source.period) });
  return source.code ? `${period} · ${t("ledger.code", { code: source.code })}` : period;
}

/** The document of a determination, where the line says already that it is opening data. */
export const determinationOf = (
  { document: { source, number, date: day } }: NonNullable<Ladder["opening"]>,
  { t, date }: CareerWords,
) => t("ledger.pak", { source, number, date: date(day) });

/** The determination that points go on from. */
export const openingOf = ({ countedUntil }: NonNullable<Ladder["opening"]>, { t, date }: CareerWords) =>
  t("ledger.opening", { date: date(countedUntil) });

/** How a line came to its points: "8 bulan × 12,5 ÷ 12 × 100 % (Baik)". */
export const sumOf = ({ months, predicate, percent, coefficient }: LedgerLine, { t, terms }: CareerWords) =>
  t("ledger.sum", { months, percent, coefficient, predicate: terms(`predicate.${predicate}`) });

/** How the points of a diploma came about, and whether a determination covers them already. */
export const bonusSum = ({ level, percent, included }: LadderBonus, { t }: CareerWords) =>
  t(included ? "ledger.bonusIncluded" : "ledger.bonusSum", { percent, level: t(`level.${level}`) });

/** The decision on a diploma. */
export const bonusSource = ({ document: { number, date: day } }: LadderBonus, { t, date }: CareerWords) =>
  t("ledger.decision", { number, date: date(day) });

/** What counts towards a rank, where ranks before took some of the points of the level. */
export const spentOf = (spent: NonNullable<LadderGoal["spent"]>, rank: string, { t, points }: CareerWords) =>
  t("next.spentOn", { total: points(spent.total), spent: points(spent.points), rank });

type LadderBonus = Ladder["bonuses"][number];
type LadderGoal = NonNullable<Ladder["nextRank"]>;

type Said = { author: string; party: string | null; givenOn: IsoDate };

/** Who said it and when; of words from outside, who recorded them. */
export const feedbackBy = ({ author, party, givenOn }: Said, { t, date }: CareerWords) =>
  party
    ? t("dossier.feedbackParty", { party, author, date: date(givenOn) })
    : t("dossier.feedbackBy", { author, date: date(givenOn) });

type Predicated = { predicate: "very_good" | "good" | "needs_improvement" | "poor" | "very_poor" | null };

/** The news of a dossier: how many of the years on record were good. */
export function dossierHeadline(years: readonly Predicated[], { t }: CareerWords) {
  const known = years.filter(({ predicate }) => predicate !== null);
  const good = known.filter(({ predicate }) => predicate === "very_good" || predicate === "good").length;
  return known.length === 0
    ? t("dossier.headlineEmpty")
    : t("dossier.headline", { good, count: known.length });
}

/** What is known of a position's competencies and what is not: no gap is claimed where nobody has looked. */
export const gapsOf = (
  { count, unseen, total }: { count: number; unseen: number; total: number },
  { t }: CareerWords,
) =>
  unseen === total
    ? t("dossier.gapsUnknown", { total })
    : t(unseen === 0 ? "dossier.gapsAll" : "dossier.gapsSome", {
        count,
        unseen,
        seen: total - unseen,
        total,
      });

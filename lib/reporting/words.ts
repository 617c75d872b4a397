import type { useTranslations } from "next-intl";

import { daysOfNewcomers } from "@/lib/deadlines/plan-deadline";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { type IndicatorKey, indicators } from "./indicators";
import { type Figure, isBehind, type Report } from "./report";

type Words = ReturnType<typeof useTranslations<"reporting">>;
type Numbers = Readonly<Record<"decimal" | "percent" | "whole", (value: number) => string>>;

/** Numbers of the rules that words of indicators name. */
const rules = { days: daysOfNewcomers, hours: yearlyHours };

/** A year, or a quarter of it, in words. */
export const periodWords = (t: Words, { year, quarter }: { year: number; quarter: number }) =>
  t("period", {
    quarter: String(quarter),
    year: String(year),
    name: t(`quarter.${quarter as 0 | 1 | 2 | 3 | 4}`),
  });

/** How figures are said: their value, their parts, their definition, and the sentence that a report begins with. */
export function figureWords(t: Words, { decimal, percent, whole }: Numbers) {
  function valueOf(key: IndicatorKey, value: number) {
    if (key === "answer-time") return t("values.answer-time", { days: value });
    if (key === "load" || key === "hours-mean" || key === "team-size")
      return t(`values.${key}`, { value: decimal(value) });
    return percent(value);
  }
  /** A figure in words; a dash where there is nothing to count, and that it is not shown where it could name somebody. */
  const value = (key: IndicatorKey, figure: Figure | null) =>
    figure === null ? t("none") : figure.value === null ? t("unknown") : valueOf(key, figure.value);
  /** Numerator and denominator; of a median, and of goals that attained in part, only how many there were. */
  const parts = (key: IndicatorKey, figure: Figure | null) => {
    if (figure?.part == null) return "";
    const counted = { count: figure.whole, whole: whole(figure.whole) };
    if (key === "goals-attained") return t("ofGoals", counted);
    const { form } = indicators[key];
    if (form === "median") return t("ofMedian", counted);
    return t(form === "mean" ? "ofMean" : "of", { part: decimal(figure.part), whole: counted.whole });
  };
  const name = (key: IndicatorKey) => t(`indicators.${key}.name`);
  const question = (key: IndicatorKey) => t(`indicators.${key}.question`, rules);
  const terms = (key: IndicatorKey) => ({
    numerator: t(`indicators.${key}.numerator`, rules),
    denominator: t(`indicators.${key}.denominator`, rules),
  });
  function mark(key: IndicatorKey) {
    const { better, form, limit } = indicators[key];
    if (limit === null) return t(`mark.${form}`);
    return t(better === "higher" ? "mark.limitHigher" : "mark.limitLower", { limit: valueOf(key, limit) });
  }
  /** Where an indicator comes from, its articles as they are said. */
  const article = (key: IndicatorKey) =>
    indicators[key].article.replace(/§ ([\d()–]+)/g, (_, number: string) =>
      t("article", { article: number }),
    );
  const definition = (key: IndicatorKey) => {
    const { form } = indicators[key];
    const { numerator, denominator } = terms(key);
    const lower = denominator.charAt(0).toLowerCase() + denominator.slice(1);
    const words = { numerator, mark: mark(key), article: article(key) };
    return form === "median"
      ? t("definedMedian", { ...words, denominator: lower })
      : t("defined", { ...words, denominator: lower });
  };
  function headline({ key, rows, all }: Pick<Report, "key" | "rows" | "all">) {
    if (all.now?.value == null) return t("noFigure", { name: name(key) });
    const behind = rows.filter((row) => isBehind(key, row, all.now));
    return t(`indicators.${key}.headline`, {
      ...rules,
      value: valueOf(key, all.now.value),
      behind: t("behind", { count: behind.length, unit: behind[0]?.name ?? "" }),
    });
  }
  const period = (of: { year: number; quarter: number }) => periodWords(t, of);
  return { value, parts, name, question, terms, mark, article, definition, headline, period };
}

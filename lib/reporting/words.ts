import type { useTranslations } from "next-intl";

import { daysOfNewcomers } from "@/lib/deadlines/plan-deadline";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import type { ReportAsOf, Silence } from "./as-of";
import { type IndicatorKey, indicators } from "./indicators";
import { isBehind } from "./report";
import type { Figure } from "./sums";

type Words = ReturnType<typeof useTranslations<"reporting">>;
type Numbers = Readonly<Record<"decimal" | "percent" | "whole", (value: number) => string>> & {
  /** A day, YYYY-MM-DD, as it is written. */
  day: (date: string) => string;
};

/** Numbers of the rules that words of indicators name. */
const rules = { days: daysOfNewcomers, hours: yearlyHours };

type When = { year: number; quarter: number };
type Beside = Pick<ReportAsOf, "key" | "all" | "until" | "silent">;

/** A year, or a quarter of it, in words. */
export const periodWords = (t: Words, { year, quarter }: When) =>
  t("period", {
    quarter: String(quarter),
    year: String(year),
    name: t(`quarter.${quarter as 0 | 1 | 2 | 3 | 4}`),
  });

/** How figures are said: their value, their parts, their definition, and the sentence that a report begins with. */
export function figureWords(t: Words, { decimal, percent, whole, day }: Numbers) {
  function valueOf(key: IndicatorKey, value: number) {
    if (key === "answer-time") return t("values.answer-time", { days: value });
    if (key === "load" || key === "hours-mean" || key === "team-size")
      return t(`values.${key}`, { value: decimal(value) });
    return percent(value);
  }
  /** A figure in words; a dash where there is nothing to count, and that it is not shown where it could name somebody. */
  function value(key: IndicatorKey, figure: Figure | null, silent: Silence | null = null) {
    if (figure?.value != null) return valueOf(key, figure.value);
    return figure !== null || silent === "kept" || silent === "by-quarter" ? t("unknown") : t("none");
  }
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
  /** That an indicator says nothing, and why. */
  const noFigure = (key: IndicatorKey, silent: Silence | null) =>
    t(`noFigure.${silent ?? "kept"}`, { name: name(key) });
  function headline({ key, rows, all, silent }: Pick<ReportAsOf, "key" | "rows" | "all" | "silent">) {
    if (all.now?.value == null) return noFigure(key, silent.now);
    const behind = rows.filter((row) => isBehind(key, row, all.now));
    return t(`indicators.${key}.headline`, {
      ...rules,
      value: valueOf(key, all.now.value),
      behind: t("behind", { count: behind.length, unit: behind[0]?.name ?? "" }),
    });
  }
  const period = (of: When) => periodWords(t, of);
  const untilDay = (until: string | null) => (until === null ? "" : t("until", { day: day(until) }));
  /** A period, and until which day it is counted where its figure is still filling up. */
  const periodUntil = (of: When, until: string | null) =>
    until === null ? period(of) : t("periodUntil", { period: period(of), day: day(until) });
  /** What stands beside a figure of a period: the same a year before, or until when it is counted where that would say nothing. */
  function beside({ key, all, until, silent }: Beside, { year, quarter }: When) {
    if (until) return untilDay(until);
    const before = period({ year: year - 1, quarter });
    if (all.before === null && silent.before === "none") return t("noLastYear", { period: before });
    return t("lastYear", { period: before, value: value(key, all.before, silent.before) });
  }
  return {
    ...{ value, parts, name, question, terms, mark, article, definition },
    ...{ headline, noFigure, period, periodUntil, untilDay, beside },
  };
}

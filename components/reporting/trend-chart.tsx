import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { TrendLine } from "@/components/ui/charts/trend-line";
import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import type { Point } from "@/lib/reporting/report";
import type { Figure } from "@/lib/reporting/sums";

import { filesOf, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

type TrendProps = { name: IndicatorKey; trend: readonly Point[]; year: number };

/** The quarters of a year as a line beside those of the year before. */
export function Trend({ name: key, trend, year }: TrendProps) {
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const { limit, form } = indicators[key];
  const most = Math.max(
    0,
    limit ?? 0,
    ...trend.flatMap(({ now: at, before: was }) => [at?.value ?? 0, was?.value ?? 0]),
  );
  const last = (of: "now" | "before"): Figure | null =>
    trend.findLast((point) => point[of]?.value != null)?.[of] ?? null;
  const [now, before] = [words.value(key, last("now")), words.value(key, last("before"))];
  return (
    <TrendLine
      label={t("trend.label", {
        name: words.name(key),
        now,
        year: String(year),
        before,
        last: String(year - 1),
      })}
      ends={{ now, before: t("trend.before", { year: String(year - 1), value: before }) }}
      points={trend.map((point) => ({
        name: t(`short.${point.quarter as 1 | 2 | 3 | 4}`),
        now: point.now?.value ?? null,
        before: point.before?.value ?? null,
      }))}
      {...(form !== "share" && { range: [0, most * 1.3 || 1] as const })}
      {...(limit !== null && { limit: { value: limit, word: words.mark(key) } })}
    />
  );
}

type TrendChartProps = { name: IndicatorKey; trend: readonly Point[]; standing: Standing; source: string };

/** The same in a frame of its own, with its table. */
export function TrendChart({ name: key, trend, standing, source }: TrendChartProps) {
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const { year } = standing;
  const told = trend.filter(({ now }) => now?.value != null);
  const [first, last] = [told[0], told.at(-1)];
  const [from, to] = [words.value(key, first?.now ?? null), words.value(key, last?.now ?? null)];
  const title =
    first && last && first !== last
      ? t("trend.moved", {
          ...{ from, to, same: from === to ? "yes" : "no" },
          first: t(`quarter.${first.quarter as 1 | 2 | 3 | 4}`),
          last: t(`quarter.${last.quarter as 1 | 2 | 3 | 4}`),
        })
      : t("trend.title", { year: String(year) });
  return (
    <ChartFrame
      title={title}
      sub={t("trend.sub", { year: String(year), before: String(year - 1) })}
      definition={{ word: t("definition"), text: words.definition(key) }}
      source={source}
      downloads={filesOf(standing, { chart: "trend", indicator: key })}
      table={{
        word: t("trend.table"),
        head: [t("trend.head"), String(year), t("parts"), String(year - 1)],
        rows: trend.map((point) => ({
          name: t(`quarter.${point.quarter as 1 | 2 | 3 | 4}`),
          cells: [words.value(key, point.now), words.parts(key, point.now), words.value(key, point.before)],
        })),
      }}
    >
      <Trend name={key} trend={trend} year={year} />
    </ChartFrame>
  );
}

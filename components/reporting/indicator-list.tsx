import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { indicators, indicatorsOf, themes } from "@/lib/reporting/indicators";
import { isBehind, type Point } from "@/lib/reporting/report";
import type { ReportAsOf } from "@/lib/reporting/sheet";

import { indicatorAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";
import { Trend } from "./trend-chart";

type IndicatorListProps = {
  reports: readonly (Pick<ReportAsOf, "key" | "rows" | "all" | "until" | "silent"> & {
    trend: readonly Point[];
  })[];
  standing: Standing;
};

/** All indicators as small multiples, in the order of the work; each leads to its units and people. */
export function IndicatorList({ reports, standing }: IndicatorListProps) {
  const t = useTranslations("reporting");
  return (
    <div className="space-y-6">
      {themes.map((theme) => (
        <section key={theme} aria-label={t(`themes.${theme}`)}>
          <h3 className="mb-2 font-semibold">{t(`themes.${theme}`)}</h3>
          <Card>
            <ul className="divide-line grid sm:grid-cols-2 xl:grid-cols-3">
              {indicatorsOf(theme).map((key) => {
                const report = reports.find((each) => each.key === key);
                return report && <Small key={key} report={report} standing={standing} />;
              })}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}

function Small({ report, standing }: { report: IndicatorListProps["reports"][number]; standing: Standing }) {
  const { key, all, rows, silent, trend } = report;
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const isBeside = report.until !== null || all.before !== null || silent.before === "kept";
  const behind = rows.filter((row) => isBehind(key, row, all.now)).length;
  const total = rows.filter(({ now }) => now?.value != null).length;
  const isDrawn = trend.some(({ now, before: last }) => now ?? last) && indicators[key].guard === "none";
  return (
    <li className="border-line -mt-px -ml-px border-t border-l px-5 py-4">
      <a href={indicatorAt(key, standing)} className="font-semibold underline-offset-4 hover:underline">
        {words.name(key)}
      </a>
      <p className="tabular mt-0.5 flex flex-wrap items-baseline gap-x-2">
        <b className="text-xl">{words.value(key, all.now, silent.now)}</b>
        <span className="text-ink-3 text-[12.5px]">
          {[words.parts(key, all.now), isBeside ? words.beside(report, standing) : ""]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      <p className={clsx("text-[12.5px]", behind > 0 ? "text-ink" : "text-ink-3")}>
        {total > 1 && t("behindUnits", { count: behind, total })}
      </p>
      {isDrawn && <Trend name={key} trend={trend} year={standing.year} />}
    </li>
  );
}

import { useTranslations } from "next-intl";

import { useFigureWords } from "@/components/reporting/figure-words";
import type { IndicatorReport } from "@/lib/reporting/sheet";

/** The figure that is decided on, as it will be kept: what it is, of whom, its parts, and the year before. */
export function FigureNow({ report }: { report: IndicatorReport }) {
  const t = useTranslations("decisions");
  const words = useFigureWords();
  const { key, unit, year, quarter, all, until, silent } = report;
  const period = words.period({ year, quarter });
  const isBeside = until !== null || all.before !== null || silent.before === "kept";
  const parts = [words.parts(key, all.now), isBeside ? words.beside(report, { year, quarter }) : ""];
  return (
    <section aria-label={t("new.figure")} className="border-l-brand border-l-2 pl-4">
      <p className="text-ink-2 text-[13px]">
        {t("about", { name: words.name(key), unit: unit.name, period })}
      </p>
      <p className="tabular text-3xl leading-tight font-bold">
        {silent.now === "none" ? t("unknown") : words.value(key, all.now, silent.now)}
      </p>
      <p className="text-ink-3 tabular text-[13px]">{parts.filter(Boolean).join(" · ")}</p>
    </section>
  );
}

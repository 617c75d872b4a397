import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import type { Report } from "@/lib/reporting/report";

import { indicatorAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

/** The figures that leaders ask for first, each with its parts and what it was a year before. */
const asked = [
  "plans-on-time",
  "answered-in-time",
  "evaluated-on-time",
  "hours-reached",
] as const satisfies IndicatorKey[];

type FactStripProps = { reports: readonly Pick<Report, "key" | "all">[]; standing: Standing };

export function FactStrip({ reports, standing }: FactStripProps) {
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const before = words.period({ ...standing, year: standing.year - 1 });
  return (
    <Card className="mb-4">
      <ul className="divide-line grid divide-y sm:grid-cols-2 sm:divide-y-0 xl:grid-cols-4 xl:divide-x">
        {asked.map((key) => {
          const all = reports.find((report) => report.key === key)?.all;
          return (
            <li key={key}>
              <a href={indicatorAt(key, standing)} className="hover:bg-sunken block h-full px-5 py-3.5">
                <span className="text-ink-2 block text-[13px]">{words.name(key)}</span>
                <b className="tabular block text-2xl leading-tight font-bold">
                  {words.value(key, all?.now ?? null)}
                </b>
                <span className="text-ink-3 tabular block text-[12.5px]">
                  {[
                    words.parts(key, all?.now ?? null),
                    all?.before
                      ? t("lastYear", { period: before, value: words.value(key, all.before) })
                      : t("noLastYear", { period: before }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

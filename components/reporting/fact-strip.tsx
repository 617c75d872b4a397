import { Card } from "@/components/ui/card";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import type { ReportAsOf } from "@/lib/reporting/sheet";

import { indicatorAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

/** The figures that leaders ask for first, each with its parts and what it was a year before, or until when it is counted. */
const asked = [
  "plans-on-time",
  "answered-in-time",
  "evaluated-on-time",
  "hours-reached",
] as const satisfies IndicatorKey[];

type FactStripProps = {
  reports: readonly Pick<ReportAsOf, "key" | "all" | "until" | "silent">[];
  standing: Standing;
};

export function FactStrip({ reports, standing }: FactStripProps) {
  const words = useFigureWords();
  return (
    <Card className="mb-4">
      <ul className="divide-line grid divide-y sm:grid-cols-2 sm:divide-y-0 xl:grid-cols-4 xl:divide-x">
        {asked.map((key) => {
          const report = reports.find((each) => each.key === key);
          if (!report) return null;
          const { now } = report.all;
          return (
            <li key={key}>
              <a href={indicatorAt(key, standing)} className="hover:bg-sunken block h-full px-5 py-3.5">
                <span className="text-ink-2 block text-[13px]">{words.name(key)}</span>
                <b className="tabular block text-2xl leading-tight font-bold">
                  {words.value(key, now, report.silent.now)}
                </b>
                <span className="text-ink-3 tabular block text-[12.5px]">
                  {[words.parts(key, now), words.beside(report, standing)].filter(Boolean).join(" · ")}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

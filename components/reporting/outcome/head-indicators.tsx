import { useFormatter, useTranslations } from "next-intl";

import { useMeasured } from "@/components/planning/use-measured";
import { Card } from "@/components/ui/card";
import type { UnitOutcome } from "@/lib/reporting/sheet";

import { MeasuredList } from "./measured-list";

type HeadIndicatorsProps = { head: NonNullable<UnitOutcome["head"]>; year: number };

/** In a unit without goals, the indicators of its head; that they are not shown, where the plan is not the reader's to read. */
export function HeadIndicators({ head, year }: HeadIndicatorsProps) {
  const t = useTranslations("unitOutcome.head");
  const format = useFormatter();
  const measured = useMeasured();
  return (
    <Card className="px-5 pt-4 pb-3">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div>
          <h2 className="text-lg font-semibold">{t("title")}</h2>
          <p className="text-ink-2 mt-0.5 max-w-[70ch] text-[13px]">
            {head.is === "shown"
              ? t("sub", { title: head.title, year: String(year) })
              : t(head.is, { year: String(year) })}
          </p>
        </div>
        {head.is === "shown" && (
          <a
            href={`/plans/${head.planId}`}
            className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
          >
            {t("open")}
          </a>
        )}
      </div>
      {head.is === "shown" && (
        <MeasuredList
          of={t("text")}
          lines={head.lines.map(
            ({ targetValue, targetUnit, targetNarrative, reached, reportedOn, ...line }) => ({
              ...line,
              note: reportedOn
                ? t("reportedOn", { day: format.dateTime(new Date(reportedOn), { dateStyle: "long" }) })
                : t("unreported"),
              target: targetValue === null ? (targetNarrative ?? "–") : measured(targetValue, targetUnit),
              reached: measured(reached, targetUnit),
            }),
          )}
        />
      )}
    </Card>
  );
}

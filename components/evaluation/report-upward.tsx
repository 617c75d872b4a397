"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { withWeekday } from "@/lib/dates";
import { reportUpwardAction } from "@/lib/evaluation/actions";
import { periodName } from "@/lib/evaluation/period-name";
import type { Reportable } from "@/lib/evaluation/sheet";

type ReportUpwardProps = Reportable & { /** Told how many were reported. */ onDone: (count: number) => void };

/** Reports the final evaluations of one period upward, by the day that the regulation gives. */
export function ReportUpward({ period, count, reportBy, onDone }: ReportUpwardProps) {
  const t = useTranslations("evaluation.upward");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  const { move, busy, blockers } = useMove();
  const name = periodName(periods, period);
  const date = format.dateTime(new Date(reportBy), withWeekday);
  const report = async () => {
    const answer = await move((key) => reportUpwardAction({ periodId: period.id }, key));
    if (answer?.ok) onDone(answer.data);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
      <span>{t("line", { count, period: name, date })}</span>
      <Button aria-busy={busy} aria-label={t("reportOf", { period: name })} onClick={report}>
        {t("report")}
      </Button>
      <div className="w-full empty:hidden">
        <Blockers blockers={blockers} />
      </div>
    </li>
  );
}

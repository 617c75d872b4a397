"use client";

import { useFormatter, useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Blockers } from "@/components/ui/blockers";
import { Chevron } from "@/components/ui/chevron";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useMove } from "@/components/ui/use-move";
import { reportProgressAction, withdrawReportAction } from "@/lib/progress/actions";
import type { ResultProgress } from "@/lib/progress/sheet";

import { Reached } from "./reached";
import { reportDraft, ReportForm } from "./report-form";
import { ReportThread } from "./report-thread";

type Indicator = ResultProgress["indicators"][number];

type IndicatorProgressProps = {
  indicator: Indicator;
  /** Whether its plan takes no more reports. */
  closed: boolean;
  /** Whether the report is open from the beginning, among those of all indicators; the first of them takes the focus. */
  opened?: "first" | "further";
};

/** One indicator: target, what was reached, and the next report in two taps. */
export function IndicatorProgress({ indicator, closed, opened }: IndicatorProgressProps) {
  const t = useTranslations("progress");
  const { move, busy, blockers } = useMove();
  const { open, show, close, opener } = useInPlace<"report">(opened && !closed ? "report" : null);
  const latest = indicator.reports[0];
  const unchanged = () =>
    move((key) =>
      reportProgressAction(
        {
          indicatorId: indicator.id,
          value: latest?.value?.replace(".", ",") ?? "",
          note: t("unchangedNote"),
          evidence: "",
          files: [],
        },
        key,
      ),
    );

  return (
    <div className="space-y-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-medium">{indicator.text}</p>
          <Reached indicator={indicator} value={latest?.value ?? null} />
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:justify-between max-sm:gap-1 max-sm:*:px-2.5">
          {latest && !closed && (
            <Button
              look="quiet"
              aria-busy={busy}
              onClick={unchanged}
              aria-label={`${t("unchanged")}: ${indicator.text}`}
            >
              {t("unchanged")}
            </Button>
          )}
          {!open && !closed && (
            <Button
              look={latest ? "secondary" : "primary"}
              {...opener("report")}
              aria-label={`${t("report")}: ${indicator.text}`}
            >
              {t("report")}
            </Button>
          )}
        </div>
      </div>
      <Blockers blockers={blockers} />
      {!open && !closed && <Unsent name={reportDraft(indicator.id)} onContinue={() => show("report")} />}
      {open && (
        <ReportForm
          indicator={indicator}
          earlier={latest?.value}
          focused={opened !== "further"}
          onDone={close}
        />
      )}
      {indicator.reports.length > 0 && (
        <details open={indicator.reports.length < 3}>
          <summary className="text-ink-2 flex min-h-6 cursor-pointer list-none items-center gap-1 text-sm [&::-webkit-details-marker]:hidden">
            <Chevron />
            {t("history", { count: indicator.reports.length })}
          </summary>
          <ReportThread
            reports={indicator.reports}
            unit={indicator.targetUnit ?? ""}
            actions={(report) => !closed && <Withdrawal report={report} text={indicator.text} />}
          />
        </details>
      )}
    </div>
  );
}

/** Takes a report back that nobody has answered yet. */
function Withdrawal({ report, text }: { report: Indicator["reports"][number]; text: string }) {
  const t = useTranslations("progress");
  const format = useFormatter();
  if (report.feedback.length > 0) return null;
  const date = format.dateTime(new Date(report.reportedAt), { day: "numeric", month: "long" });
  return (
    <div className="-ml-3">
      <AskFirst
        label={t("withdraw")}
        named={t("withdrawNamed", { date, text })}
        question={t("withdrawSure")}
        run={() => withdrawReportAction({ reportId: report.id })}
      />
    </div>
  );
}

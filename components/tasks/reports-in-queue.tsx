"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";

import { AnswerForm } from "@/components/progress/answer-form";
import { Reached } from "@/components/progress/reached";
import { ReportThread } from "@/components/progress/report-thread";
import { ValueHints } from "@/components/progress/value-hints";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReportToAnswer } from "@/lib/progress/sheet";

import { useQueue } from "./queue-context";

/** A member's unanswered reports, value against target, each with the form that answers it; the member stays open until all are. */
export function ReportsInQueue({ reports }: { reports: readonly ReportToAnswer[] }) {
  const t = useTranslations("progress");
  const words = useTranslations("queue.decided");
  const { keys, done } = useQueue();
  const answered = useRef(new Set<string>());
  const sent = (reportId: string, name: string) => {
    answered.current.add(reportId);
    const more = reports.some(({ id }) => !answered.current.has(id));
    done({ words: words("answered", { name }) }, more);
  };
  return (
    <ul className="space-y-3">
      {reports.map(({ earlier, indicator, person, ...report }, i) => (
        <li key={report.id}>
          <Card className="grid gap-x-8 gap-y-3 px-4 py-3 xl:grid-cols-2">
            <div className="space-y-1">
              <h3 className="font-sans font-semibold">{indicator.text}</h3>
              <Reached indicator={indicator} value={report.value} />
              <ValueHints indicator={indicator} value={report.value} earlier={earlier[0]?.value} />
              <ReportThread reports={[report]} unit={indicator.targetUnit ?? ""} />
              {earlier.length > 0 && (
                <Disclosure summary={t("earlier")}>
                  <ReportThread reports={earlier} unit={indicator.targetUnit ?? ""} />
                </Disclosure>
              )}
            </div>
            <AnswerForm
              reportId={report.id}
              name={person.name}
              shortcut={keys && i === 0 ? "r" : undefined}
              onSent={() => sent(report.id, person.name)}
            />
          </Card>
        </li>
      ))}
    </ul>
  );
}

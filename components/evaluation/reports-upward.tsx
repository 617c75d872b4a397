"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { periodName } from "@/lib/evaluation/period-name";
import type { Reportable, ReportedUpward } from "@/lib/evaluation/sheet";

import { ReportUpward } from "./report-upward";

type ReportsUpwardProps = { reportable: readonly Reportable[]; reported: readonly ReportedUpward[] };

/** What is to be reported upward by period, what was reported a moment ago, and what was before; nothing where there is none. */
export function ReportsUpward({ reportable, reported }: ReportsUpwardProps) {
  const t = useTranslations("evaluation.upward");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  const [done, setDone] = useState<{ count: number; period: string } | null>(null);
  if (reportable.length + reported.length === 0) return null;
  return (
    <div className="mt-8">
      <Section title={t("title")} aside={t("lede")}>
        <div className="space-y-3">
          {done && (
            <Notice tone="good" announced>
              {t("done", done)}
            </Notice>
          )}
          {reportable.length > 0 && (
            <Card>
              <ul className="divide-line divide-y">
                {reportable.map((one) => (
                  <ReportUpward
                    key={one.period.id}
                    {...one}
                    onDone={(count) => setDone({ count, period: periodName(periods, one.period) })}
                  />
                ))}
              </ul>
            </Card>
          )}
          {reported.length > 0 && (
            <ul className="text-ink-2 text-[13px]" aria-label={t("before")}>
              {reported.map(({ period, count, at }) => (
                <li key={`${period.id}/${at}`}>
                  {t("was", {
                    period: periodName(periods, period),
                    count,
                    date: format.dateTime(new Date(at), { dateStyle: "long" }),
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
    </div>
  );
}

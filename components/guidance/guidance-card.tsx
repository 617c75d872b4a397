import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { periodName } from "@/lib/evaluation/period-name";
import type { GuidanceSheet } from "@/lib/guidance/sheet";

import { GuidanceEnd } from "./guidance-end";
import { StepItem } from "./step-item";

type GuidanceCardProps = { guidance: GuidanceSheet; /** YYYY-MM-DD. */ today: string };

/** Guidance as whoever may read it sees it: what it is for, its steps on one line, and what came of it. */
export function GuidanceCard({ guidance, today }: GuidanceCardProps) {
  const t = useTranslations("guidance");
  const period = useTranslations("vocabulary.period");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const { id, version, steps, may, name, mine, outcome, closedAt, closedBy } = guidance;
  const done = steps.filter(({ state }) => state === "done").length;
  const reference = { guidanceId: id, version };
  const opened = {
    ...{ period: periodName(period, guidance.period), name: guidance.openedBy },
    date: on(guidance.openedAt),
  };
  return (
    <Card className="space-y-3 p-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="text-ink-2 text-[13px]">{t("openedFor", opened)}</p>
        <Tag tone={closedAt ? "good" : steps.some(({ state }) => state === "overdue") ? "warning" : "info"}>
          {closedAt ? t("closed") : t("running", { done, total: steps.length })}
        </Tag>
      </header>
      <div>
        <p className="text-ink-3 text-[13px]">{t("aim")}</p>
        <p className="max-w-[68ch] text-base font-semibold break-words whitespace-pre-wrap">{guidance.aim}</p>
      </div>
      {guidance.objected && <Notice tone="warning">{t("objected")}</Notice>}
      {guidance.lifted && closedAt === null && <Notice>{t("lifted")}</Notice>}
      <ol aria-label={t("steps")}>
        {steps.map((step) => (
          <StepItem key={step.id} guidance={reference} {...{ step, may, today }} only={steps.length === 1} />
        ))}
      </ol>
      {outcome && closedAt && closedBy && (
        <div className="bg-sunken rounded-md px-3 py-2">
          <p className="text-ink-2 text-[13px]">
            {t("outcome")} · {t("closedBy", { name: closedBy, date: on(closedAt) })}
          </p>
          <p className="max-w-[68ch] break-words whitespace-pre-wrap">{outcome}</p>
        </div>
      )}
      <GuidanceEnd guidance={reference} may={may} />
      <p className="text-ink-3 text-[13px]">
        {t("noSanction")} {mine ? t("readersOwn") : t("readers", { name })}
      </p>
    </Card>
  );
}

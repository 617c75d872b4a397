import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

type LaterClosingProps = Pick<EvaluationSheet, "period" | "extension"> & { name: string };

/** Why a window closes later than planned: downtime moved it for all (H7), or it was extended for this person. */
export function LaterClosing({ period: { closesOn, lostDays }, extension, name }: LaterClosingProps) {
  const t = useTranslations("evaluation");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { day: "numeric", month: "long" });
  if (lostDays.length === 0 && !extension) return null;
  return (
    <div className="mb-6 space-y-2">
      {lostDays.length > 0 && (
        <Notice>{t("outage", { date: on(closesOn), days: format.list(lostDays.map(on)) })}</Notice>
      )}
      {extension && (
        <Notice>
          {t("extended", { name, date: on(extension.until) })}
          {extension.reason && <> {t("extendedWhy", { reason: extension.reason })}</>}
        </Notice>
      )}
    </div>
  );
}

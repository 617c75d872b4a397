import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { withWeekday } from "@/lib/dates";
import type { QueueItem } from "@/lib/tasks/sheet";

type EvaluationDueProps = { item: Extract<QueueItem, { kind: "evaluation" }>; today: string };

/**
 * By when an evaluation is to be moved on: the window's end while that is what counts, else the last day of the step itself;
 * and until when a decision has to wait for the signer's answer.
 */
export function EvaluationDue({ item: { step, due, period, unheardUntil }, today }: EvaluationDueProps) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), withWeekday);
  const short = (date: string) => format.dateTime(new Date(date), { day: "numeric", month: "long" });
  if (step === "rate")
    return (
      <>
        <p className="text-ink-2">{t("evaluationLede", { date: day(due) })}</p>
        {period.lostDays.length > 0 && (
          <p className="text-ink-2">
            {t("evaluationLater", { days: format.list(period.lostDays.map(short)) })}
          </p>
        )}
      </>
    );
  return (
    <>
      <p className={today > due ? "text-warning font-semibold" : "text-ink-2"}>
        {t(`evaluationBy.${step}`, { date: day(due) })}
        {today > due && ` ${t("evaluationPast")}`}
      </p>
      {unheardUntil && (
        <div className="my-3">
          <Notice>{t("evaluationUnheard", { date: day(unheardUntil) })}</Notice>
        </div>
      )}
    </>
  );
}

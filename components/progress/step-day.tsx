import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";

import type { ActionStep } from "@/lib/progress/sheet";
import { stateOf } from "@/lib/progress/steps";

/** When a step is due, is overdue since, or was done. */
export function StepDay({ step, today }: { step: ActionStep; today: string }) {
  const t = useTranslations("progress.steps");
  const format = useFormatter();
  const state = stateOf(step, today);
  const on = (day: string) =>
    format.dateTime(new Date(day), { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <span className={clsx("text-[12px]", state === "overdue" ? "text-danger font-semibold" : "text-ink-3")}>
      {state === "done"
        ? t("done", { date: on(step.doneOn ?? "") })
        : t(state === "overdue" ? "overdue" : "due", { date: on(step.dueOn) })}
    </span>
  );
}

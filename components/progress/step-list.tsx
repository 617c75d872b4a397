import { useTranslations } from "next-intl";

import type { ActionStep } from "@/lib/progress/sheet";

import { StepDay } from "./step-day";

/** The steps to one result, for whoever reads along. */
export function StepList({ steps, today }: { steps: readonly ActionStep[]; today: string }) {
  const t = useTranslations("progress.steps");
  if (steps.length === 0) return null;
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <div className="py-1.5 text-[13px]">
      <p className="text-ink-3">
        {t("title")}: {t("count", { done, total: steps.length })}
      </p>
      <ul>
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap justify-between gap-x-4">
            {step.text} <StepDay step={step} today={today} />
          </li>
        ))}
      </ul>
    </div>
  );
}

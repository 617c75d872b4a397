import { useFormatter, useTranslations } from "next-intl";

import { Meter } from "@/components/ui/meter";
import { achievement } from "@/lib/progress/achievement";
import type { ReportToAnswer } from "@/lib/progress/sheet";

type ReachedProps = {
  indicator: Omit<ReportToAnswer["indicator"], "id" | "text">;
  /** What was reported; null while nothing was. */
  value: string | null;
};

/** A value beside its target, and how much of it is reached. */
export function Reached({ indicator, value }: ReachedProps) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const share = achievement({ target: indicator.targetValue, value, direction: indicator.direction });
  const unit = indicator.targetUnit ?? "";
  const number = (text: string) => format.number(Number(text), { maximumFractionDigits: 4 });
  return (
    <div className="max-w-md space-y-1 pt-1 text-[13px]">
      <p className="text-ink-2 tabular flex justify-between gap-4">
        <span>{value === null ? t("never") : t("reached", { value: number(value), unit })}</span>
        <span>
          {indicator.targetValue === null
            ? indicator.targetNarrative
            : t("target", { value: number(indicator.targetValue), unit })}
        </span>
      </p>
      {share !== null && (
        <Meter share={share} label={t("meter", { share: format.number(share, { style: "percent" }) })} />
      )}
    </div>
  );
}

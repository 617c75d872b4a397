import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import type { BehaviourValue } from "@/lib/evaluation/sheet";
import { behaviourValues } from "@/lib/planning/behaviour-values";

type Registered = { id: string; error?: string } & ComponentProps<"input">;

type ValueRemarksProps = { field: (name: `behaviours.${BehaviourValue}`) => Registered };

/** One line for each value of BerAKHLAK, all optional: what the one rating of behaviour rests on. */
export function ValueRemarks({ field }: ValueRemarksProps) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.behaviour");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{t("valueRemarks")}</legend>
      <div className="grid gap-1">
        {behaviourValues.map((value) => {
          const { id, error, ...input } = field(`behaviours.${value}`);
          return (
            <div key={value} className="grid items-center gap-x-2 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
              <label htmlFor={id} className="text-[13px]">
                {words(value)}
              </label>
              <input
                id={id}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${id}-error` : undefined}
                className="border-line-strong bg-surface text-ink aria-invalid:border-danger block min-h-7 w-full rounded-md border px-2 text-[13px]"
                {...input}
              />
              {error && (
                <p id={`${id}-error`} className="text-danger col-span-full text-sm font-semibold">
                  {error}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

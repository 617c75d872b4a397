"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { BehaviourValue, GuidanceForm, Suggestion } from "@/lib/guidance/sheet";

export type Step = { form: GuidanceForm; text: string; dueOn: string };
type SuggestionsProps = { suggestions: readonly Suggestion[]; onUse: (step: Step) => void };

/** Steps that the ratings speak for, each with its reason; one press puts one into the form, and nothing is written by it. */
export function Suggestions({ suggestions, onUse }: SuggestionsProps) {
  const t = useTranslations("guidance.suggested");
  const forms = useTranslations("guidance.form");
  const values = useTranslations("vocabulary.behaviour");
  const format = useFormatter();
  if (suggestions.length === 0) return null;
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  const textOf = ({ reason, about }: Suggestion) =>
    t(`text.${reason}`, { about: reason === "value" ? values(about as BehaviourValue) : about });
  return (
    <section aria-label={t("title")} className="bg-sunken rounded-md px-3 py-2.5">
      <h3 className="font-sans text-[13px] font-semibold">{t("title")}</h3>
      <ul className="divide-line divide-y">
        {suggestions.map((suggestion) => {
          const { form, reason, about, dueOn } = suggestion;
          const text = textOf(suggestion);
          return (
            <li key={`${reason}/${about}`} className="flex items-start justify-between gap-3 py-2">
              <div className="min-w-0">
                <p>
                  <b className="font-semibold">{forms(form)}.</b> {text}
                </p>
                <p className="text-ink-2 text-[13px]">
                  {t("because", { reason: t(`reason.${reason}`) })} {t("when", { date: on(dueOn) })}
                </p>
              </div>
              <Button
                aria-label={t("useNamed", { text })}
                onClick={() => onUse({ form, text: text.slice(0, 500), dueOn })}
              >
                {t("use")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

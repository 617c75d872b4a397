import { useFormatter, useTranslations } from "next-intl";

import { goalOf, valueIn } from "@/lib/development/goal-words";
import type { Because } from "@/lib/development/sheet";
import { periodName } from "@/lib/evaluation/period-name";

/** What a line or a proposal is for: in its owner's words, or what was proposed in the reader's language. */
export function useGoal() {
  const words = {
    plan: useTranslations("developmentPlan"),
    competency: useTranslations("competencies"),
    behaviour: useTranslations("vocabulary.behaviour"),
  };
  return (line: Parameters<typeof goalOf>[0]) => goalOf(line, words);
}

/** Why something is proposed, in the reader's words; without what it is about where the goal beside it has `named` that. */
export function useBecauseWords() {
  const t = useTranslations("developmentPlan");
  const behaviour = useTranslations("vocabulary.behaviour");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  return (because: Because, { named = false } = {}) => {
    if (because.reason === "gap")
      return t("because.gap", { required: because.required, assessed: because.assessed });
    if (because.reason === "guidance") {
      const date = format.dateTime(new Date(because.dueOn), { dateStyle: "long", timeZone: "UTC" });
      return t("because.guidance", { date });
    }
    const { low, about } = because;
    const said = low === "value" ? valueIn(about, { behaviour }) : about;
    const period = periodName(periods, because.period);
    return low === "result" && named
      ? t("because.thisResult", { period })
      : t(`because.${low}`, { period, about: said });
  };
}

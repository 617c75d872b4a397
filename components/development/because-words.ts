import { useFormatter, useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import type { Because, Proposal } from "@/lib/development/sheet";
import { periodName } from "@/lib/evaluation/period-name";

type Named = Pick<Proposal, "competency" | "because">;

/** Why something is proposed, and which goal it suggests, in the reader's words. */
export function useBecauseWords() {
  const t = useTranslations("developmentPlan");
  const names = useTranslations("competencies");
  const values = useTranslations("vocabulary.behaviour");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  const aboutOf = (because: Extract<Because, { reason: "low_rating" }>) =>
    because.low === "value" && values.has(because.about as "loyal")
      ? values(because.about as "loyal")
      : because.about;
  const why = (because: Because) => {
    if (because.reason === "gap")
      return t("because.gap", { required: because.required, assessed: because.assessed });
    if (because.reason === "guidance") {
      const date = format.dateTime(new Date(because.dueOn), { dateStyle: "long", timeZone: "UTC" });
      return t("because.guidance", { date });
    }
    const period = periodName(periods, because.period);
    return t(`because.${because.low}`, { period, about: aboutOf(because) });
  };
  const goal = ({ because, competency }: Named) => {
    if (because.reason === "gap") {
      const name = competency ? competencyName(names, competency) : "";
      return t("goal.gap", { required: because.required, name });
    }
    if (because.reason === "guidance") return t("goal.guidance");
    return t(`goal.${because.low}`, { about: aboutOf(because) }).slice(0, 500);
  };
  return { why, goal };
}

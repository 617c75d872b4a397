import type { useTranslations } from "next-intl";

import { wordsOf } from "@/lib/competency/competencies";

import type { Meaning } from "./proposals";

type Named = { code: string; name: string };
type Line = { goal: string | null; meaning: Meaning | null; competency: Named | null };

export type GoalWords = {
  plan: ReturnType<typeof useTranslations<"developmentPlan">>;
  competency: ReturnType<typeof useTranslations<"competencies">>;
  behaviour: ReturnType<typeof useTranslations<"vocabulary.behaviour">>;
};

/** What a competency is called: the nine standard ones in the reader's language, technical ones as the agency named them. */
export function nameOf({ code, name }: Named, { competency }: Pick<GoalWords, "competency">) {
  const own = wordsOf(code);
  return own === "technical" ? name : competency(`names.${own}`);
}

/** What a line is for: in its owner's words, or what was proposed in the reader's language. */
export const goalOf = ({ goal, meaning, competency }: Line, words: GoalWords): string =>
  goal ?? (meaning ? proposedGoal(meaning, competency, words) : "");

function proposedGoal(meaning: Meaning, competency: Named | null, words: GoalWords): string {
  const t = words.plan;
  if (meaning.for === "gap")
    return t("goal.gap", { required: meaning.required, name: competency ? nameOf(competency, words) : "" });
  if (meaning.for === "result") return t("goal.result", { about: meaning.about });
  if (meaning.for === "value") return t("goal.value", { about: valueIn(meaning.about, words) });
  return t(`goal.${meaning.for}`);
}

/** The value of BerAKHLAK by its name. */
export const valueIn = (about: string, { behaviour }: Pick<GoalWords, "behaviour">) =>
  behaviour.has(about as "loyal") ? behaviour(about as "loyal") : about;

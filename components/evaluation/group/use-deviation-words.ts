import { useTranslations } from "next-intl";

import type { PatternDeviation } from "@/lib/evaluation/distribution-pattern";

/** What a distribution does not share with the pattern, in words. */
export function useDeviationWords() {
  const t = useTranslations("evaluation.group.pattern");
  const words = useTranslations("vocabulary.predicate");
  return ({ kind, predicates, limit = 0 }: PatternDeviation) =>
    t(kind, { predicates: predicates.map((predicate) => words(predicate)).join(" + "), limit });
}

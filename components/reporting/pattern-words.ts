import type { useTranslations } from "next-intl";

import type { PatternDeviation } from "@/lib/evaluation/distribution-pattern";

type Words = ReturnType<typeof useTranslations<"reporting">>;
type PredicateWords = ReturnType<typeof useTranslations<"vocabulary.predicate">>;

/** What a distribution does not share with the pattern, in words; that it shares all when there is nothing. */
export function patternWords(deviations: readonly PatternDeviation[], t: Words, words: PredicateWords) {
  if (deviations.length === 0) return t("predicates.inPattern");
  return deviations
    .map(({ kind, predicates, limit = 0 }) =>
      t(`pattern.${kind}`, {
        predicates: predicates.map((predicate) => words(predicate)).join(" + "),
        limit,
      }),
    )
    .join("; ");
}

import type { useTranslations } from "next-intl";

import type { withPattern, Outcome } from "./outcomes";

type Words = ReturnType<typeof useTranslations<"reporting">>;
type PredicateWords = ReturnType<typeof useTranslations<"vocabulary.predicate">>;

type Compared = Pick<ReturnType<typeof withPattern<Outcome>>, "level" | "deviations">;

/**
 * What a distribution does not share with the pattern of the unit's result, in words; that it shares all when there is nothing, and a
 * dash where there is no result to have a pattern.
 */
export function patternWords({ level, deviations }: Compared, t: Words, words: PredicateWords) {
  if (level === null) return t("none");
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

import { useTranslations } from "next-intl";

import { predicateOf } from "@/lib/evaluation/quadrant";
import type { Rating } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";
import { QuadrantMark } from "../quadrant-mark";

type ProvisionalProps = { results: Rating | ""; behaviour: Rating | "" };

/** The predicate as it follows from what is chosen now. */
export function Provisional({ results, behaviour }: ProvisionalProps) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.rating");
  if (!results || !behaviour) return <p className="text-ink-3">{t("noPredicate")}</p>;
  return (
    <div className="flex items-center gap-3">
      <QuadrantMark
        results={results}
        behaviour={behaviour}
        label={t("matrix", { results: words(results), behaviour: words(behaviour) })}
      />
      <p>
        {t("provisional")} <PredicateTag predicate={predicateOf(results, behaviour)} />
      </p>
    </div>
  );
}

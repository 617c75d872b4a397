import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { Explanation } from "@/lib/evaluation/explanation";

/** "Mengapa predikat ini?": the stored steps, and what would have changed them. */
export function Why({ explanation }: { explanation: Explanation }) {
  const t = useTranslations("evaluation");
  const ratings = useTranslations("vocabulary.rating");
  const predicates = useTranslations("vocabulary.predicate");
  const { inputs, predicate, alternatives, ruleVersion } = explanation;
  return (
    <Disclosure summary={t("why")}>
      <div className="space-y-3">
        <p>
          {t("whySteps", {
            results: ratings(inputs.results),
            behaviour: ratings(inputs.behaviour),
            predicate: predicates(predicate),
          })}
        </p>
        <p className="font-semibold">{t("whyElse")}</p>
        <ul className="list-disc pl-5">
          {alternatives.map(({ changed, to, predicate: other }) => (
            <li key={`${changed}-${to}`}>
              {t(changed === "results" ? "elseResults" : "elseBehaviour", {
                to: ratings(to),
                predicate: predicates(other),
              })}
            </li>
          ))}
        </ul>
        <p className="text-ink-3 text-sm">{t("rules", { version: ruleVersion })}</p>
      </div>
    </Disclosure>
  );
}

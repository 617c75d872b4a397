import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { Explanation } from "@/lib/evaluation/explanation";

import { useDocumentName } from "./past-predicates";
import { WhyInputs } from "./why-inputs";

/** Drawn, because the text face has no arrow; the letter stays for those who listen or search. */
const arrow = (letter: ReactNode) => (
  <>
    <span className="sr-only">{letter}</span>
    <Icon name="arrow" className="text-ink-3 inline size-3.5 align-[-2px]" />
  </>
);

/** "Mengapa predikat ini?": the stored steps, and what would have changed them. */
export function Why({ explanation, open = false }: { explanation: Explanation; open?: boolean }) {
  const t = useTranslations("evaluation");
  const ratings = useTranslations("vocabulary.rating");
  const predicates = useTranslations("vocabulary.predicate");
  const named = useDocumentName();
  const { inputs, predicate, alternatives, ruleVersion } = explanation;
  return (
    <Disclosure summary={t("why")} open={open}>
      <div className="space-y-3">
        <p>
          {t("whySteps", {
            results: ratings(inputs.results),
            behaviour: ratings(inputs.behaviour),
            predicate: predicates(predicate),
          })}
        </p>
        {inputs.carriedFrom !== undefined && (
          <p>{t("whyCarried", { from: String(inputs.carriedFrom), year: String(inputs.carriedFrom + 1) })}</p>
        )}
        {inputs.carriedFrom !== undefined && inputs.carriedDocument && (
          <p>
            {t("whyOpening", { from: String(inputs.carriedFrom), document: named(inputs.carriedDocument) })}
          </p>
        )}
        <WhyInputs {...explanation} />
        <h3 className="font-sans text-[14.5px] font-semibold">{t("whyElse")}</h3>
        <ul className="list-disc pl-5">
          {alternatives.map(({ changed, to, predicate: other }) => (
            <li key={`${changed}-${to}`}>
              {t.rich(changed === "results" ? "elseResults" : "elseBehaviour", {
                to: ratings(to),
                predicate: predicates(other),
                arrow,
              })}
            </li>
          ))}
        </ul>
        <p className="text-ink-3 text-sm">{t("rules", { version: ruleVersion })}</p>
      </div>
    </Disclosure>
  );
}

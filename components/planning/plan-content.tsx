import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import type { PlanSheet } from "@/lib/planning/sheet";

import { AddResult } from "./add-result";
import { Appendix } from "./appendix";
import { Behaviours } from "./behaviours";
import { ResultCard } from "./result-card";

type PlanContentProps = { plan: PlanSheet; editable: boolean };

/** All that a plan says: results with indicators, behaviour, appendix; changed in place while it is its owner's. */
export function PlanContent({ plan, editable }: PlanContentProps) {
  const t = useTranslations("planning");
  const reference = { planId: plan.id, version: plan.version };
  const remarksOn = (lineId: string) =>
    plan.comments.filter((comment) => comment.lineId === lineId).map(({ text }) => text);

  return (
    <>
      <Section title={t("results")}>
        <div className="space-y-3">
          {plan.results.map((result, i) => (
            <ResultCard
              key={result.id}
              number={i + 1}
              result={result}
              plan={reference}
              senior={plan.positionKind === "senior_leader"}
              qualitative={plan.approach === "qualitative"}
              editable={editable}
              remarks={remarksOn(result.id)}
              precedents={plan.precedents}
              supportable={editable ? plan.supportable : null}
            />
          ))}
          {editable && <AddResult plan={reference} supportable={plan.supportable} />}
        </div>
      </Section>
      <Section title={t("behaviours")} aside={t("behavioursLede")}>
        <Behaviours plan={reference} behaviours={plan.behaviours} editable={editable} />
      </Section>
      <Section title={t("appendix")} aside={t("appendixLede")}>
        <Appendix plan={reference} items={plan.appendix} editable={editable} />
      </Section>
    </>
  );
}

import { useTranslations } from "next-intl";

import { glossed } from "@/components/help/glossed";
import { Section } from "@/components/ui/section";
import { resultsPlace } from "@/lib/planning/places";
import { remarksLeft } from "@/lib/planning/remarks";
import type { PlanSheet } from "@/lib/planning/sheet";

import { AddResult } from "./add-result";
import { Appendix } from "./appendix";
import { Behaviours } from "./behaviours";
import { ContractReference } from "./contract-reference";
import { ExpectedRoles } from "./expected-roles";
import { Relinkings } from "./relinkings";
import { RemarkList } from "./remark-list";
import { ResultCard } from "./result-card";
import { StudyCard } from "./study-card";

type PlanContentProps = {
  plan: PlanSheet;
  editable: boolean;
  /** Whether what is found in it stands above it. */
  briefed?: boolean;
};

/** All that a plan says: results with indicators, behaviour, appendix; changed in place while it is its owner's. */
export function PlanContent({ plan, editable, briefed = false }: PlanContentProps) {
  const t = useTranslations("planning");
  const reference = { planId: plan.id, version: plan.version };
  const coached = coachedOf(plan, briefed);
  const left = remarksLeft(plan.comments, plan);

  return (
    <>
      {plan.person.employmentKind === "pppk" && (
        <Section title={t("contract.title")} aside={t("contract.lede")}>
          <ContractReference
            plan={reference}
            contractReference={plan.contractReference}
            editable={editable}
          />
        </Section>
      )}
      <Section title={t("results")} aside={t.rich("resultsLede", glossed)}>
        <div id={resultsPlace} className="scroll-mt-4 space-y-3">
          {plan.studyLeaves.map((leave) => (
            <StudyCard
              key={leave.id}
              plan={reference}
              year={plan.year}
              leave={leave}
              results={plan.results}
              editable={editable}
              toRevise={plan.mayEdit && plan.status === "approved"}
            />
          ))}
          {plan.expectedRoles.length > 0 && (
            <ExpectedRoles
              plan={reference}
              raterName={plan.supportable?.name ?? ""}
              editable={editable}
              roles={plan.expectedRoles}
              results={plan.results}
            />
          )}
          <Relinkings
            plan={reference}
            raterName={plan.supportable?.name ?? ""}
            relinkings={plan.status === "closed" ? [] : plan.relinkings}
            status={plan.status}
            editable={editable}
          />
          {plan.results.map((result, i) => (
            <ResultCard
              key={result.id}
              number={i + 1}
              result={result}
              plan={reference}
              leads={plan.form === "leader"}
              qualitative={plan.approach === "qualitative"}
              editable={editable}
              remarks={plan.comments}
              precedents={plan.precedents}
              acting={plan.acting}
              alike={plan.alike[result.id]}
              shares={plan.shares[result.id]}
              coached={coached}
              supportable={editable ? plan.supportable : null}
            />
          ))}
          {editable && <AddResult plan={reference} acting={plan.acting} supportable={plan.supportable} />}
          {left.length > 0 && (
            <div className="space-y-2">
              <h3 className="font-sans font-semibold">{t("remarks.left")}</h3>
              <RemarkList remarks={left} plan={reference} answerable={editable} />
            </div>
          )}
        </div>
      </Section>
      <Section title={t("behaviours")} aside={t("behavioursLede")}>
        <Behaviours
          plan={reference}
          behaviours={plan.behaviours}
          remarks={plan.comments}
          editable={editable}
        />
      </Section>
      <Section title={t("appendix")} aside={t.rich("appendixLede", glossed)}>
        <Appendix plan={reference} items={plan.appendix} remarks={plan.comments} editable={editable} />
      </Section>
    </>
  );
}

/** The coach is silent once a rater has confirmed what is shown, and to whoever neither writes nor decides. */
function coachedOf({ status, beingWritten, mayEdit, mayDecide }: PlanSheet, briefed: boolean) {
  if (beingWritten || !["draft", "returned", "submitted"].includes(status)) return null;
  if (mayEdit) return "owner";
  if (!mayDecide) return null;
  return briefed ? "briefed" : "rater";
}

import { useTranslations } from "next-intl";

import { GuidanceSection } from "@/components/guidance/guidance-section";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";
import type { FollowUp } from "@/lib/guidance/sheet";

import { MoveButton } from "./move-button";
import { NotHandedOver } from "./not-handed-over";
import { Answer } from "./objection/answer";
import { DecisionForm } from "./objection/decision-form";
import { ObjectionRecord } from "./objection/objection-record";
import { StatementForm } from "./objection/statement-form";
import { PredicateTag } from "./predicate-tag";
import { RemarksGiven } from "./remarks-given";
import { SelfAssessment } from "./self-assessment";
import { Why } from "./why";

type ReadingSideProps = {
  sheet: EvaluationSheet;
  followUp: FollowUp | null;
  /** Whether the reasons stand open. */
  why: boolean;
  /** YYYY-MM-DD. */
  today: string;
};

/** The evaluation as it stands, and the one thing that whoever reads it may do next. */
export function ReadingSide({ sheet, followUp, why, today }: ReadingSideProps) {
  const t = useTranslations("evaluation");
  const reference = { evaluationId: sheet.id, version: sheet.version };
  const name = sheet.person.name;
  const signerName = sheet.signedBy?.name ?? sheet.rater.name;
  return (
    <div className="min-w-0 space-y-6">
      <Outcome sheet={sheet} why={why} />
      {sheet.mine && sheet.status === "self_assessment" && (
        <Card className="p-4">
          <SelfAssessment evaluation={reference} raterName={sheet.rater.name} />
        </Card>
      )}
      {sheet.mine && sheet.status === "awaiting_rater" && <Notice>{t("undisclosed")}</Notice>}
      {sheet.mine && <NotHandedOver {...sheet} signerName={signerName} today={today} />}
      <Answer
        {...sheet}
        evaluation={reference}
        signerName={signerName}
        deciderName={sheet.decider?.name ?? null}
      />
      {sheet.may.handOver && (
        <MoveButton evaluation={reference} to="handOver">
          {t("handOver", { name })}
        </MoveButton>
      )}
      {followUp && <GuidanceSection {...followUp} evaluationId={sheet.id} today={today} />}
      <ObjectionSide sheet={sheet} />
    </div>
  );
}

/** The predicate with its note and its reasons, once it was signed. */
function Outcome({ sheet, why }: { sheet: EvaluationSheet; why: boolean }) {
  if (!sheet.predicate || sheet.status === "self_assessment" || sheet.status === "awaiting_rater")
    return null;
  return (
    <Card className="space-y-3 p-4">
      <p className="text-xl">
        <PredicateTag predicate={sheet.predicate} />
      </p>
      {sheet.note && <p>{sheet.note}</p>}
      <RemarksGiven remarks={sheet.behaviours} />
      {sheet.explanation && <Why explanation={sheet.explanation} open={why} />}
    </Card>
  );
}

/** What was objected and heard, and the rater's word or the superior's decision where it is their turn. */
function ObjectionSide({ sheet }: { sheet: EvaluationSheet }) {
  const { objection, person, may, resultRating, behaviourRating } = sheet;
  if (!objection) return null;
  const reference = { evaluationId: sheet.id, version: sheet.version };
  const signerName = sheet.signedBy?.name ?? sheet.rater.name;
  const deciderName = sheet.decider?.name ?? objection.decider.name;
  return (
    <>
      <ObjectionRecord
        objection={objection}
        predicate={sheet.predicate}
        name={person.name}
        signerName={signerName}
        deciderName={deciderName}
        decideBy={sheet.dues.decideBy}
      />
      {may.state && (
        <Card className="p-4">
          <StatementForm evaluation={reference} name={person.name} deciderName={deciderName} />
        </Card>
      )}
      {may.decide && resultRating && behaviourRating && (
        <Card className="p-4">
          <DecisionForm
            evaluation={reference}
            name={person.name}
            {...{ signerName, resultRating, behaviourRating }}
          />
        </Card>
      )}
    </>
  );
}

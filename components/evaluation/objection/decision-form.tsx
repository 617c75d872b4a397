"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { decideObjectionAction } from "@/lib/evaluation/actions";
import { predicateOf } from "@/lib/evaluation/quadrant";
import type { Rating } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";

type DecisionFormProps = {
  evaluation: { evaluationId: string; version: number };
  name: string;
  signerName: string;
  resultRating: Rating;
  behaviourRating: Rating;
};

type Typed = {
  decision: "upheld" | "changed" | "";
  resultRating: Rating;
  behaviourRating: Rating;
  hearing: string;
  explanation: string;
  recommendation: string;
};

const ratings = ["below", "as_expected", "above"] as const;
const decisions = ["upheld", "changed"] as const;

/** The superior's decision: the evaluation stands, or both ratings are given anew; how both were heard is said either way. */
export function DecisionForm({ evaluation, name, signerName, ...stands }: DecisionFormProps) {
  const t = useTranslations("evaluation.objection");
  const words = useTranslations("vocabulary.rating");
  const evaluating = useTranslations("evaluation");
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { decision: "", ...stands, hearing: "", explanation: "", recommendation: "" },
    useTranslations("evaluation.errors"),
    `evaluation.decide:${evaluation.evaluationId}`,
  );
  const typed = useWatch({ control: form.control }) as Typed;
  const decide = submit(({ decision, ...rest }, key) =>
    decideObjectionAction({ ...evaluation, ...rest, decision: decision || "upheld" }, key),
  );
  const options = ratings.map((value) => ({ value, label: words(value) }));
  const changes = typed.decision === "changed";
  return (
    <form onSubmit={decide} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("hearing", "hearing-required")}
        label={t("hearing")}
        hint={t("hearingHint", { name, signer: signerName })}
        readableBy={t("decisionReaders", { name, signer: signerName })}
      />
      <Choice
        label={t("decision")}
        options={decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
        {...field("decision", "decision-required")}
      />
      {changes && (
        <>
          <Choice label={evaluating("resultRating")} options={options} {...field("resultRating")} />
          <Choice label={evaluating("behaviourRating")} options={options} {...field("behaviourRating")} />
          <p role="status">
            {t("becomes")} <PredicateTag predicate={predicateOf(typed.resultRating, typed.behaviourRating)} />
          </p>
        </>
      )}
      <TextArea {...field("explanation", "explanation-required")} label={t("explanation")} />
      <TextArea {...field("recommendation")} label={t("recommendation")} hint={t("recommendationHint")} />
      <p className="text-ink-2 text-[13px]">{t("decideHint")}</p>
      <SubmitButton busy={busy}>{t("decide")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

import { useFormatter, useTranslations } from "next-intl";

import { type Step, Steps } from "@/components/ui/steps";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

type EvaluationStepsProps = Pick<
  EvaluationSheet,
  | "status"
  | "selfAssessment"
  | "signedAt"
  | "handedOverAt"
  | "acknowledgedAt"
  | "finalAt"
  | "rater"
  | "awaited"
  | "signedBy"
  | "person"
  | "objection"
  | "decider"
  | "dues"
>;

type Words = ReturnType<typeof useTranslations<"evaluation.steps">>;

/** How many of the five steps are over in each state. */
const over = {
  self_assessment: 0,
  awaiting_rater: 1,
  signed: 2,
  handed_over: 3,
  acknowledged: 4,
  objected: 4,
  lapsed: 5,
  final: 5,
} as const satisfies Record<EvaluationSheet["status"], number>;

/** Self-assessment, rater, handed over, answered, final: with dates, and for whom it waits. */
export function EvaluationSteps(evaluation: EvaluationStepsProps) {
  const t = useTranslations("evaluation.steps");
  const format = useFormatter();
  const on = (instant: string | null) =>
    instant ? format.dateTime(new Date(instant), { day: "numeric", month: "long" }) : undefined;
  const { status, person, rater, awaited, signedBy, signedAt, handedOverAt } = evaluation;
  const signed = on(signedAt);
  const unsent = status !== "self_assessment" && evaluation.selfAssessment === null;
  const named = [
    {
      name: t("self"),
      fact: unsent
        ? t("selfNever")
        : status === "self_assessment"
          ? t("waiting", { name: person.name })
          : undefined,
    },
    {
      name: t("rater"),
      fact: signed
        ? t("signedBy", { name: signedBy?.name ?? rater.name, date: signed })
        : t("waiting", { name: awaited.name }),
    },
    {
      name: t("handed"),
      fact: status === "signed" ? t("waiting", { name: signedBy?.name ?? rater.name }) : on(handedOverAt),
    },
    answered(evaluation, on, t),
    { name: t("final"), fact: finalOf(evaluation, on, t) },
  ];
  const steps = named.map((step, i): Step => {
    const done = over[status];
    if (i === 0 && unsent) return { ...step, state: "skipped" };
    return { ...step, state: i < done ? "done" : i === done ? "current" : "ahead" };
  });
  return <Steps label={t("label")} steps={steps} />;
}

type On = (instant: string | null) => string | undefined;

function answered(
  { status, acknowledgedAt, objection, person }: EvaluationStepsProps,
  on: On,
  t: Words,
): Omit<Step, "state"> {
  if (objection) return { name: t("objected"), fact: on(objection.filedAt) };
  if (status === "lapsed") return { name: t("lapsed") };
  if (status === "handed_over") return { name: t("acknowledged"), fact: t("waiting", { name: person.name }) };
  return { name: t("acknowledged"), fact: on(acknowledgedAt) };
}

function finalOf({ status, finalAt, objection, decider, dues }: EvaluationStepsProps, on: On, t: Words) {
  if (finalAt) return on(finalAt);
  if (status === "objected" && objection) return t("waiting", { name: (decider ?? objection.decider).name });
  const last = on(dues.answerBy);
  return status === "acknowledged" && last ? t("after", { date: last }) : undefined;
}

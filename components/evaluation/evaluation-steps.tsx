import { useFormatter, useTranslations } from "next-intl";

import { type Step, Steps } from "@/components/ui/steps";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

type EvaluationStepsProps = Pick<
  EvaluationSheet,
  "status" | "signedAt" | "handedOverAt" | "acknowledgedAt" | "rater" | "person"
>;

const order = ["self_assessment", "awaiting_rater", "signed", "handed_over", "acknowledged"];

/** Self-assessment, rater, handed over, acknowledged: with dates, and for whom it waits. */
export function EvaluationSteps({
  status,
  signedAt,
  handedOverAt,
  acknowledgedAt,
  rater,
  person,
}: EvaluationStepsProps) {
  const t = useTranslations("evaluation.steps");
  const format = useFormatter();
  const at = order.includes(status) ? order.indexOf(status) : order.length;
  const on = (instant: string | null) =>
    instant ? format.dateTime(new Date(instant), { day: "numeric", month: "long" }) : undefined;
  const stateOf = (reached: number): Step["state"] =>
    at > reached ? "done" : at === reached ? "current" : "ahead";
  const signed = on(signedAt);
  const steps: Step[] = [
    { name: t("self"), fact: at === 0 ? t("waiting", { name: person.name }) : undefined, state: stateOf(0) },
    {
      name: t("rater"),
      fact: signed ? t("signedOn", { date: signed }) : t("waiting", { name: rater.name }),
      state: at >= 2 ? "done" : stateOf(1),
    },
    { name: t("handed"), fact: on(handedOverAt), state: at === 2 ? "current" : at > 2 ? "done" : "ahead" },
    {
      name: t("acknowledged"),
      fact: on(acknowledgedAt),
      state: at === 3 ? "current" : at > 3 ? "done" : "ahead",
    },
  ];
  return <Steps label={t("label")} steps={steps} />;
}

import { useFormatter, useTranslations } from "next-intl";

import { type Step, Steps } from "@/components/ui/steps";
import type { PlanSheet } from "@/lib/planning/sheet";

type PlanStepsProps = Pick<PlanSheet, "status" | "steps" | "edition" | "submittedAt"> & {
  raterName: string | null;
};

/** Written, handed in, confirmed: with dates, and for whom it waits. */
export function PlanSteps({ status, steps, edition, submittedAt, raterName }: PlanStepsProps) {
  const t = useTranslations("planning.steps");
  const format = useFormatter();
  const on = (at: string) =>
    format.dateTime(new Date(at), { day: "numeric", month: "long", year: "numeric" });
  const last = (kind: string) => steps.findLast((step) => step.kind === kind && step.edition === edition);
  const [returned, approved] = [last("returned"), last("approved")];
  const open = status === "draft" || status === "returned";
  const waiting =
    submittedAt && raterName ? t("waiting", { name: raterName, date: on(submittedAt) }) : undefined;

  const shown: Step[] = [
    {
      name: t("draft"),
      fact: status === "returned" && returned ? t("returned", { date: on(returned.at) }) : undefined,
      state: open ? "current" : "done",
    },
    {
      name: t("submitted"),
      fact: open
        ? undefined
        : status === "submitted"
          ? waiting
          : submittedAt
            ? t("on", { date: on(submittedAt) })
            : undefined,
      state: open ? "ahead" : status === "submitted" ? "current" : "done",
    },
    {
      name: t("approved"),
      fact: approved && t("on", { date: on(approved.at) }),
      state: approved && (status === "approved" || status === "closed") ? "done" : "ahead",
    },
  ];
  return <Steps label={t("label")} steps={shown} />;
}

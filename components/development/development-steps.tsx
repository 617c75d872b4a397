import { useFormatter, useTranslations } from "next-intl";

import { type Step, Steps } from "@/components/ui/steps";
import type { DevelopmentDates } from "@/lib/deadlines/development-dates";
import type { DevelopmentSheet } from "@/lib/development/sheet";

type DevelopmentStepsProps = {
  /** Null while nothing is planned. */
  plan: Pick<
    DevelopmentSheet,
    "status" | "supervisor" | "submittedAt" | "decidedAt" | "decidedBy" | "budget"
  > | null;
  /** Until when each step is to be taken. */
  dates: DevelopmentDates;
};

/** Drafted, submitted, approved, budget decided: with people and dates, and for whom it waits. */
export function DevelopmentSteps({ plan, dates }: DevelopmentStepsProps) {
  const t = useTranslations("developmentPlan");
  const format = useFormatter();
  const on = (at: string) =>
    format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric" });
  const status = plan?.status ?? "draft";
  const open = status === "draft" || status === "returned";
  const { submittedAt = null, decidedAt = null } = plan ?? {};
  const until = (day: string) => t("steps.by", { date: on(day) });
  const steps: Step[] = [
    {
      name: t("steps.draft"),
      fact: status === "returned" && decidedAt ? t("steps.returned", { date: on(decidedAt) }) : undefined,
      state: open ? "current" : "done",
    },
    {
      name: t("steps.submitted"),
      fact: !open && submittedAt ? t("steps.on", { date: on(submittedAt) }) : until(dates.submitBy),
      state: open ? "ahead" : "done",
    },
    {
      name: t("steps.approved"),
      fact:
        status === "approved" && decidedAt
          ? t("steps.onBy", { name: plan?.decidedBy ?? "", date: on(decidedAt) })
          : status === "submitted" && submittedAt
            ? t("steps.waiting", { name: plan?.supervisor ?? t("nobody"), date: on(submittedAt) })
            : until(dates.decideBy),
      state: status === "approved" ? "done" : status === "submitted" ? "current" : "ahead",
    },
    budgetStep(),
  ];
  return <Steps label={t("steps.label")} steps={steps} />;

  function budgetStep(): Step {
    const name = t("steps.budget");
    const budget = plan?.budget;
    if (!budget || status !== "approved") return { name, fact: until(dates.budgetBy), state: "ahead" };
    if (budget.state === "free") return { name, fact: t("steps.free"), state: "skipped" };
    if (budget.state === "open")
      return {
        name,
        fact: t("steps.open", { count: budget.open, date: on(dates.budgetBy) }),
        state: "current",
      };
    return { name, fact: t("steps.on", { date: on(budget.at) }), state: "done" };
  }
}

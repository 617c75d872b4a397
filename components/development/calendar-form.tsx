"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setDevelopmentCalendarAction } from "@/lib/development/actions";
import type { DatesOfYear } from "@/lib/development/sheet";

type CalendarFormProps = { year: number; dates: DatesOfYear };

/** Sets until when a year's plans are submitted and approved, and their budget is decided on. */
export function CalendarForm({ year, dates: { version, ...days } }: CalendarFormProps) {
  const t = useTranslations("developmentPlan.calendar");
  const { field, submit, busy, kept, summary } = useMovingForm(
    days,
    useTranslations("developmentPlan.errors"),
    `development.calendar:${year}`,
  );
  return (
    <form
      onSubmit={submit((typed, key) => setDevelopmentCalendarAction({ year, version, ...typed }, key))}
      noValidate
      className="space-y-3"
    >
      <ErrorSummary {...summary} />
      <TextField {...field("submitBy", "date-required")} label={t("submitBy")} type="date" />
      <TextField {...field("decideBy", "date-required")} label={t("decideBy")} type="date" />
      <TextField {...field("budgetBy", "date-required")} label={t("budgetBy")} type="date" />
      <SubmitButton busy={busy} look="secondary">
        {t("set")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

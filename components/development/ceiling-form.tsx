"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setDevelopmentCeilingAction } from "@/lib/development/actions";

type CeilingFormProps = {
  /** The version is null while none is set. */
  ceiling: { agencyId: string; year: number; version: number | null };
  amount: string | null;
};

/** Sets what an agency may spend in a year, and on what that rests. */
export function CeilingForm({ ceiling, amount }: CeilingFormProps) {
  const t = useTranslations("developmentPlan.budget");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { amount: amount ?? "", reason: "" },
    useTranslations("developmentPlan.errors"),
    `development.ceiling:${ceiling.agencyId}:${ceiling.year}`,
  );
  return (
    <form
      onSubmit={submit((typed, key) => setDevelopmentCeilingAction({ ...ceiling, ...typed }, key))}
      noValidate
      className="space-y-3"
    >
      <ErrorSummary {...summary} />
      <NumberField {...field("amount", "amount-required")} label={t("amount")} />
      <TextField {...field("reason", "basis-required")} label={t("basis")} hint={t("basisHint")} />
      <SubmitButton busy={busy} look="secondary">
        {t("set")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

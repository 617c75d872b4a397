"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { openGuidanceAction } from "@/lib/guidance/actions";
import type { Suggestion } from "@/lib/guidance/sheet";

import { StepFields } from "./step-fields";
import { type Step, Suggestions } from "./suggestions";

type OpenFormProps = {
  evaluation: { evaluationId: string; version: number };
  name: string;
  suggestions: readonly Suggestion[];
};

/** The supervisor opens guidance: what it is for, and its first step, which the ratings suggest. */
export function OpenForm({ evaluation, name, suggestions }: OpenFormProps) {
  const t = useTranslations("guidance");
  const empty: Step & { aim: string } = { aim: "", form: "coaching", text: "", dueOn: "" };
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("guidance.errors"),
    `guidance.open:${evaluation.evaluationId}`,
  );
  const send = submit((typed, key) => openGuidanceAction({ ...evaluation, ...typed }, key));
  const use = (step: Step) => {
    const options = { shouldDirty: true, shouldTouch: true };
    form.setValue("form", step.form, options);
    form.setValue("text", step.text, options);
    form.setValue("dueOn", step.dueOn, options);
    form.clearErrors(["form", "text", "dueOn"]);
    form.setFocus("text");
  };
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <p className="text-ink-2 max-w-[68ch]">{t("open.lede", { name })}</p>
      <TextArea
        {...field("aim", "aim-required")}
        label={t("open.aim")}
        hint={t("open.aimHint")}
        readableBy={t("readers", { name })}
        rows={2}
      />
      <Suggestions suggestions={suggestions} onUse={use} />
      <fieldset className="border-line space-y-3 border-t pt-3">
        <legend className="sr-only">{t("step.title")}</legend>
        <p aria-hidden className="font-semibold">
          {t("step.title")}
        </p>
        <StepFields field={field} />
      </fieldset>
      <SubmitButton busy={busy}>{t("open.send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

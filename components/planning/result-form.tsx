"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm, useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { showRefusal } from "@/components/ui/show-refusal";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { saveResultAction } from "@/lib/planning/actions";
import { statementHints } from "@/lib/planning/target-hints";

type ResultFormProps = {
  plan: { planId: string; version: number };
  result?: { id: string; kind: "main" | "additional"; statement: string };
  onDone: () => void;
};

/** Writes a result; hints stand below while typing, a stale version shows both texts. */
export function ResultForm({ plan, result, onDone }: ResultFormProps) {
  const t = useTranslations("planning");
  const kinds = useTranslations("vocabulary.resultKind");
  const id = useId();
  const { move, busy, blockers, current } = useMove();
  const form = useForm({
    defaultValues: { statement: result?.statement ?? "", kind: result?.kind ?? ("main" as const) },
  });
  const statement = useWatch({ control: form.control, name: "statement" });

  const submit = form.handleSubmit(async (typed) => {
    if (typed.statement.trim() === "")
      return form.setError("statement", { message: t("errors.statement-required") });
    const answer = await move(() => saveResultAction({ ...plan, resultId: result?.id ?? null, ...typed }));
    if (answer?.ok) return onDone();
    showRefusal(form, answer, (code) => t(`errors.${code === "too-long" ? code : "statement-required"}`));
  });
  const { errors, submitCount } = form.formState;

  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <ErrorSummary id={id} errors={errors} blockers={blockers} attempts={submitCount} />
      {result && <StoredText text={current[result.id]} />}
      <TextArea
        id={`${id}-statement`}
        label={t("fields.statement")}
        hint={t("fields.statementHint")}
        readableBy={t("readers")}
        error={errors.statement?.message}
        {...form.register("statement")}
      />
      <ul aria-live="polite" className="text-warning space-y-1 text-sm">
        {statementHints(statement).map((hint) => (
          <li key={hint.kind}>
            {hint.kind === "absolute" ? t("hints.absolute", { word: hint.word }) : t(`hints.${hint.kind}`)}
          </li>
        ))}
      </ul>
      <SelectField
        id={`${id}-kind`}
        label={t("fields.kind")}
        options={(["main", "additional"] as const).map((value) => ({ value, label: kinds(value) }))}
        {...form.register("kind")}
      />
      <div className="flex gap-2">
        <SubmitButton busy={busy}>{t("save")}</SubmitButton>
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

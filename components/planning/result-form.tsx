"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
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
  const { move, busy, blockers } = useMove();
  const [theirs, setTheirs] = useState<string | null>(null);
  const form = useForm({
    defaultValues: { statement: result?.statement ?? "", kind: result?.kind ?? ("main" as const) },
  });
  const statement = useWatch({ control: form.control, name: "statement" });

  const submit = form.handleSubmit(async (typed) => {
    if (typed.statement.trim() === "")
      return form.setError("statement", { message: t("errors.statement-required") });
    const answer = await move(() => saveResultAction({ ...plan, resultId: result?.id ?? null, ...typed }));
    if (answer?.ok) return onDone();
    const current = answer?.current as Record<string, string> | undefined;
    setTheirs(result && current ? (current[result.id] ?? null) : null);
  });

  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <Blockers blockers={blockers} />
      {theirs !== null && (
        <p className="bg-sunken rounded-md px-3 py-2">
          <span className="text-ink-3 block text-sm">{t("theirs")}</span>
          {theirs}
        </p>
      )}
      <TextArea
        id={`${id}-statement`}
        label={t("fields.statement")}
        hint={t("fields.statementHint")}
        readableBy={t("readers")}
        error={form.formState.errors.statement?.message}
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

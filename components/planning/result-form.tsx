"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { StoredText } from "@/components/ui/stored-text";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveResultAction } from "@/lib/planning/actions";
import type { PlanSheet, Supportable } from "@/lib/planning/sheet";
import { statementHints } from "@/lib/planning/target-hints";

import { Hints } from "./hints";
import { SupportFields } from "./support-fields";

type ResultFormProps = {
  plan: { planId: string; version: number };
  result?: Pick<PlanSheet["results"][number], "id" | "kind" | "statement" | "support">;
  supportable: Supportable;
  onDone: () => void;
};

/** The name of what is being typed about a result, or about a new one of the plan. */
export const resultDraft = (planId: string, resultId = "new") => `plan.result:${planId}:${resultId}`;

/** Writes a result; hints stand below while typing, a stale version shows both texts. */
export function ResultForm({ plan, result, supportable, onDone }: ResultFormProps) {
  const t = useTranslations("planning");
  const kinds = useTranslations("vocabulary.resultKind");
  const { form, field, submit, busy, current, kept, summary } = useMovingForm(
    {
      statement: result?.statement ?? "",
      kind: result?.kind ?? ("main" as const),
      supports: result?.support?.indicatorId ?? "",
      method: result?.support?.method ?? ("direct_aspect" as const),
    },
    useTranslations("planning.errors"),
    resultDraft(plan.planId, result?.id),
  );
  const statement = useWatch({ control: form.control, name: "statement" });

  const save = submit(
    (typed, key) => saveResultAction({ ...plan, resultId: result?.id ?? null, ...typed }, key),
    onDone,
  );

  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      {result && <StoredText text={current[result.id]} />}
      <TextArea
        {...field("statement", "statement-required")}
        label={t("fields.statement")}
        hint={t("fields.statementHint")}
        readableBy={t("readers")}
      />
      <Hints
        words={statementHints(statement).map((hint) =>
          hint.kind === "absolute" ? t("hints.absolute", { word: hint.word }) : t(`hints.${hint.kind}`),
        )}
      />
      <SelectField
        {...field("kind")}
        label={t("fields.kind")}
        options={(["main", "additional"] as const).map((value) => ({ value, label: kinds(value) }))}
      />
      {supportable && <SupportFields {...{ form, field, supportable }} support={result?.support} />}
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { StoredText } from "@/components/ui/stored-text";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveResultAction } from "@/lib/planning/actions";
import type { Acting, ConfirmedResult } from "@/lib/planning/edition";
import type { Supportable } from "@/lib/planning/sheet";
import { statementHints } from "@/lib/planning/target-hints";
import { wordingOf } from "@/lib/planning/wording";

import { BesideOthers } from "./beside-others";
import { Hints } from "./hints";
import { KindFields } from "./kind-fields";
import { SupportFields } from "./support-fields";
import type { TypedResult } from "./typed-result";
import { useHintWords } from "./use-hint-words";

type ResultFormProps = {
  plan: { planId: string; version: number };
  result?: Pick<ConfirmedResult, "id" | "kind" | "statement" | "support" | "assignment">;
  /** The owner's assignments as Plt or Plh in the year. */
  acting: readonly Acting[];
  supportable: Supportable;
  /** How many others write the same as the stored text, where they are many. */
  alike?: number;
  onDone: () => void;
};

/** The name of what is being typed about a result, or about a new one of the plan. */
export const resultDraft = (planId: string, resultId = "new") => `plan.result:${planId}:${resultId}`;

/** Writes a result; hints stand below while typing, a stale version shows both texts. */
export function ResultForm({ plan, result, acting, supportable, alike, onDone }: ResultFormProps) {
  const t = useTranslations("planning");
  const advice = useHintWords();
  const { form, field, submit, busy, current, kept, summary } = useMovingForm<TypedResult>(
    {
      statement: result?.statement ?? "",
      kind: result?.kind ?? "main",
      assignmentId: result?.assignment?.id ?? "",
      supports: result?.support?.indicatorId ?? "",
      method: result?.support?.method ?? "direct_aspect",
    },
    useTranslations("planning.errors"),
    resultDraft(plan.planId, result?.id),
  );
  const statement = useWatch({ control: form.control, name: "statement" });

  const save = submit(
    ({ kind, ...typed }, key) =>
      saveResultAction(
        {
          ...{ ...plan, resultId: result?.id ?? null, ...typed },
          kind: typed.assignmentId === "" ? kind : "main",
        },
        key,
      ),
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
      <Hints words={advice.ofStatement(statementHints(statement))} />
      {result && wordingOf(statement) === wordingOf(result.statement) && <BesideOthers alike={alike} />}
      <KindFields {...{ form, field, acting }} />
      {supportable && <SupportFields {...{ form, field, supportable }} support={result?.support} />}
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}

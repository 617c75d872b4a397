"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { returnPlanAction } from "@/lib/planning/actions";

/** What the rater has written on a plan that goes back; remarks by the id of their line. */
export type Remarks = { note: string; remarks: Record<string, string> };

export type ReturnFormProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  results: readonly { id: string; statement: string }[];
  /** What was written before a return was taken back. */
  written?: Remarks;
  onReturned?: (written: Remarks) => void;
};

/** Gives a plan back with remarks on its lines. */
export function ReturnForm({ plan, ownerName, results, written, onReturned }: ReturnFormProps) {
  const t = useTranslations("planning");
  const empty: Record<string, string> = Object.fromEntries(results.map(({ id }) => [id, ""]));
  const { form, field, submit, busy, kept, summary } = useMovingForm<Remarks>(
    { note: written?.note ?? "", remarks: { ...empty, ...written?.remarks } },
    useTranslations("planning.errors"),
    `plan.return:${plan.planId}`,
  );
  // The plan may have been read anew since: a remark whose line is gone goes with it.
  const remarksOf = ({ remarks }: Remarks) =>
    Object.fromEntries(results.map(({ id }) => [id, remarks[id] ?? ""]));
  const giveBack = submit(
    (typed, key) => returnPlanAction({ ...plan, note: typed.note, remarks: remarksOf(typed) }, key),
    () => onReturned?.(form.getValues()),
  );

  return (
    <form onSubmit={giveBack} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      {results.map(({ id, statement }) => (
        <TextArea key={id} {...field(`remarks.${id}`)} label={t("lineRemark", { statement })} rows={2} />
      ))}
      <TextArea
        {...field("note")}
        label={t("returnNote")}
        readableBy={t("decideReaders", { name: ownerName })}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("return")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

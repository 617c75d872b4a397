"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { returnPlanAction } from "@/lib/planning/actions";
import type { Line } from "@/lib/planning/remarks";

import { LineRemark } from "./line-remark";
import { useFoldedLines } from "./use-folded-lines";

/** What the rater has written on a plan that goes back; remarks by the key of their line. */
export type Remarks = { note: string; remarks: Record<string, string> };

export type ReturnFormProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  lines: readonly Line[];
  /** What was written before a return was taken back. */
  written?: Remarks;
  onReturned?: (written: Remarks) => void;
};

/** Gives a plan back with remarks on its lines; those with a remark stand first, the others open on demand. */
export function ReturnForm({ plan, ownerName, lines, written, onReturned }: ReturnFormProps) {
  const t = useTranslations("planning");
  const empty: Record<string, string> = Object.fromEntries(lines.map(({ key }) => [key, ""]));
  const { form, field, submit, busy, kept, summary } = useMovingForm<Remarks>(
    { note: written?.note ?? "", remarks: { ...empty, ...written?.remarks } },
    useTranslations("planning.errors"),
    `plan.return:${plan.planId}`,
  );
  // The plan may have been read anew since: a remark whose line is gone goes with it.
  const remarksOf = ({ remarks }: Remarks) =>
    Object.fromEntries(lines.map(({ key }) => [key, remarks[key] ?? ""]));
  const giveBack = submit(
    (typed, key) => returnPlanAction({ ...plan, note: typed.note, remarks: remarksOf(typed) }, key),
    () => onReturned?.(form.getValues()),
  );

  const { above, below, unfolded, fold } = useFoldedLines(lines, form);
  const remarkOn = (line: Line) => (
    <LineRemark key={line.key} line={line} form={form} field={field(`remarks.${line.key}`)} />
  );

  return (
    <form onSubmit={giveBack} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      {above.map(remarkOn)}
      {below.length > 0 && (
        <Disclosure summary={t("otherLines", { count: below.length })} details={fold}>
          <div className="space-y-3">{unfolded && below.map(remarkOn)}</div>
        </Disclosure>
      )}
      <TextArea
        {...field("note")}
        label={t("returnNote")}
        hint={t("sendByKey")}
        readableBy={t("decideReaders", { name: ownerName })}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("return")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeyHint } from "@/components/ui/key-hint";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { approvePlanAction, returnPlanAction } from "@/lib/planning/actions";

/** What the rater has written on a plan that goes back; remarks by the id of their line. */
export type Remarks = { note: string; remarks: Record<string, string> };

type RaterPanelProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  results: readonly { id: string; statement: string }[];
  /** What was written before a return was taken back. */
  written?: Remarks;
  /** Whether the page listens to keys. */
  keys?: boolean;
  onApproved?: () => void;
  onReturned?: (written: Remarks) => void;
};

/** The rater confirms, or gives the plan back with remarks on its lines. */
export function RaterPanel({
  plan,
  ownerName,
  results,
  written,
  keys = false,
  onApproved,
  onReturned,
}: RaterPanelProps) {
  const t = useTranslations("planning");
  const empty: Record<string, string> = Object.fromEntries(results.map(({ id }) => [id, ""]));
  const { form, field, submit, move, busy, kept, summary } = useMovingForm<Remarks>(
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
  const approve = async () => {
    const answer = await move((key) => approvePlanAction(plan, key));
    if (answer?.ok) onApproved?.();
  };

  return (
    <Card className="space-y-4 p-4">
      <h2 className="text-lg font-semibold">{t("decide")}</h2>
      <ErrorSummary {...summary} />
      <Button
        look="primary"
        className="w-full"
        aria-busy={busy}
        aria-keyshortcuts={keys ? "a" : undefined}
        onClick={approve}
      >
        {t("approve")}
        <KeyHint>{keys ? "a" : undefined}</KeyHint>
      </Button>
      <Disclosure summary={t("return")} open={written !== undefined} shortcut={keys ? "r" : undefined}>
        <form onSubmit={giveBack} noValidate className="space-y-3">
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
      </Disclosure>
    </Card>
  );
}

"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { approvePlanAction, returnPlanAction } from "@/lib/planning/actions";

type RaterPanelProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  results: readonly { id: string; statement: string }[];
};

/** The rater confirms, or gives the plan back with remarks on its lines. */
export function RaterPanel({ plan, ownerName, results }: RaterPanelProps) {
  const t = useTranslations("planning");
  const empty: Record<string, string> = Object.fromEntries(results.map(({ id }) => [id, ""]));
  const { field, submit, move, busy, summary } = useMovingForm(
    { note: "", remarks: empty },
    useTranslations("planning.errors"),
  );
  const giveBack = submit(({ note, remarks }, key) => {
    // The plan may have been read anew since: a remark whose line is gone goes with it.
    const shown = results.map(({ id }) => [id, remarks[id] ?? ""]);
    return returnPlanAction({ ...plan, note, remarks: Object.fromEntries(shown) }, key);
  });

  return (
    <Card className="space-y-4 p-4">
      <h2 className="text-lg font-semibold">{t("decide")}</h2>
      <ErrorSummary {...summary} />
      <Button
        look="primary"
        className="w-full"
        aria-busy={busy}
        onClick={() => move((key) => approvePlanAction(plan, key))}
      >
        {t("approve")}
      </Button>
      <Disclosure summary={t("return")}>
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
        </form>
      </Disclosure>
    </Card>
  );
}

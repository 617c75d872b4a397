"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { approvePlanAction, returnPlanAction } from "@/lib/planning/actions";

type RaterPanelProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  results: readonly { id: string; statement: string }[];
};

/** The rater confirms, or gives the plan back with remarks on its lines. */
export function RaterPanel({ plan, ownerName, results }: RaterPanelProps) {
  const t = useTranslations("planning");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const form = useForm<{ note: string; remarks: Record<string, string> }>({
    defaultValues: { note: "", remarks: {} },
  });

  const giveBack = form.handleSubmit(async ({ note, remarks }) => {
    const comments = Object.entries(remarks)
      .filter(([, text]) => text.trim() !== "")
      .map(([lineId, text]) => ({ lineId, text }));
    await move((key) => returnPlanAction({ ...plan, note, comments }, key));
  });

  return (
    <Card className="space-y-4 p-4">
      <h2 className="text-lg font-semibold">{t("decide")}</h2>
      <Blockers blockers={blockers} />
      <Button
        look="primary"
        className="w-full"
        aria-busy={busy}
        onClick={() => move((key) => approvePlanAction(plan, key))}
      >
        {t("approve")}
      </Button>
      <Disclosure summary={t("return")}>
        <form onSubmit={giveBack} className="space-y-3">
          {results.map((result) => (
            <TextArea
              key={result.id}
              id={`${id}-${result.id}`}
              label={t("lineRemark", { statement: result.statement })}
              rows={2}
              {...form.register(`remarks.${result.id}`)}
            />
          ))}
          <TextArea
            id={`${id}-note`}
            label={t("returnNote")}
            readableBy={t("decideReaders", { name: ownerName })}
            {...form.register("note")}
          />
          <SubmitButton busy={busy} look="secondary">
            {t("return")}
          </SubmitButton>
        </form>
      </Disclosure>
    </Card>
  );
}

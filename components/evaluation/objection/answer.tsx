import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { withWeekday } from "@/lib/dates";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";

import { MoveButton } from "../move-button";
import { objectionDraft } from "./objection-draft";
import { ObjectForm } from "./object-form";

type AnswerProps = Pick<EvaluationSheet, "may" | "dues" | "finality"> & {
  evaluation: { evaluationId: string; version: number };
  signerName: string;
  /** Null where nobody above the signer is on record. */
  deciderName: string | null;
};

/** What the employee can do with a document at hand: receive it, object to it, and by when. */
export function Answer({ evaluation, may, dues, finality, signerName, deciderName }: AnswerProps) {
  const t = useTranslations("evaluation");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), withWeekday);
  if (!may.acknowledge && !may.object) return null;
  return (
    <Card className="space-y-4 p-4">
      {may.acknowledge && dues.answerBy && (
        <div className="space-y-3">
          <p className="text-ink-2 max-w-[68ch]">
            {t("acknowledgeHint")} {t("answerBy", { date: on(dues.answerBy) })}
          </p>
          <MoveButton evaluation={evaluation} to="acknowledge">
            {t("acknowledge")}
          </MoveButton>
        </div>
      )}
      {may.object && dues.objectBy && (
        <LateDisclosure
          summary={t("objection.open", { date: on(dues.objectBy) })}
          draft={objectionDraft(evaluation.evaluationId)}
        >
          {deciderName === null ? (
            <p>{t("objection.noDecider", { name: signerName })}</p>
          ) : (
            <ObjectForm evaluation={evaluation} deciderName={deciderName} signerName={signerName} />
          )}
        </LateDisclosure>
      )}
      {finality && <p className="text-ink-2 max-w-[68ch]">{t(`finality.${finality}`)}</p>}
    </Card>
  );
}

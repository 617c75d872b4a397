"use client";

import { useTranslations } from "next-intl";

import { competencyName, indicatorOf } from "@/components/competency/competency-name";
import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { levels } from "@/lib/competency/competencies";
import { evaluateTrainingAction } from "@/lib/training/actions";
import { uses } from "@/lib/training/outcome";

type EvaluateFormProps = {
  recordId: string;
  name: string;
  competency: { code: string; name: string };
  /** The level that the position asks; null where it asks for none. */
  required: number | null;
};
type Typed = { applied: (typeof uses)[number]; level: string; note: string };

/** Whether a training is used at work, and the level that is seen now, in one form. */
export function EvaluateForm({ recordId, name, competency, required }: EvaluateFormProps) {
  const t = useTranslations("training.evaluate");
  const words = useTranslations("competencies");
  const { field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { applied: "" as Typed["applied"], level: "", note: "" },
    useTranslations("training.errors"),
    `training.evaluate:${recordId}`,
  );
  const send = submit(({ level, ...typed }, key) =>
    evaluateTrainingAction({ recordId, ...typed, level: Number(level) }, key),
  );
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <Choice
        {...field("applied", "use-required")}
        label={t("use")}
        options={uses.map((value) => ({ value, label: t(`uses.${value}`) }))}
      />
      <TextArea
        {...field("note", "note-required")}
        label={t("note")}
        hint={t("noteHint")}
        readableBy={t("readers", { name })}
      />
      <Choice
        {...field("level", "level-required")}
        label={t("level", { competency: competencyName(words, competency) })}
        look="list"
        options={levels.map((level) => ({
          value: String(level),
          label: t("option", { level, word: words(`scale.${level}`), asked: String(level === required) }),
          description: indicatorOf(words, competency, level),
        }))}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { undoMovementAction } from "@/lib/movements/actions";

/** Undoes a movement that was recorded by mistake, and says why. */
export function UndoMovement({ movementId, what }: { movementId: string; what: string }) {
  const t = useTranslations("movements");
  const draft = `organisation.undo:${movementId}`;
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("movements.errors"),
    draft,
  );
  const undo = submit((typed, key) => undoMovementAction({ movementId, ...typed }, key));
  return (
    <LateDisclosure summary={t("undoOf", { what })} draft={draft}>
      <form onSubmit={undo} noValidate className="space-y-3">
        <ErrorSummary {...summary} />
        <p className="text-ink-2 text-[13px]">{t("undoLede")}</p>
        <TextField {...field("reason", "reason-required")} label={t("undoReason")} />
        <SubmitButton busy={busy} look="secondary">
          {t("undo")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}

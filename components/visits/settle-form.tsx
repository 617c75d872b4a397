"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { cancelVisitAction, holdVisitAction } from "@/lib/visits/actions";

type SettleFormProps = { visit: { id: string; version: number }; onDone: () => void };

/** Records that a visit was held, with what was seen there. */
export function HoldForm({ visit: { id: visitId, version }, onDone }: SettleFormProps) {
  const t = useTranslations("visits.hold");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { seen: "" },
    useTranslations("visits.errors"),
    `visit.hold:${visitId}`,
  );
  const send = submit((typed, key) => holdVisitAction({ visitId, version, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("seen", "seen-required")} label={t("seen")} hint={t("seenHint")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

/** Cancels a visit, with the reason. */
export function CancelForm({ visit: { id: visitId, version }, onDone }: SettleFormProps) {
  const t = useTranslations("visits.cancel");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("visits.errors"),
    `visit.cancel:${visitId}`,
  );
  const send = submit((typed, key) => cancelVisitAction({ visitId, version, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("reason", "reason-required")} label={t("reason")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

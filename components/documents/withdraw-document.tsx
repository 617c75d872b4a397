"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { withdrawDocumentAction } from "@/lib/documents/actions";
import { nameOfForm } from "@/lib/documents/sealed";
import type { Withdrawable } from "@/lib/documents/sheet";

type WithdrawDocumentProps = Pick<Withdrawable["documents"][number], "id" | "form" | "code" | "written">;

/** The button that withdraws a document; it asks first, in its own place, and for the reason. */
export function WithdrawDocument(document: WithdrawDocumentProps) {
  const t = useTranslations("evaluation.documents");
  const { open, close, opener } = useInPlace<"form">();
  if (open) return <WithdrawForm {...document} onDone={close} />;
  const { form, written } = document;
  return (
    <Button
      {...opener("form")}
      aria-label={t("withdrawNamed", {
        title: `${t(`titles.${form}`)} (${nameOfForm(form)})`,
        code: written,
      })}
    >
      {t("withdraw")}
    </Button>
  );
}

function WithdrawForm({ id, code, onDone }: WithdrawDocumentProps & { onDone: () => void }) {
  const t = useTranslations("evaluation.documents.withdrawal");
  const words = useTranslations("evaluation.documents.withdrawal.errors");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    words,
    `document.withdraw:${id}`,
  );
  const send = submit((typed, key) => withdrawDocumentAction({ code, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <p className="font-semibold">{t("question")}</p>
      <TextArea {...field("reason", "reason-required")} label={t("reason")} hint={t("reasonHint")} rows={2} />
      <FormEnd {...{ busy, kept }} look="danger" onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

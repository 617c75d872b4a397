"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { endLetterAction } from "@/lib/oversight/actions";

type EndLetterProps = { letter: { id: string; number: string; version: number } };

/** Ends a letter before its last day, with the reason. */
export function EndLetter({ letter }: EndLetterProps) {
  const t = useTranslations("letters.end");
  const { open, close, opener } = useInPlace<"end">();
  if (open === null)
    return (
      <Button {...opener("end")} aria-label={t("openOf", { number: letter.number })}>
        {t("open")}
      </Button>
    );
  return <EndForm letter={letter} onDone={close} />;
}

function EndForm({ letter: { id: letterId, version }, onDone }: EndLetterProps & { onDone: () => void }) {
  const t = useTranslations("letters.end");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("letters.errors"),
    `oversight.end:${letterId}`,
  );
  const send = submit((typed, key) => endLetterAction({ letterId, version, ...typed }, key), onDone);
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

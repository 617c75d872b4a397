"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { cancelEventAction } from "@/lib/training/actions";

type Reference = { eventId: string; version: number };

const draftOf = ({ eventId }: Reference) => `training.cancel:${eventId}`;

/** Calls an event off, with the reason that everybody nominated reads. */
export function CancelEvent({ event }: { event: Reference }) {
  const t = useTranslations("training.kept.eventPage");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <CancelForm event={event} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(event)} onContinue={() => show("form")} />
      <Button look="danger" {...opener("form")}>
        {t("cancel")}
      </Button>
    </>
  );
}

function CancelForm({ event, onDone }: { event: Reference; onDone: () => void }) {
  const t = useTranslations("training.kept.eventPage");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("training.errors"),
    draftOf(event),
  );
  const send = submit((typed, key) => cancelEventAction({ ...event, ...typed }, key), onDone);
  return (
    <form
      ref={focusFirstField}
      onSubmit={send}
      noValidate
      className="bg-sunken w-full space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <TextArea
        {...field("reason", "reason-required")}
        label={t("cancelReason")}
        hint={t("cancelHint")}
        rows={2}
      />
      <FormEnd {...{ busy, kept }} look="danger" onCancel={onDone}>
        {t("cancelSend")}
      </FormEnd>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { askSeatAction } from "@/lib/training/actions";

type AskSeatProps = { eventId: string; title: string; /** In words. */ date: string };

const draftOf = (eventId: string) => `training.ask:${eventId}`;

/** Asks for a seat at an event; the supervisor proposes. */
export function AskSeat({ eventId, title, date }: AskSeatProps) {
  const t = useTranslations("training.ask");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <AskForm eventId={eventId} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(eventId)} onContinue={() => show("form")} />
      <Button {...opener("form")} aria-label={t("openNamed", { title, date })}>
        {t("open")}
      </Button>
    </>
  );
}

function AskForm({ eventId, onDone }: { eventId: string; onDone: () => void }) {
  const t = useTranslations("training.ask");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("training.errors"),
    draftOf(eventId),
  );
  const send = submit((typed, key) => askSeatAction({ eventId, ...typed }, key), onDone);
  return (
    <form
      ref={focusFirstField}
      onSubmit={send}
      noValidate
      className="bg-sunken w-full space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <TextArea {...field("reason")} label={t("reason")} readableBy={t("readers")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

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

type AskSeatProps = {
  eventId: string;
  title: string;
  /** In words. */
  date: string;
  /** The next place in the line where all seats are given; null where one is free. */
  next: number | null;
};

const draftOf = (eventId: string) => `training.ask:${eventId}`;

/** Asks for a seat at an event, or for a place in its line; the supervisor proposes. */
export function AskSeat({ eventId, title, date, next }: AskSeatProps) {
  const t = useTranslations("training.ask");
  const words = useTranslations("training.catalogue");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <AskForm eventId={eventId} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(eventId)} onContinue={() => show("form")} />
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {next !== null && (
          <span className="text-ink-2 tabular text-[13px]">{words("nextPlace", { place: next })}</span>
        )}
        <Button
          {...opener("form")}
          aria-label={t(next === null ? "openNamed" : "joinNamed", { title, date })}
        >
          {t(next === null ? "open" : "join")}
        </Button>
      </span>
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

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addHolidaysAction } from "@/lib/calendar/actions";

type Done = { added: number; known: number; weekends: number };

/** Records the holidays of a year as the decree lists them. */
export function HolidayListForm() {
  const t = useTranslations("calendar.holidayList");
  const [done, setDone] = useState<Done>();
  const { form, field, submit, busy, summary } = useMovingForm(
    { list: "" },
    useTranslations("calendar.errors"),
  );
  const send = submit(
    (typed, key) => {
      setDone(undefined);
      return addHolidaysAction(typed, key);
    },
    (counts) => {
      setDone(counts);
      form.reset({ list: "" });
    },
  );
  return (
    <div className="mb-4">
      <Disclosure summary={t("open")}>
        <form onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
          <ErrorSummary {...summary} />
          <TextArea {...field("list", "list-required")} label={t("list")} hint={t("listHint")} rows={8} />
          <SubmitButton busy={busy}>{t("send")}</SubmitButton>
          <p role="status" className="text-good text-sm">
            {done && t("done", done)}
          </p>
        </form>
      </Disclosure>
    </div>
  );
}

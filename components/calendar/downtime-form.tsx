"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordDowntimeAction } from "@/lib/calendar/actions";

/** Records from when to when the system could not be used (H7). */
export function DowntimeForm({ today }: { today: string }) {
  const t = useTranslations("calendar.downtime");
  const [recorded, setRecorded] = useState(false);
  const empty = { fromDay: today, fromTime: "", toDay: today, toTime: "", reason: "" };
  const { form, field, submit, busy, summary } = useMovingForm(empty, useTranslations("calendar.errors"));
  const record = submit(
    (typed, key) => {
      setRecorded(false);
      return recordDowntimeAction(typed, key);
    },
    () => {
      setRecorded(true);
      form.reset(empty);
    },
  );
  return (
    <form onSubmit={record} noValidate className="bg-sunken mb-4 space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-4">
        <TextField {...field("fromDay", "date-required")} type="date" label={t("fromDay")} />
        <TextField {...field("fromTime", "time-required")} type="time" label={t("fromTime")} />
        <TextField {...field("toDay", "date-required")} type="date" label={t("toDay")} />
        <TextField {...field("toTime", "time-required")} type="time" label={t("toTime")} />
      </div>
      <TextArea {...field("reason", "reason-required")} label={t("reason")} hint={t("reasonHint")} rows={2} />
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {recorded && t("recorded")}
      </p>
    </form>
  );
}

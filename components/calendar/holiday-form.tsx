"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addHolidayAction } from "@/lib/calendar/actions";
import { holidayKinds } from "@/lib/calendar/holidays";

type Typed = { date: string; name: string; kind: (typeof holidayKinds)[number] };

/** Records a day on which offices are closed. */
export function HolidayForm() {
  const t = useTranslations("calendar.holiday");
  const [added, setAdded] = useState<string>();
  const { form, field, submit, busy, summary } = useMovingForm<Typed>(
    { date: "", name: "", kind: "national" },
    useTranslations("calendar.errors"),
  );
  const add = submit(
    (typed, key) => {
      setAdded(undefined);
      return addHolidayAction(typed, key);
    },
    () => {
      setAdded(form.getValues("name"));
      form.reset({ date: "", name: "", kind: form.getValues("kind") });
    },
  );
  return (
    <form onSubmit={add} noValidate className="bg-sunken mb-4 space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-[10rem_minmax(0,1fr)_11rem_auto]">
        <TextField {...field("date", "date-required")} type="date" label={t("date")} />
        <TextField {...field("name", "name-required")} label={t("name")} />
        <SelectField
          {...field("kind")}
          label={t("kind")}
          options={holidayKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <SubmitButton busy={busy}>{t("add")}</SubmitButton>
      </div>
      <p role="status" className="text-good text-sm">
        {added && t("added", { name: added })}
      </p>
    </form>
  );
}

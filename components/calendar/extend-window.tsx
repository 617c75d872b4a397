"use client";

import { useFormatter, useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { extendWindowAction } from "@/lib/calendar/actions";
import type { ExtendableWindow } from "@/lib/calendar/sheet";

type ExtendWindowProps = Pick<ExtendableWindow, "personId" | "periodId" | "name" | "period" | "last">;

/** Opens the form that lets one person's window close later. */
export function ExtendWindow(props: ExtendWindowProps) {
  const t = useTranslations("calendar.extension");
  const period = useTranslations("vocabulary.period");
  const { open, close, opener } = useInPlace<"form">();
  if (open) return <ExtendForm {...props} onDone={close} />;
  const named = t("extendNamed", { period: periodName(period, props.period), name: props.name });
  return (
    <Button {...opener("form")} aria-label={named}>
      {t("extend")}
    </Button>
  );
}

function ExtendForm({ personId, periodId, last, onDone }: ExtendWindowProps & { onDone: () => void }) {
  const t = useTranslations("calendar.extension");
  const format = useFormatter();
  const { field, submit, busy, kept, summary } = useMovingForm(
    { until: "", reason: "" },
    useTranslations("calendar.errors"),
    `cycle.extend:${personId}:${periodId}`,
  );
  const send = submit((typed, key) => extendWindowAction({ personId, periodId, ...typed }, key), onDone);
  const date = format.dateTime(new Date(last), { dateStyle: "long" });
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextField
        {...field("until", "date-required")}
        type="date"
        label={t("until")}
        hint={t("untilHint", { date })}
      />
      <TextArea {...field("reason", "reason-required")} label={t("reason")} hint={t("reasonHint")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

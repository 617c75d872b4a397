"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { extendPeriodsAction } from "@/lib/calendar/actions";
import type { ExtendableGroup } from "@/lib/calendar/sheet";

type ExtendAgenciesFormProps = {
  group: ExtendableGroup;
  onDone: (told: number) => void;
  onCancel: () => void;
};

/** For which agencies a window closes later, until when, and why. */
export function ExtendAgenciesForm({ group, onDone, onCancel }: ExtendAgenciesFormProps) {
  const t = useTranslations("officeForms.extend");
  const format = useFormatter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { periods: "", until: "", reason: "" },
    useTranslations("officeForms.errors"),
  );
  const choose = (ids: readonly string[]) => {
    setChosen(ids);
    form.setValue("periods", ids.join(","));
    form.clearErrors("periods");
  };
  const selectable = group.agencies.filter(({ own }) => !own).map(({ periodId }) => periodId);
  const send = submit(
    ({ until, reason }, key) => extendPeriodsAction({ periods: [...chosen], until, reason }, key),
    onDone,
  );
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const periods = field("periods", "agencies-required");
  return (
    <form
      ref={focusFirstField}
      onSubmit={send}
      noValidate
      className="bg-sunken w-full space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <fieldset
        id={periods.id}
        tabIndex={-1}
        aria-describedby={periods.error ? `${periods.id}-error` : undefined}
        className="min-w-0"
      >
        <legend className="mb-1 font-semibold">{t("agencies")}</legend>
        {periods.error && (
          <p id={`${periods.id}-error`} className="text-danger mb-1 text-sm font-semibold">
            {periods.error}
          </p>
        )}
        <ul className="grid gap-x-4 sm:grid-cols-2">
          {group.agencies.map(({ periodId, name, own }) => (
            <li key={periodId}>
              <label className="flex min-h-8 items-start gap-2.5 py-1">
                <input
                  type="checkbox"
                  disabled={own}
                  checked={chosen.includes(periodId)}
                  onChange={() =>
                    choose(
                      chosen.includes(periodId)
                        ? chosen.filter((id) => id !== periodId)
                        : [...chosen, periodId],
                    )
                  }
                  className="accent-brand mt-1 size-4"
                />
                <span>
                  {name}
                  {own && <span className="text-ink-2 block text-[13px]">{t("own")}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" onClick={() => choose(selectable)}>
            {t("all")}
          </Button>
          <Button look="quiet" onClick={() => choose([])}>
            {t("nobody")}
          </Button>
        </div>
      </fieldset>
      <TextField
        {...field("until", "date-required")}
        type="date"
        label={t("until")}
        hint={t("untilHint", { from: on(group.closesOn), date: on(group.last) })}
      />
      <TextArea {...field("reason", "reason-required")} label={t("reason")} hint={t("reasonHint")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onCancel}>
        {t("send")}
      </FormEnd>
    </form>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setCyclesAction } from "@/lib/calendar/actions";
import type { CycleLine } from "@/lib/calendar/sheet";
import { cadences } from "@/lib/calendar/windows";

type CyclesFormProps = { year: number; lines: readonly CycleLine[]; open: boolean };
type Typed = {
  cadence: (typeof cadences)[number];
  opensBefore: string;
  closesAfter: string;
  agencies: string;
};

/** The agencies with their cycle of a year; those that are chosen get the same one. */
export function CyclesForm({ year, lines, open }: CyclesFormProps) {
  const t = useTranslations("calendar.cycles");
  const [saved, setSaved] = useState<number>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { form, field, submit, busy, summary } = useMovingForm<Typed>(
    { cadence: "quarterly", opensBefore: "14", closesAfter: "14", agencies: "" },
    useTranslations("calendar.errors"),
  );
  const choose = (ids: readonly string[]) => {
    setChosen(ids);
    form.setValue("agencies", ids.join(","));
    form.clearErrors("agencies");
  };
  const settable = lines.filter((line) => line.settable).map(({ id }) => id);
  const save = submit(
    ({ cadence, opensBefore, closesAfter }, key) => {
      setSaved(undefined);
      const agencies = lines
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, version }) => ({ agencyId: id, version }));
      return setCyclesAction({ year, cadence, opensBefore, closesAfter, agencies }, key);
    },
    () => {
      setSaved(chosen.length);
      choose([]);
    },
  );
  const agencies = field("agencies", "agencies-required");
  return (
    <form onSubmit={save} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      {open && (
        <div className="bg-sunken space-y-3 rounded-md p-3">
          <div className="grid items-end gap-3 sm:grid-cols-3">
            <SelectField
              {...field("cadence")}
              label={t("cadence")}
              options={cadences.map((cadence) => ({ value: cadence, label: t(`cadences.${cadence}`) }))}
            />
            <TextField
              {...field("opensBefore", "days-required")}
              inputMode="numeric"
              label={t("opensBefore")}
              hint={t("opensHint")}
            />
            <TextField
              {...field("closesAfter", "days-required")}
              inputMode="numeric"
              label={t("closesAfter")}
              hint={t("closesHint")}
            />
          </div>
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton busy={busy}>{t("save")}</SubmitButton>
            <Button look="quiet" onClick={() => choose(settable)}>
              {t("all")}
            </Button>
            <Button look="quiet" onClick={() => choose([])}>
              {t("none")}
            </Button>
            <p className="text-ink-2 text-sm">{t("chosen", { count: chosen.length })}</p>
          </div>
          <p role="status" className="text-good text-sm">
            {saved !== undefined && t("saved", { count: saved })}
          </p>
        </div>
      )}
      <fieldset
        id={agencies.id}
        tabIndex={-1}
        aria-describedby={agencies.error ? `${agencies.id}-error` : undefined}
        className="min-w-0"
      >
        <legend className="mb-1 font-semibold">{t("agencies")}</legend>
        {agencies.error && (
          <p id={`${agencies.id}-error`} className="text-danger mb-1 text-sm font-semibold">
            {agencies.error}
          </p>
        )}
        <Card>
          <ul className="divide-line divide-y">
            {lines.map((line) => (
              <Agency
                key={line.id}
                line={line}
                chosen={open && line.settable ? chosen.includes(line.id) : null}
                onToggle={() =>
                  choose(
                    chosen.includes(line.id) ? chosen.filter((id) => id !== line.id) : [...chosen, line.id],
                  )
                }
              />
            ))}
          </ul>
        </Card>
      </fieldset>
    </form>
  );
}

type AgencyProps = {
  line: CycleLine;
  /** Null where nothing can be chosen. */
  chosen: boolean | null;
  onToggle: () => void;
};

function Agency({ line, chosen, onToggle }: AgencyProps) {
  const t = useTranslations("calendar.cycles");
  const format = useFormatter();
  const { name, cadence, opensBefore, closesAfter, periods, settable } = line;
  const first = periods[0] && format.dateTime(new Date(periods[0].opensOn), { dateStyle: "long" });
  return (
    <li>
      <label className="grid min-h-8 grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-2.5 px-4 py-2 sm:grid-cols-[1.25rem_minmax(0,5fr)_minmax(0,2fr)_minmax(0,5fr)]">
        {chosen === null ? (
          <span />
        ) : (
          <input type="checkbox" checked={chosen} onChange={onToggle} className="accent-brand mt-1 size-4" />
        )}
        <span className="font-semibold">{name}</span>
        <span className="max-sm:col-start-2">{cadence ? t(`cadences.${cadence}`) : t("notSet")}</span>
        <span className="text-ink-2 text-[13px] max-sm:col-start-2">
          {cadence && t("window", { opens: opensBefore, closes: closesAfter })}
          {first && <span className="block">{t(settable ? "first" : "opened", { date: first })}</span>}
        </span>
      </label>
    </li>
  );
}

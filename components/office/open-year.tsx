"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { controlLook } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { openYearAction } from "@/lib/calendar/actions";
import { cadences } from "@/lib/calendar/windows";
import { isLacking } from "@/lib/office/opening";
import type { OpeningLine } from "@/lib/office/sheet";

import { type Chosen, OpeningPreview } from "./opening-preview";

type OpenYearProps = { year: number; today: string; lines: readonly OpeningLine[] };
type Typed = { agencies: string; cadences: Record<string, Chosen> };

/** Opens a year for all agencies at once, each in its rhythm, after saying in words what is made and what is missing. */
export function OpenYear({ year, today, lines }: OpenYearProps) {
  const t = useTranslations("officeForms.open");
  const [opened, setOpened] = useState<number>();
  const usual = Object.fromEntries(lines.map(({ id, cadence }) => [id, cadence]));
  const { form, submit, busy, summary } = useMovingForm<Typed>(
    { agencies: "", cadences: usual },
    useTranslations("officeForms.errors"),
  );
  const chosen = useWatch({ control: form.control, name: "cadences" });
  const send = submit(({ cadences: typed }, key) => {
    const agencies = lines.flatMap(({ id }) => {
      const cadence = typed[id];
      return cadence ? [{ agencyId: id, cadence }] : [];
    });
    return openYearAction({ year, agencies }, key);
  }, setOpened);
  const options = [
    ...cadences.map((cadence) => ({ value: cadence, label: t(`cadences.${cadence}`) })),
    { value: "", label: t("leaveOut") },
  ];
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <div className="bg-sunken space-y-3 rounded-md p-4">
        <OpeningPreview year={year} today={today} lines={lines} chosen={chosen} />
        <SubmitButton busy={busy}>{t("send", { year: String(year) })}</SubmitButton>
        <p role="status" className="text-good text-sm">
          {opened !== undefined && t("done", { count: opened })}
        </p>
      </div>
      <Card>
        <h3 className="px-4 pt-3 font-semibold">{t("agencies")}</h3>
        <ul className="divide-line divide-y">
          {lines.map((line) => (
            <li
              key={line.id}
              className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,4fr)_11rem_minmax(0,4fr)]"
            >
              <p className="min-w-0">
                <span className="font-semibold">{line.name}</span>
                <span className="text-ink-3 block text-[13px]">
                  {line.fromLastYear ? t("fromLastYear") : t("first")}
                </span>
              </p>
              <select
                {...form.register(`cadences.${line.id}`)}
                aria-label={t("cadence", { agency: line.name })}
                className={controlLook}
              >
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <Missing line={line} year={year} />
            </li>
          ))}
        </ul>
      </Card>
    </form>
  );
}

/** What an agency lacks before it can begin, each with the way to mend it. */
function Missing({ line, year }: { line: OpeningLine; year: number }) {
  const t = useTranslations("officeForms.open");
  const { helper, heads, raters, goals } = line.missing;
  if (!isLacking(line)) return <Tag tone="good">{t("nothingMissing")}</Tag>;
  const errors = (kind: string) => `/organisation/data-errors?kind=${kind}&agency=${line.id}`;
  const lacks = [
    ...(helper ? [{ href: "/administration/accounts", text: t("missing.helper") }] : []),
    ...(heads > 0 ? [{ href: errors("no_head"), text: t("missing.heads", { count: heads }) }] : []),
    ...(raters > 0 ? [{ href: errors("no_rater"), text: t("missing.raters", { count: raters }) }] : []),
    ...(goals ? [{ href: `/goals?year=${year}`, text: t("missing.goals", { year: String(year) }) }] : []),
  ];
  return (
    <p className="text-[13px]">
      {lacks.map(({ href, text }, i) => (
        <span key={href}>
          {i > 0 && " · "}
          <a href={href} className="text-brand-strong inline-block min-h-6 underline underline-offset-2">
            {text}
          </a>
        </span>
      ))}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Notice } from "@/components/ui/notice";
import { closeYearAction } from "@/lib/calendar/actions";
import type { YearEnd } from "@/lib/calendar/sheet";

type CloseYearProps = { year: number; ends: readonly YearEnd[] };

const parts = ["unsigned", "underway", "unreported", "unconfirmed"] as const;

/** Closes the year of all agencies where it is due, after saying what is open and what becomes of it. */
export function CloseYear({ year, ends }: CloseYearProps) {
  const t = useTranslations("officeForms.close");
  const sum = (part: (typeof parts)[number]) => ends.reduce((all, end) => all + end[part], 0);
  // Whether anything is unsigned is said either way; of the rest, what there is.
  const open = parts
    .filter((part) => part === "unsigned" || sum(part) > 0)
    .map((part) => t(part, { count: sum(part) }));
  return (
    <Notice tone="warning">
      <p className="font-semibold">{t("open")}</p>
      <ul className="list-disc pb-3 pl-5">
        {open.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <AskFirst
        label={t("send", { year: String(year) })}
        named={t("named", { year: String(year), count: ends.length })}
        question={t("question")}
        run={(key) => closeYearAction({ year, agencies: ends.map(({ agencyId }) => agencyId) }, key)}
      />
    </Notice>
  );
}

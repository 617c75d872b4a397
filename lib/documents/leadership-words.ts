import { createFormatter, createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import type { UnitComparison } from "@/lib/reporting/sheet";
import { figureWords, periodWords } from "@/lib/reporting/words";

/**
 * The words of the leadership's report, in the language of whoever asked for it: it is no official form.
 * @param timeZone where the government is.
 */
export function leadershipWords(locale: Locale, timeZone: string) {
  const of = { locale, timeZone, messages: catalogues[locale] } as const;
  const t = createTranslator({ ...of, namespace: "leadershipReport" });
  const reporting = createTranslator({ ...of, namespace: "reporting" });
  const format = createFormatter(of);
  const language = locale === "id" ? "id-ID" : "en-GB";
  const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone });
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 1 });
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  const day = (date: string) => days.format(new Date(date));
  return {
    ...{ t, day, number, percent, language },
    figures: figureWords(reporting, { decimal: number, percent, whole, day }),
    period: (standing: { year: number; quarter: number }) => periodWords(reporting, standing),
    theme: (theme: "planning" | "progress" | "evaluation" | "development") => reporting(`themes.${theme}`),
    list: (items: readonly string[]) => format.list(items),
    /** What a chart is about, and how many units it says nothing of. */
    hidden: (count: number, text: string) => (count > 0 ? `${text} ${reporting("hidden", { count })}` : text),
    /** The unit that rates furthest above what it achieved. */
    said: ({ name, rated, achieved }: UnitComparison) =>
      reporting("comparison.title", {
        ...{ unit: name, rated: percent(rated / 100), achieved: percent(achieved / 100) },
      }),
  };
}

export type LeadershipWords = ReturnType<typeof leadershipWords>;

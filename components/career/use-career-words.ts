import { useFormatter, useTranslations } from "next-intl";

import type { CareerWords } from "@/lib/career/sentences";

const asShown = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** The words of a career in the reader's language. */
export function useCareerWords(): CareerWords {
  const format = useFormatter();
  const levels = useTranslations("talent.education");
  return {
    t: useTranslations("careerPages"),
    terms: useTranslations("vocabulary"),
    periods: useTranslations("vocabulary.period"),
    date: (day) => format.dateTime(new Date(day), { dateStyle: "long" }),
    month: (day) => format.dateTime(new Date(day), { month: "long", year: "numeric" }),
    points: (decimal) => format.number(Number(decimal), asShown),
    list: (items) => format.list(items),
    education: (level) => levels(level),
  };
}

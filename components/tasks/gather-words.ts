import type { useFormatter, useTranslations } from "next-intl";

/** What the tasks of a person are put into words with. */
export type Words = {
  t: ReturnType<typeof useTranslations<"home">>;
  decisions: ReturnType<typeof useTranslations<"decisions.home">>;
  period: ReturnType<typeof useTranslations<"vocabulary.period">>;
  format: ReturnType<typeof useFormatter>;
};

/** A day as "14 Juli". */
export const dayOf = ({ format }: Words, date: string | Date) =>
  format.dateTime(new Date(date), { day: "numeric", month: "long" });

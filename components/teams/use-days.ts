import { useFormatter, useTranslations } from "next-intl";

type Span = { from: string; to: string | null };

/** Days in words, and the time from one to another. */
export function useDays() {
  const t = useTranslations("teams");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const span = ({ from, to }: Span) =>
    to ? t("until", { from: on(from), to: on(to) }) : t("since", { from: on(from) });
  return { on, span };
}

import { useFormatter, useTranslations } from "next-intl";

type Span = { startsOn: string; endsOn: string };

/** Days of events as they are written: one day, or from the first to the last. */
export function useDays() {
  const t = useTranslations("training");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
  const span = ({ startsOn, endsOn }: Span) =>
    startsOn === endsOn ? on(startsOn) : t("dates", { from: on(startsOn), to: on(endsOn) });
  return { on, span };
}

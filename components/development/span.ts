import { useFormatter } from "next-intl";

/** From when until when, as short as it is clear: "3–7 Agu 2026". */
export function useSpan() {
  const format = useFormatter();
  const day = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
    startsOn === endsOn
      ? format.dateTime(new Date(startsOn), day)
      : // A server and a browser put other spaces around the dash, and a page that differs is drawn anew.
        format.dateTimeRange(new Date(startsOn), new Date(endsOn), day).replace(/\s*–\s*/, "–");
}

"use client";

import { useFormatter } from "next-intl";

/** Says an instant (ISO 8601) as the day and time that a person remembers. */
export function useMoment() {
  const format = useFormatter();
  return (at: string) =>
    format.dateTime(new Date(at), { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
}

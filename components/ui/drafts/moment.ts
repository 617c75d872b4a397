"use client";

import { useFormatter } from "next-intl";

import { useAhead } from "./keeper";

/**
 * Says an instant of the browser (ISO 8601) as the day and time that a person remembers: by the date that stands on the
 * screen, which in a demo is another one. Drafts keep the browser's, for they grow old in real days.
 */
export function useMoment() {
  const format = useFormatter();
  const ahead = useAhead();
  return (at: string) =>
    format.dateTime(new Date(Date.parse(at) + ahead), {
      ...{ day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
    });
}

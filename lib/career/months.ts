import type { IsoDate } from "@/lib/dates";

/** A calendar month as one number, so that months can be counted: 12 × year + month from 0. */
export type Month = number;

export const monthOf = (date: IsoDate): Month => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

export const yearOf = (month: Month) => Math.floor(month / 12);

/** Its first day. */
export const firstDayOf = (month: Month): IsoDate =>
  `${String(yearOf(month)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** The first month that begins after a day. */
export const monthAfter = (date: IsoDate): Month => monthOf(date) + 1;

/** All months of a span, both its ends included. */
export const monthsFrom = (from: Month, to: Month): Month[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

import { addDays, type IsoDate } from "@/lib/dates";

/**
 * How many calendar days somebody has who begins, or comes to another position, during the year. [I]: art. 14(1) and
 * L.II.C.4 name only the end of January, L.II.C.6 that a new position has a plan of its own.
 */
export const daysOfNewcomers = 30;

/** The day by which a plan of the year is confirmed: the end of January (art. 14(1), L.II.C.4), later for who began later. */
export function planDeadline(year: number, startedOn: IsoDate | null, newcomers = daysOfNewcomers): IsoDate {
  const endOfJanuary = `${year}-01-31`;
  if (!startedOn || startedOn <= `${year}-01-01`) return endOfJanuary;
  const own = addDays(startedOn, newcomers);
  return own > endOfJanuary ? own : endOfJanuary;
}

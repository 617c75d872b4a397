import { z } from "zod";

import type { IsoDate } from "@/lib/dates";

import { lastQuarter, type Quarter } from "./attainment";

const year = z.coerce.number().int().min(2000).max(2200);
const quarter = z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]));

/**
 * Which year an address asks for, and up to which quarter: this year and the last quarter that is over, where it asks for
 * nothing or for what is not over yet. A quarter is null before the first one is over.
 */
export function askedPeriod(search: { year?: unknown; quarter?: unknown }, today: IsoDate) {
  const now = Number(today.slice(0, 4));
  const wantedYear = year.safeParse(search.year);
  const asked = wantedYear.success ? wantedYear.data : now;
  const last = lastQuarter(asked, today);
  const wanted = quarter.safeParse(search.quarter);
  const chosen: Quarter | null = wanted.success && last !== null && wanted.data <= last ? wanted.data : last;
  return { year: asked, last, quarter: chosen };
}

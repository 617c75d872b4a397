import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { holidayKinds } from "./holidays";
import { cadences, earliestOpening, latestClosing } from "./windows";

const year = z.coerce.number().int().min(2000).max(2200);

/** Which year of the calendar, and which agencies in it. */
export const calendarFilterSchema = z.object({ year: year.nullable().catch(null) });
export const cyclesFilterSchema = z.object({
  year: year.nullable().catch(null),
  search: searchedText,
  cadence: z.enum(["", ...cadences]).catch(""),
});
/** Whom the keeper looks for, and which page of what was extended. */
export const extensionsFilterSchema = z.object({ search: searchedText, page: pageNumber });

const date = day("date-required");
const reason = requiredText(500, "reason-required");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time-required");

export const addHolidaySchema = z.strictObject({
  date,
  name: requiredText(120, "name-required"),
  kind: z.enum(holidayKinds),
});
/** Days of a year as a decree lists them, one a line. */
export const addHolidaysSchema = z.strictObject({ list: requiredText(8000, "list-required") });
export const removeHolidaySchema = z.strictObject({ date });

export const recordDowntimeSchema = z.strictObject({
  fromDay: date,
  fromTime: time,
  toDay: date,
  toTime: time,
  reason,
});
export const withdrawDowntimeSchema = z.strictObject({ downtimeId: z.uuid() });

const days = (most: number) =>
  text(3)
    .regex(/^\d+$/, "days-required")
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, "days-out-of-range");

export const setCyclesSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  cadence: z.enum(cadences),
  opensBefore: days(earliestOpening.quarterly),
  closesAfter: days(latestClosing),
  /** The agencies that get it, each with the version that was seen; null where nothing was set. */
  agencies: z
    .array(z.strictObject({ agencyId: z.uuid(), version: z.int().min(0).nullable() }))
    .min(1, "agencies-required")
    .max(500)
    .refine((chosen) => new Set(chosen.map(({ agencyId }) => agencyId)).size === chosen.length),
});

export const extendWindowSchema = z.strictObject({
  personId: z.uuid(),
  periodId: z.uuid(),
  until: date,
  reason,
});

const distinct = <Of>(values: readonly Of[]) => new Set(values).size === values.length;

export const openYearSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** The agencies whose year is opened, each with its rhythm. */
  agencies: z
    .array(z.strictObject({ agencyId: z.uuid(), cadence: z.enum(cadences) }))
    .min(1, "agencies-required")
    .max(500)
    .refine((chosen) => distinct(chosen.map(({ agencyId }) => agencyId))),
});

export const closeYearSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  agencies: z.array(z.uuid()).min(1, "agencies-required").max(500).refine(distinct),
});

export const extendPeriodsSchema = z.strictObject({
  /** The windows that close later, each of one agency. */
  periods: z.array(z.uuid()).min(1, "agencies-required").max(500).refine(distinct),
  until: date,
  reason,
});

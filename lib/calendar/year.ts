import { type Period, periodsOf, usualDays, type WindowDays } from "@/lib/cycles/cadence";
import { addDays, type IsoDate } from "@/lib/dates";
import type { Cadence } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { earliestOpening } from "./windows";

/** Until an agency has had a year of its own (art. 24(2)). [I] */
export const usualCadence: Cadence = "quarterly";

/** The days around a period as the year before had them, as far as the rhythm allows. */
export const daysFrom = (cadence: Cadence, before: WindowDays | null): WindowDays => ({
  opensBefore: Math.min((before ?? usualDays).opensBefore, earliestOpening[cadence]),
  closesAfter: (before ?? usualDays).closesAfter,
});

/**
 * The periods that a year gets when it is opened on a day: a window that is over by then is nobody's to use, so an office that
 * begins within the year begins with the period that runs.
 */
export const periodsToOpen = (year: number, cadence: Cadence, days: WindowDays, today: IsoDate): Period[] =>
  periodsOf(year, cadence, days).filter(({ closesOn }) => closesOn >= today);

/** The first day on which a year can be closed: the report upward, due thirty working days after the annual window, is over. */
export const closableFrom = (reportedBy: IsoDate): IsoDate => addDays(reportedBy, 1);

/** Why the year of an agency is not closed yet. */
export const closingBlockers = (reportedBy: IsoDate, today: IsoDate): Blocker[] =>
  today < closableFrom(reportedBy)
    ? [{ code: "cycle.close-not-due", closesOn: closableFrom(reportedBy) }]
    : [];

import { type Period, type WindowDays } from "@/lib/cycles/cadence";
import type { IsoDate } from "@/lib/dates";
import type { Cadence } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

export const cadences = ["monthly", "quarterly", "semester"] as const satisfies Cadence[];

/** The example of L.IV.A.14 lies between 5 and 36 days; a window of a month opens within the month, February too. */
export const earliestOpening = { monthly: 26, quarterly: 36, semester: 36 } as const satisfies Record<
  Cadence,
  number
>;
/** The most days after a period that its window stays open. [I] */
export const latestClosing = 31;

/** Why windows cannot open so early: before their period begins. */
export const openingBlockers = (cadence: Cadence, { opensBefore }: WindowDays): Blocker[] =>
  opensBefore <= earliestOpening[cadence]
    ? []
    : [{ code: "cycle.opens-before-period", days: earliestOpening[cadence] }];

/** Why nobody sets the cycle of a year today: the year is over, or too far ahead. */
export function yearBlockers(year: number, today: IsoDate): Blocker[] {
  const thisYear = Number(today.slice(0, 4));
  return year === thisYear || year === thisYear + 1
    ? []
    : [{ code: "cycle.year-out-of-reach", year: thisYear }];
}

type Windows = readonly Pick<Period, "opensOn">[];

/** The day on which the first of some windows opens; null without one. */
export const firstOpening = (windows: Windows): IsoDate | null =>
  windows.map(({ opensOn }) => opensOn).sort()[0] ?? null;

/** Why a cycle stays as it is: the first window has opened, of those that are set or of those that are to be. */
export function cycleBlockers(agency: string, windows: Windows, today: IsoDate): Blocker[] {
  const first = firstOpening(windows);
  return first !== null && first <= today ? [{ code: "cycle.window-opened", agency, date: first }] : [];
}

import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** The longest that one downtime lasts, in days; a slip of the finger in a date lasts longer. */
export const longestDowntime = 31;

type Span = { from: Date; to: Date };

/** Why the system was not down from one instant to another: it has to have been, and to be over. */
export function downtimeBlockers({ from, to }: Span, now: string): Blocker[] {
  if (to <= from) return [{ code: "cycle.downtime-ends-first" }];
  if (to > new Date(now)) return [{ code: "cycle.downtime-to-come" }];
  return addDays(dateOf(from), longestDowntime) < dateOf(to)
    ? [{ code: "cycle.downtime-too-long", days: longestDowntime }]
    : [];
}

/** Why a downtime stands: it is withdrawn on the day it was recorded or never, for deadlines have moved by it. */
export const withdrawalBlockers = (recordedOn: IsoDate, today: IsoDate): Blocker[] =>
  recordedOn === today ? [] : [{ code: "cycle.downtime-stands" }];

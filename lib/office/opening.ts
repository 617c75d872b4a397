import { daysFrom, periodsToOpen } from "@/lib/calendar/year";
import { periodsOf, type WindowDays } from "@/lib/cycles/cadence";
import type { IsoDate } from "@/lib/dates";
import type { Cadence } from "@/lib/db/generated/enums";

type Missing = { missing: { helper: boolean; goals: boolean; heads: number; raters: number } };

/** Whether an agency lacks something before its year can begin well. */
export const isLacking = ({ missing: { helper, goals, heads, raters } }: Missing) =>
  helper || goals || heads > 0 || raters > 0;

type Agency = Missing & { cadence: Cadence; windows: WindowDays | null };

/** What opening a year makes: periods of either kind, those that are left out because their window is over, agencies by rhythm. */
export function openingOf(agencies: readonly Agency[], year: number, today: IsoDate) {
  const made = agencies.map(({ cadence, windows }) =>
    periodsToOpen(year, cadence, daysFrom(cadence, windows), today),
  );
  const all = agencies.reduce((sum, { cadence }) => sum + periodsOf(year, cadence).length, 0);
  const periodic = made.flat().filter(({ kind }) => kind === "periodic").length;
  return {
    ...{ periodic, annual: made.flat().length - periodic, skipped: all - made.flat().length },
    lacking: agencies.filter(isLacking).length,
    rhythms: (["monthly", "quarterly", "semester"] as const)
      .map((cadence) => ({ cadence, count: agencies.filter((one) => one.cadence === cadence).length }))
      .filter(({ count }) => count > 0),
  };
}

type Line<End> = { opened: boolean; end: End | null };
type Ending = { closable: boolean; closedOn: IsoDate | null; reportedBy: IsoDate };

/** The agencies of a year by where they stand: to be opened, opened, closed, to be closed; and from when on the others are. */
export function splitYear<End extends Ending, Agency extends Line<End>>(
  lines: readonly (Agency & Line<End>)[],
) {
  const opened = lines.filter((line) => line.opened);
  const ends = opened.flatMap(({ end }) => (end && end.closedOn === null ? [end] : []));
  return {
    ...{ opened, unopened: lines.filter((line) => !line.opened) },
    closed: opened.filter(({ end }) => end?.closedOn),
    closable: ends.filter(({ closable }) => closable),
    dueOn: ends.map(({ reportedBy }) => reportedBy).sort()[0] ?? null,
  };
}

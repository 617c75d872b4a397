import { addDays, endOfMonth, type IsoDate } from "@/lib/dates";
import type { Cadence, PeriodKind } from "@/lib/db/generated/enums";

/** A period of evaluation with the window in which raters decide. */
export type Period = {
  kind: PeriodKind;
  /** From 1 within its kind. */
  number: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  opensOn: IsoDate;
  closesOn: IsoDate;
};

const monthsOf = { monthly: 1, quarterly: 3, semester: 6 } as const satisfies Record<Cadence, number>;

/** The window opens this many days before the period ends (L.IV.A.14: a rater moved late still evaluates) … */
const opensBefore = 14;
/** … and closes this many days after it. Both are conventions of the demo's government. */
const closesAfter = 14;

/**
 * The periods of a year: monthly or quarterly by art. 24(2), semester by art. 16(3), and the annual one, which is
 * decided from the end of December to the end of January (L.IV.A.8.b).
 */
export function periodsOf(year: number, cadence: Cadence): Period[] {
  const length = monthsOf[cadence];
  const periodic = Array.from({ length: 12 / length }, (_, i) => periodicOf(year, i, length));
  const annual: Period = {
    kind: "annual",
    number: 1,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    opensOn: `${year}-12-15`,
    closesOn: `${year + 1}-01-31`,
  };
  return [...periodic, annual];
}

function periodicOf(year: number, index: number, length: number): Period {
  const first = String(index * length + 1).padStart(2, "0");
  const endsOn = endOfMonth(year, (index + 1) * length);
  return {
    kind: "periodic",
    number: index + 1,
    startsOn: `${year}-${first}-01`,
    endsOn,
    opensOn: addDays(endsOn, -opensBefore),
    closesOn: addDays(endsOn, closesAfter),
  };
}

/** Whether raters may decide on the day. */
export const isWindowOpen = ({ opensOn, closesOn }: Pick<Period, "opensOn" | "closesOn">, today: IsoDate) =>
  opensOn <= today && today <= closesOn;

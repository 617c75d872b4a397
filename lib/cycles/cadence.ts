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

/** How many days around the end of a period its window is open. */
export type WindowDays = {
  /** It opens so many days before … (L.IV.A.14: a rater who moves on while it is open still evaluates) */
  opensBefore: number;
  /** … and closes so many days after. */
  closesAfter: number;
};

/** Until the keeper of cycles has set something else. [I] */
export const usualDays: WindowDays = { opensBefore: 14, closesAfter: 14 };

/**
 * The periods of a year: monthly or quarterly by art. 24(2), semester by art. 16(3), and the annual one, which is
 * decided from the end of December to the end of January (L.IV.A.8.b).
 */
export function periodsOf(year: number, cadence: Cadence, days = usualDays): Period[] {
  const length = monthsOf[cadence];
  const ends = Array.from({ length: 12 / length }, (_, i) => endOfMonth(year, (i + 1) * length));
  const periodic = ends.map((endsOn, i) => periodicOf(endsOn, { number: i + 1, length }, days));
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

type Place = { number: number; length: number };

function periodicOf(
  endsOn: IsoDate,
  { number, length }: Place,
  { opensBefore, closesAfter }: WindowDays,
): Period {
  const first = String((number - 1) * length + 1).padStart(2, "0");
  return {
    kind: "periodic",
    number,
    startsOn: `${endsOn.slice(0, 4)}-${first}-01`,
    endsOn,
    opensOn: addDays(endsOn, -opensBefore),
    closesOn: addDays(endsOn, closesAfter),
  };
}

/** Whether raters may decide on the day. */
export const isWindowOpen = ({ opensOn, closesOn }: Pick<Period, "opensOn" | "closesOn">, today: IsoDate) =>
  opensOn <= today && today <= closesOn;

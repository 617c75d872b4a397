import { addMonths, type IsoDate } from "@/lib/dates";
import type { EmploymentKind } from "@/lib/db/generated/enums";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { hundredth } from "@/lib/numbers";

import { owesHours } from "./hours";

type Year = {
  /** JP of trainings that ended in the year. */
  hours: number;
  /** JP of events of the year with a seat that are still to come. */
  booked: number;
  /** JP of the approved development plan's lines of the year that nothing was done about yet. */
  planned: number;
  employmentKind: EmploymentKind;
};

/**
 * Where somebody stands against the year's 20 JP (PP 11/2017): reached; reached once what is booked took place; once also what
 * the plan says was booked; or not even then, with what is missing. Nothing is missing of whoever owes none.
 */
export function balanceOf({ hours, booked, planned, employmentKind }: Year) {
  const owed = owesHours(employmentKind);
  const expected = hundredth(hours + booked);
  const hoped = hundredth(expected + planned);
  const state = !owed
    ? "free"
    : hours >= yearlyHours
      ? "reached"
      : expected >= yearlyHours
        ? "booked"
        : hoped >= yearlyHours
          ? "planned"
          : "short";
  return {
    ...{ hours, booked, planned, expected, hoped, wanted: yearlyHours },
    state: state as "free" | "reached" | "booked" | "planned" | "short",
    missing: owed ? hundredth(Math.max(0, yearlyHours - (state === "short" ? hoped : hours))) : 0,
  };
}

export type Balance = ReturnType<typeof balanceOf>;

type Contract = { employmentKind: EmploymentKind; hours: number; ceiling: number | null };

/**
 * By how many JP somebody on a work contract lies above what a contract year is meant to give (24 JP, PP 49/2018; a government
 * sets another number or none, as UU 20/2023 may have superseded it); null below it, for others, and where it is off. It warns
 * and refuses nothing. A contract year is taken for a calendar year: no other days of it are on record. [I]
 */
export const aboveCeiling = ({ employmentKind, hours, ceiling }: Contract): number | null =>
  employmentKind === "pppk" && ceiling !== null && hours > ceiling ? hundredth(hours - ceiling) : null;

/** The months after a training in which its supervisor says what became of it (Kirkpatrick level 3, domain §3). */
export const evaluatedAfter = { from: 3, to: 6 } as const;

/** From when and until when the use of a training is evaluated. */
export const windowOf = (endedOn: IsoDate) => ({
  from: addMonths(endedOn, evaluatedAfter.from),
  to: addMonths(endedOn, evaluatedAfter.to),
});

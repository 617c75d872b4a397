import { inForce, type IsoDate } from "@/lib/dates";

/** Something in force from one day to another, both included; without an end when `to` is null. */
type Dated = { from: IsoDate; to: IsoDate | null };
type Place = { unitId: string; agencyId: string };

export type OpenPeriod = {
  id: string;
  agencyId: string;
  year: number;
  opensOn: IsoDate;
  /** The people for whom alone it is still open, where it has closed for all others. */
  onlyFor?: readonly string[];
};
export type PlannedPerson = {
  id: string;
  /** Confirmed plans, those opened last first. */
  plans: (Place & { id: string; year: number })[];
  seats: (Dated & Place)[];
  raters: (Dated & { raterId: string })[];
};

/**
 * The evaluations of people in periods whose window is open. Everybody has one a period, on the plan of the seat held when
 * the window opened, in that plan's agency (L.IV.A.13.b), by whoever rated them on that day: who moves within the window
 * still evaluates (L.IV.A.14). A person who had no rater that day has the one of today.
 */
export const evaluationsToOpen = (
  people: readonly PlannedPerson[],
  periods: readonly OpenPeriod[],
  today: IsoDate,
) =>
  people.flatMap((person) =>
    periods.flatMap(({ id: periodId, agencyId, year, opensOn, onlyFor }) => {
      if (onlyFor && !onlyFor.includes(person.id)) return [];
      const plan = planOn(person, year, opensOn);
      const raterId = (inForce(person.raters, opensOn) ?? inForce(person.raters, today))?.raterId;
      if (!plan || plan.agencyId !== agencyId || !raterId) return [];
      return [{ periodId, personId: person.id, raterId, planId: plan.id, agencyId, unitId: plan.unitId }];
    }),
  );

function planOn({ plans, seats }: PlannedPerson, year: number, day: IsoDate) {
  const ofYear = plans.filter((plan) => plan.year === year);
  const seat = inForce(seats, day);
  return ofYear.find(({ unitId }) => unitId === seat?.unitId) ?? ofYear[0];
}

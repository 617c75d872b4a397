import { addDays, type IsoDate } from "@/lib/dates";
import type { AdoptionStep } from "@/lib/db/generated/enums";

/** The steps that people take, in their order (R6). Everybody who owes a plan is asked to take them. */
export const steps = [
  "account",
  "signed_in",
  "drafted",
  "handed_in",
  "reported",
  "fed",
] as const satisfies readonly AdoptionStep[];

export type Step = (typeof steps)[number];
/** How many people owe a plan, and how many of them have reached each step. */
export type Reached = Record<Step | "owing", number>;

/** Weeks that the cockpit shows, this one included. */
export const weeksShown = 12;

/** The Monday of the week of a day: weeks are those of ISO 8601. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

const before = (step: Step) => steps[steps.indexOf(step) - 1] ?? "owing";

/** People who have taken every step before this one and not this one: they wait for it, and each waits for one step only. */
export const stuckAt = (reached: Reached, step: Step) => reached[before(step)] - reached[step];

/** The step at which most are stuck, the earliest of several; null where everybody has taken all. */
export function hardestStep(reached: Reached): Step | null {
  const most = Math.max(...steps.map((step) => stuckAt(reached, step)));
  return most > 0 ? (steps.find((step) => stuckAt(reached, step) === most) ?? null) : null;
}

/** People who have not taken all steps. */
export const stuck = (reached: Reached) => reached.owing - reached.fed;

type Unit = { name: string; reached: Reached };

/** Where trainers help most people: units by how many are stuck at their hardest step; units with nobody stuck need none. */
export function proposedVisits<Row extends Unit>(units: readonly Row[]) {
  return units
    .flatMap((unit) => {
      const step = hardestStep(unit.reached);
      return step ? [{ ...unit, step, people: stuckAt(unit.reached, step) }] : [];
    })
    .sort((one, other) => other.people - one.people || one.name.localeCompare(other.name));
}

/** How far the people of a unit are on average: steps that were taken, of all that there are. */
const progressOf = ({ reached }: Unit) =>
  steps.reduce((sum, step) => sum + reached[step], 0) / (steps.length * reached.owing);

/** Units in which there is somebody, the furthest behind first. */
export const furthestBehindFirst = <Row extends Unit>(units: readonly Row[]): Row[] =>
  units
    .filter(({ reached }) => reached.owing > 0)
    .sort((one, other) => progressOf(one) - progressOf(other) || one.name.localeCompare(other.name));

/** The units that lag: up to three, behind the whole, the furthest first. */
export const lagging = <Row extends Unit>(units: readonly Row[], whole: Unit): Row[] =>
  furthestBehindFirst(units)
    .filter((unit) => progressOf(unit) < progressOf(whole))
    .slice(0, 3);

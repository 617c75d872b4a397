import { addMonths, type IsoDate } from "@/lib/dates";
import type { TrainingUse } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { tellable, withoutSmallGroups } from "@/lib/reporting/small-cells";

import { evaluatedAfter, windowOf } from "./balance";

/** Whether what was learnt is used at work, from most to least. */
export const uses = ["fully", "partly", "not_yet"] as const satisfies readonly TrainingUse[];

type Taken = { competencyId: string | null; endedOn: IsoDate; evaluated: boolean };

/**
 * Why the use of a training cannot be evaluated on a day: only where it was to build a competency, once, and from three to six
 * months after its end (evaluasi pascapelatihan, domain §3).
 */
export function evaluatingBlockers({ competencyId, endedOn, evaluated }: Taken, today: IsoDate): Blocker[] {
  if (competencyId === null) return [{ code: "training.no-competency" }];
  if (evaluated) return [{ code: "training.evaluated-already" }];
  const { from, to } = windowOf(endedOn);
  if (today < from) return [{ code: "training.too-early-to-evaluate", date: from }];
  return today > to ? [{ code: "training.too-late-to-evaluate", date: to }] : [];
}

/**
 * What trainings that were evaluated have done, of one unit, one provider or all: `trained` were to be evaluated by now, of
 * those `evaluated` were; `measured` had a level before and a position that asks one, `lacking` of them were below it, and
 * `closed` of those are not any more. `before` and `after` are the levels that were missing; hours in JP and cost in rupiah are
 * of `lacking`, the cost of those whose event is known (`costed`), which `costedLevels` levels came of.
 */
export type Closed = {
  trained: number;
  evaluated: number;
  measured: number;
  lacking: number;
  closed: number;
  before: number;
  after: number;
  hours: number;
  costed: number;
  cost: number;
  costedLevels: number;
  /** People behind `lacking`, and those of them behind `closed`. */
  people: number;
  closedPeople: number;
};

export type NamedClosed = Closed & { id: string; name: string };

/** Below so many trainings that met a gap, a share says little: it is read with caution and compared with no other. */
export const cautionBelow = 20;

/** The last year of which a training can be evaluated by a day: its window opens months after its end. */
export const lastYear = (today: IsoDate) => Number(addMonths(today, -evaluatedAfter.from).slice(0, 4));

/** The share of gaps that were closed; null where no training met one. */
export const closedShare = ({ closed, lacking }: Closed) => (lacking === 0 ? null : closed / lacking);

/** JP that one closed level took; null where none was closed. */
export const hoursPerLevel = ({ before, after, hours }: Closed) =>
  before - after > 0 ? Math.round((hours / (before - after)) * 10) / 10 : null;

/** Rupiah that one closed level took, of events whose cost is known; null where none was closed by them. */
export const costPerLevel = ({ cost, costedLevels }: Closed) =>
  costedLevels > 0 ? Math.round(cost / costedLevels) : null;

/** Those that close the largest share first; equal ones by how many they had, then by name. */
export const mostClosedFirst = (rows: readonly NamedClosed[]): NamedClosed[] =>
  [...rows].sort(
    (a, b) =>
      (closedShare(b) ?? -1) - (closedShare(a) ?? -1) ||
      b.lacking - a.lacking ||
      a.name.localeCompare(b.name, "id"),
  );

type Told = {
  /** Groups with enough trainings to be compared, those that close the largest share first. */
  ranked: NamedClosed[];
  /** The others by name, unranked. */
  few: NamedClosed[];
  /** How many groups are not told, for they would point at people. */
  hidden: number;
};

/**
 * The groups as somebody outside their chain of command reads them: nothing about fewer than five people or that could be found
 * by subtraction (R5), and no rank where chance decides it. `all` is what groups of separate people come to together.
 */
export function toldGroups(rows: readonly NamedClosed[], all: Closed | null): Told {
  const met = rows.filter(({ lacking }) => lacking > 0);
  const told = withoutSmallGroups(met.map(guardedOf), bases, {
    ...{ things: ["gone", "left"] },
    ...(all && { total: guardedOf(all) }),
  });
  const isWhole = ({ closers, gone, left }: (typeof told.shown)[number]) =>
    closers !== null && gone !== null && left !== null;
  const open = new Set(told.shown.filter(isWhole).map(({ id }) => id));
  const shown = met.filter(({ id }) => open.has(id));
  return {
    ranked: mostClosedFirst(shown.filter(({ lacking }) => lacking >= cautionBelow)),
    few: shown
      .filter(({ lacking }) => lacking < cautionBelow)
      .sort((a, b) => a.name.localeCompare(b.name, "id")),
    hidden: met.length - shown.length,
  };
}

/** Of people those who closed a gap; of trainings those that closed one and those that left one: where it is one, it is somebody's. */
const guardedOf = <Row extends Closed>(row: Row) => ({
  ...row,
  ...{ whole: row.people, closers: row.closedPeople, gone: row.closed, left: row.lacking - row.closed },
});

const trainings = ({ gone, left }: { gone: number; left: number }) => gone + left;
const bases = { closers: ({ whole }: { whole: number }) => whole, gone: trainings, left: trainings };

/** Whether the figures of all trainings together name nobody. */
export const isTold = ({ people, closedPeople, lacking, closed }: Closed) =>
  tellable(closedPeople, people) && tellable(closed, lacking);

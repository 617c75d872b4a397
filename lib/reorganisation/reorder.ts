import type { IsoDate } from "@/lib/dates";
import type { PositionKind, UnitKind } from "@/lib/db/generated/enums";
import type { Around, Seat, UnitOfTree } from "@/lib/movements/standing";

import type { ReorganisationKind } from "./kinds";

/** The unit that is reorganised, with what stands in the way of it. */
export type Subject = {
  unit: UnitOfTree;
  kind: UnitKind;
  closedFrom: IsoDate | null;
  /** What its head is; null without one. */
  headKind: PositionKind | null;
  /** Units below it that are open. */
  below: readonly string[];
  /** Work teams of it that run. */
  teams: number;
  /** Names of the open units below the same one, and below it. */
  beside: readonly string[];
};

/** What is to become of a unit, with the units and positions that it names. */
export type Reorder = {
  kind: ReorganisationKind;
  from: IsoDate;
  /** Below which unit, or into which; null where none is named. */
  other: UnitOfTree | null;
  name: string;
  head: string;
  positions: readonly string[];
};

/** A position that has to be made, in everything but its place like another, or of a kind of its own. */
export type NewSeat = Seat & { like: string | null; kind?: PositionKind };

/** What becomes of the tree: positions that come in the place of others, new ones, units that are below another, one that is new. */
export type Change = {
  /** By the positions of before. */
  places: ReadonlyMap<string, Seat>;
  newSeats: readonly NewSeat[];
  newUnit: UnitOfTree | null;
  /** Below which unit others are from then on. */
  parents: ReadonlyMap<string, string>;
};

export const noChange: Change = { places: new Map(), newSeats: [], newUnit: null, parents: new Map() };

/** What movements depend on, as it is once the change is made. */
export function afterwards(around: Around, { newSeats, newUnit, parents }: Change): Around {
  const units = new Map(around.units);
  if (newUnit) units.set(newUnit.id, newUnit);
  for (const [id, parentId] of parents) {
    const unit = units.get(id);
    if (unit) units.set(id, { ...unit, parentId });
  }
  const seats = new Map(around.seats);
  for (const seat of newSeats) seats.set(seat.id, seat);
  return { ...around, units, seats };
}

/** A unit and all below it, by their ids, as far as they are known. */
export const within = ({ units }: Around, { path }: UnitOfTree) =>
  new Set([...units.values()].filter((unit) => unit.path.startsWith(path)).map(({ id }) => id));

/** The positions of a unit. */
export const seatsOf = ({ seats }: Around, unitId: string) =>
  [...seats.values()].filter((seat) => seat.unitId === unitId);

/** Whether a unit is the whole of an agency, or the region: nothing above it is of the same agency. */
export const isWhole = ({ units }: Around, { agencyId, parentId }: UnitOfTree) =>
  agencyId === null || units.get(parentId ?? "")?.agencyId !== agencyId;

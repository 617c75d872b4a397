import type {
  AssignmentKind,
  ExemptionReason,
  MovementKind,
  SupervisionBasis,
} from "@/lib/db/generated/enums";
import { addDays, type IsoDate } from "@/lib/dates";
import { isDeparture } from "@/lib/organisation/departures";

import { holdsOn, type Span } from "./timeline";

export type Held = Span & { id: string; personId: string; positionId: string; kind: AssignmentKind };
export type Rated = Span & {
  id: string;
  personId: string;
  raterId: string;
  basis: SupervisionBasis;
  /** In whose place a deputy rates during a leave, and on what ground that one did; null where nobody is represented. */
  inPlaceOfId: string | null;
  ownBasis: SupervisionBasis | null;
};
export type Away = Span & { id: string; personId: string; reason: ExemptionReason };

/** A movement on record. */
export type Recorded = {
  personId: string;
  kind: MovementKind;
  from: IsoDate;
  positionId: string | null;
  successorId: string | null;
};

/** What movements change, as it stands before them or after. */
export type Standing = {
  held: readonly Held[];
  rated: readonly Rated[];
  away: readonly Away[];
  recorded: readonly Recorded[];
};

export type Somebody = { id: string; number: string | null; name: string };
export type Seat = { id: string; unitId: string; agencyId: string; title: string; isHead: boolean };
export type UnitOfTree = {
  id: string;
  agencyId: string | null;
  parentId: string | null;
  name: string;
  /** The short name of its agency; empty for the region. */
  agency: string;
  agencyName: string;
  path: string;
  /** Whether it is no more. */
  closed: boolean;
};

/** What movements depend on and do not change. */
export type Around = {
  today: IsoDate;
  keeperId: string;
  /** Paths of the units whose people the keeper keeps. */
  reach: readonly string[];
  people: ReadonlyMap<string, Somebody>;
  seats: ReadonlyMap<string, Seat>;
  units: ReadonlyMap<string, UnitOfTree>;
  /** The last day of periods whose window has closed, by agency. */
  closedThrough: ReadonlyMap<string, IsoDate>;
  nextId: () => string;
};

/** Names of people, for sentences. */
export const nameOf = ({ people }: Around, id: string) => people.get(id)?.name ?? "";

/** Rows of one person, changed by themselves; those of all others stay as they are. */
export const changed = <Row extends { personId: string }>(
  rows: readonly Row[],
  personId: string,
  change: (own: readonly Row[]) => readonly Row[],
): Row[] => [
  ...rows.filter((row) => row.personId !== personId),
  ...change(rows.filter((row) => row.personId === personId)),
];

/** The departure of somebody, on record already or just planned; null while there is none. */
export const departureOf = ({ recorded }: Standing, personId: string) =>
  recorded.find((one) => one.personId === personId && isDeparture(one.kind)) ?? null;

/** The first day on which somebody is no longer in service; null while nothing says so. */
export const goneOn = (standing: Standing, personId: string) => departureOf(standing, personId)?.from ?? null;

/** Whether somebody is on leave without a plan on a day. */
export const isAway = ({ away }: Standing, personId: string, day: IsoDate) =>
  away.some((row) => row.personId === personId && holdsOn(row, day));

/** A span as far as somebody is in service; null where they have left before it begins. */
export function whileServing(standing: Standing, personId: string, span: Span): Span | null {
  const gone = goneOn(standing, personId);
  if (!gone || (span.to && span.to < gone)) return span;
  return span.from >= gone ? null : { from: span.from, to: addDays(gone, -1) };
}

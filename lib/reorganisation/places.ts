import type { IsoDate } from "@/lib/dates";
import type { PositionKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";
import { sameName } from "@/lib/exchange/cells";
import { type Around, type Held, nameOf, type Seat, type Standing } from "@/lib/movements/standing";
import { cover, cut, meet } from "@/lib/movements/timeline";

import { type Change, isWhole, type NewSeat, noChange, type Reorder, seatsOf, type Subject } from "./reorder";

/** What becomes of the tree, and of who sits where: before anybody's rater is looked at. */
export type Placed = { change: Change; standing: Standing; blockers: Blocker[] };

type Asked = { subject: Subject; order: Reorder };

/** The unit below another. */
export function moved(standing: Standing, { subject, order }: Asked): Placed {
  const parents = new Map([[subject.unit.id, order.other?.id ?? ""]]);
  return { change: { ...noChange, parents }, standing, blockers: [] };
}

/**
 * The chosen positions, with whoever holds them, in a unit of their own beside this one; below it where it is a whole agency, and led by
 * somebody one step lower than who leads the agency then, where there is a lower one.
 */
export function split(standing: Standing, around: Around, { subject, order }: Asked): Placed {
  const { unit, headKind } = subject;
  const id = around.nextId();
  const whole = isWhole(around, unit);
  const parentId = whole ? unit.id : unit.parentId;
  const newUnit = { ...unit, id, parentId, name: order.name, path: "" };
  const own = seatsOf(around, unit.id);
  const going = own.filter((seat) => order.positions.includes(seat.id));
  const places = new Map<string, NewSeat>(
    going.map((seat) => [seat.id, { ...seat, id: around.nextId(), unitId: id, like: seat.id }]),
  );
  const head: NewSeat = {
    ...{ id: around.nextId(), unitId: id, agencyId: unit.agencyId ?? "", title: order.head, isHead: true },
    like: whole ? null : (own.find(({ isHead }) => isHead)?.id ?? null),
    kind: whole ? belowHead(headKind) : "supervisor",
  };
  const newSeats = [...places.values(), head];
  const change = { ...noChange, places, newSeats, newUnit };
  return { change, standing: reseated(standing, around, { places, from: order.from }), blockers: [] };
}

/** Who leads a part of an agency: an administrator below a senior leader, a supervisor below an administrator, as in a district (PP 18/2016). */
const belowHead = (headKind: PositionKind | null): PositionKind =>
  headKind === "administrator" || headKind === "supervisor" ? "supervisor" : "administrator";

/**
 * All positions of a unit, with whoever holds them, in another: in the position that is called the same, or in a new one; the units below
 * it and itself below the other, so that its past stays with whoever keeps what became of it.
 */
export function merged(standing: Standing, around: Around, { subject, order }: Asked): Placed {
  const { unit, below } = subject;
  const into = order.other ?? unit;
  const own = seatsOf(around, unit.id);
  const others = seatsOf(around, into.id);
  const heads = headsIn(standing, { own, others, order });
  const blockers = headBlockers(around, { ...heads, into: into.name });
  const places = new Map<string, Seat>();
  const newSeats: NewSeat[] = [];
  for (const seat of own) {
    if (seat.isHead && !heads.bring) continue;
    const there = others.find((one) =>
      seat.isHead ? one.isHead : !one.isHead && sameName(one.title) === sameName(seat.title),
    );
    const fresh = { ...seat, id: around.nextId(), unitId: into.id, like: seat.id };
    if (!there) newSeats.push(fresh);
    places.set(seat.id, there ?? fresh);
  }
  const ended = ending(standing, around, { rows: heads.ends, from: order.from });
  const parents = new Map([unit.id, ...below].map((id) => [id, into.id]));
  return {
    change: { places, newSeats, newUnit: null, parents },
    standing: reseated(ended.standing, around, { places, from: order.from }),
    blockers: [...blockers, ...ended.blockers],
  };
}

type Heads = {
  /** Who leads each of the two from the day on, or will. */
  own: readonly Held[];
  others: readonly Held[];
  /** Whether the head of the one that is merged leads both. */
  bring: boolean;
  /** Acting heads whose care is over. */
  ends: readonly Held[];
};

/** Of two units one is led on: by its definitive head, else by whoever takes care of the one into which the other goes. */
function headsIn(
  { held }: Standing,
  { own, others, order }: { own: readonly Seat[]; others: readonly Seat[]; order: Reorder },
): Heads {
  const leading = (seats: readonly Seat[]) => {
    const ids = new Set(seats.flatMap(({ id, isHead }) => (isHead ? [id] : [])));
    return held.filter((row) => ids.has(row.positionId) && meet(row, { from: order.from, to: null }));
  };
  const [ours, theirs] = [leading(own), leading(others)];
  const definitive = (rows: readonly Held[]) => rows.filter(({ kind }) => kind === "definitive");
  const acting = (rows: readonly Held[]) => rows.filter(({ kind }) => kind !== "definitive");
  const [one, other] = [definitive(ours), definitive(theirs)];
  const bring = other.length === 0 && (one.length > 0 || theirs.length === 0);
  const ends = bring && one.length > 0 ? acting(theirs) : bring ? [] : acting(ours);
  return { own: one, others: other, bring, ends };
}

const headBlockers = (around: Around, { own, others, into }: Heads & { into: string }): Blocker[] => {
  const [one, other] = [own[0], others[0]];
  return one && other
    ? [
        {
          ...{ code: "movement.unit-two-heads", unit: into },
          ...{ name: nameOf(around, other.personId), who: nameOf(around, one.personId) },
        },
      ]
    : [];
};

/** What is over on the day before; what began on it or later cannot be, and stands in the way. */
function ending(
  standing: Standing,
  { today }: Around,
  { rows, from }: { rows: readonly Held[]; from: IsoDate },
): { standing: Standing; blockers: Blocker[] } {
  const over = cut(rows, from, today);
  const held = [...standing.held.filter((row) => !rows.includes(row)), ...over.rows];
  return {
    standing: { ...standing, held },
    blockers: over.since ? [{ code: "movement.too-early", date: over.since }] : [],
  };
}

/** Whoever holds one of the positions holds the one in its place from the day on, also where that begins later. */
function reseated(
  standing: Standing,
  { nextId }: Around,
  { places, from }: { places: ReadonlyMap<string, Seat>; from: IsoDate },
): Standing {
  const span = { from, to: null };
  const held = standing.held.flatMap((row) => {
    const { personId, kind, positionId } = row;
    const place = places.get(positionId);
    const as = () => ({ personId, kind, positionId: place?.id ?? positionId });
    return place && meet(row, span) ? cover([row], { span, as, fill: false, nextId }) : [row];
  });
  return { ...standing, held };
}

import { addDays } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { rate } from "./hand-over";
import type { Effect, Order, Outcome } from "./movement";
import { type Around, type Held, nameOf, type Rated, type Standing } from "./standing";
import { holdsOn } from "./timeline";
import { raterByTree } from "./tree";

/**
 * The end of a Plt or Plh: those who were rated by the person for it come under whoever is named, else under whom the tree names then
 * (L.IV.A.5–6).
 */
export function endActing(standing: Standing, around: Around, order: Order): Outcome {
  const { personId, from, seat } = order;
  const care = standing.held.filter(
    (row) =>
      row.personId === personId &&
      row.kind !== "definitive" &&
      row.from < from &&
      holdsOn(row, from) &&
      (!seat || row.positionId === seat.id),
  );
  const [row] = care;
  if (!row) return { standing, blockers: [{ code: "movement.no-acting" }], effects: [] };
  if (care.length > 1) return { standing, blockers: [{ code: "movement.several-acting" }], effects: [] };
  const held = standing.held.map((one) => (one.id === row.id ? { ...one, to: addDays(from, -1) } : one));
  const given = giveBack({ ...standing, held }, around, { order, row });
  const title = around.seats.get(row.positionId)?.title ?? "";
  const effects: Effect[] = [
    { what: "care-ends", facts: { name: nameOf(around, personId), title } },
    ...given.told.map(([id, count]) => ({
      what: "hands-over" as const,
      facts: { count, name: nameOf(around, id), date: from },
    })),
  ];
  return { standing: given.standing, blockers: given.blockers, effects };
}

function giveBack(standing: Standing, around: Around, { order, row }: { order: Order; row: Held }) {
  const { personId, from, successorId } = order;
  const theirs = standing.rated.filter(
    (one) =>
      one.raterId === personId &&
      one.basis === row.kind &&
      (!one.to || one.to >= from) &&
      isUnder(standing, around, { row, one, from }),
  );
  const told = new Map<string, number>();
  const blockers: Blocker[] = [];
  const after = theirs.reduce((all, one) => {
    const raterId = nextRater(all, around, { one, successorId, from });
    if (!raterId) {
      blockers.push({ code: "movement.no-successor", count: theirs.length });
      return all;
    }
    told.set(raterId, (told.get(raterId) ?? 0) + 1);
    const span = { from: one.from > from ? one.from : from, to: one.to };
    return rate(all, around, { personId: one.personId, raterId, basis: "structure", span });
  }, standing);
  return { standing: after, blockers: blockers.slice(0, 1), told: [...told] };
}

/** Whether it is by this Plt or Plh that somebody is rated, and not by another one of the same person. */
function isUnder(
  standing: Standing,
  around: Around,
  { row, one, from }: { row: Held; one: Rated; from: string },
) {
  const pathOf = ({ positionId }: Held) =>
    around.units.get(around.seats.get(positionId)?.unitId ?? "")?.path ?? "";
  const day = one.from > from ? one.from : from;
  const others = standing.held.filter(
    (held) =>
      held.personId === row.personId &&
      held.kind !== "definitive" &&
      held.id !== row.id &&
      holdsOn(held, day),
  );
  const seat = seatOn(standing, one.personId, day);
  const over = [row, ...others]
    .filter((care) => seat && pathOf(seat).startsWith(pathOf(care)))
    .sort((a, b) => pathOf(b).length - pathOf(a).length);
  return over[0] ? over[0].id === row.id : others.length === 0;
}

const seatOn = ({ held }: Standing, personId: string, day: string) =>
  held.find((one) => one.personId === personId && one.kind === "definitive" && holdsOn(one, day));

function nextRater(
  standing: Standing,
  around: Around,
  { one, successorId, from }: { one: Rated; successorId: string | null; from: string },
) {
  if (successorId && successorId !== one.personId) return successorId;
  const seat = seatOn(standing, one.personId, from);
  return (
    seat && raterByTree(standing, around, { seatId: seat.positionId, personId: one.personId, day: from })
  );
}

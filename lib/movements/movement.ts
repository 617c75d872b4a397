import type { ExemptionReason, MovementKind } from "@/lib/db/generated/enums";
import { addDays, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";
import { isDeparture } from "@/lib/organisation/departures";

import { endActing } from "./acting-end";
import { circlesIn } from "./circle";
import { closedBlockers } from "./closed-periods";
import { unlike } from "./difference";
import { isActing, takesSeat } from "./kinds";
import { goOnLeave, returnFromLeave } from "./leave";
import { leaveService } from "./leave-service";
import { forward } from "./forward";
import { type Around, goneOn, isAway, type Seat, type Standing } from "./standing";
import { takeSeat } from "./take-seat";
import { holdsOn } from "./timeline";

/** One thing that happens to somebody, with the people and the position that it names. */
export type Order = {
  kind: MovementKind;
  personId: string;
  /** The first day on which it holds. */
  from: IsoDate;
  /** The last; null without an end. */
  to: IsoDate | null;
  seat: Seat | null;
  /** Who rates the person from then on; null for whom the tree names. */
  raterId: string | null;
  /** Who rates those whom the person rated; null when nobody is named. */
  successorId: string | null;
  reason: ExemptionReason | null;
};

/** What comes of a movement, in the order in which it is told; names and counts stand in `facts`. */
export type Effect = {
  what:
    | "leaves-seat"
    | "takes-seat"
    | "takes-care"
    | "care-ends"
    | "rated-by"
    | "hands-over"
    | "takes-over"
    | "away"
    | "returns"
    | "leaves-service";
  facts: Readonly<Record<string, string | number>>;
};

export type Outcome = { standing: Standing; blockers: Blocker[]; effects: Effect[] };

/**
 * What a movement makes of what stands, or why it cannot be. Pure: the screen shows it before it is recorded, the command writes it,
 * and a list of movements is one after the other, each on what the one before left.
 */
export function move(standing: Standing, around: Around, order: Order): Outcome {
  const first = [...orderBlockers(order), ...standBlockers(standing, around, order)];
  if (first.length > 0) return { standing, blockers: first, effects: [] };
  const outcome = stepOf(standing, around, order);
  const { kind, personId, from, seat, successorId } = order;
  const entry = { personId, kind, from, positionId: seat?.id ?? null, successorId };
  const moved = { ...outcome.standing, recorded: [...standing.recorded, entry] };
  const { standing: after, blockers: leaving } = forward(moved, around);
  const blockers = [
    ...outcome.blockers,
    ...leaving,
    ...closedBlockers(standing, after, around, from),
    ...ratingBlockers(standing, after, around, order),
  ];
  return { standing: after, blockers, effects: outcome.effects };
}

function stepOf(standing: Standing, around: Around, order: Order): Outcome {
  if (takesSeat(order.kind)) return takeSeat(standing, around, order);
  if (isDeparture(order.kind)) return leaveService(standing, around, order);
  if (order.kind === "leave") return goOnLeave(standing, around, order);
  return order.kind === "return"
    ? returnFromLeave(standing, around, order)
    : endActing(standing, around, order);
}

function orderBlockers({ kind, from, to, seat, reason, personId, raterId, successorId }: Order): Blocker[] {
  const blockers: Blocker[] = [];
  if (takesSeat(kind) && !seat) blockers.push({ code: "movement.position-missing" });
  if (isActing(kind) && seat && !seat.isHead)
    blockers.push({ code: "movement.no-head-seat", title: seat.title });
  if (kind === "leave" && !reason) blockers.push({ code: "movement.reason-missing" });
  if (to && to < from) blockers.push({ code: "movement.ends-first" });
  if (raterId === personId) blockers.push({ code: "organisation.rater-oneself" });
  if (successorId === personId) blockers.push({ code: "movement.successor-oneself" });
  return blockers;
}

/** Against what stands: the person is in service then, and what was closed before that day stays closed. */
function standBlockers(standing: Standing, around: Around, order: Order): Blocker[] {
  const { kind, personId, from, seat, raterId, successorId } = order;
  if (personId === around.keeperId) return [{ code: "movement.own-case" }];
  if (isRecorded(standing, order)) return [{ code: "movement.recorded-already" }];
  const gone = goneOn(standing, personId);
  if (gone && gone <= from) return [{ code: "movement.gone", date: gone }];
  if (gone && isDeparture(kind)) return [{ code: "movement.leaves-already", date: gone }];
  const lastDay = isDeparture(kind) ? addDays(from, -1) : from;
  const held = standing.held.find(
    (row) => row.personId === personId && row.kind === "definitive" && holdsOn(row, lastDay),
  );
  if (!held) return [{ code: "movement.not-serving" }];
  const blockers: Blocker[] = [];
  const agencies = [around.seats.get(held.positionId)?.agencyId, seat?.agencyId];
  const closed = agencies
    .flatMap((id) => around.closedThrough.get(id ?? "") ?? [])
    .sort()
    .at(-1);
  if (closed && from <= closed) blockers.push({ code: "movement.closed-period", date: closed });
  const serves = (id: string | null) => id === null || isServing(standing, id, from);
  if (!serves(raterId)) blockers.push({ code: "movement.rater-not-serving" });
  if (!serves(successorId)) blockers.push({ code: "movement.successor-not-serving" });
  const absent = (id: string | null) => id !== null && isAway(standing, id, from);
  if (absent(raterId)) blockers.push({ code: "movement.rater-away" });
  if (absent(successorId)) blockers.push({ code: "movement.successor-away" });
  return blockers;
}

/** Whether somebody holds a seat on a day. */
export const isServing = (standing: Standing, personId: string, day: IsoDate) =>
  standing.held.some((row) => row.personId === personId && holdsOn(row, day));

/** Whether exactly this is on record. */
export const isRecorded = ({ recorded }: Standing, { personId, kind, from, seat }: Order) =>
  recorded.some(
    (one) =>
      one.personId === personId &&
      one.kind === kind &&
      one.from === from &&
      (!seat || one.positionId === null || one.positionId === seat.id),
  );

/** Nobody rates whoever is above them, and nobody keeps the record of who rates them or whom they rate. */
function ratingBlockers(before: Standing, after: Standing, around: Around, { personId }: Order): Blocker[] {
  const touched = unlike(before.rated, after.rated);
  const { keeperId } = around;
  if (touched.some((row) => row.personId === keeperId || row.raterId === keeperId))
    return [{ code: "movement.own-case" }];
  const stands = new Set(after.rated);
  const circles = circlesIn(
    after.rated,
    touched.filter((row) => stands.has(row)),
  );
  if (circles.length === 0) return [];
  if (circles.some((row) => row.personId === personId)) return [{ code: "organisation.rater-below" }];
  return [{ code: "movement.circle", name: around.people.get(circles[0]?.personId ?? "")?.name ?? "" }];
}

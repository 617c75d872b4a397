import type { IsoDate } from "@/lib/dates";

import { type Around, type Held, isAway, type Standing } from "./standing";
import { holdsOn, meet, type Span } from "./timeline";

/**
 * Who leads a unit on a day: the definitive head, else who takes care of the seat as Plt, else as Plh. Whoever is away without a plan leads
 * nothing.
 */
export function headOn(standing: Standing, around: Around, unitId: string, day: IsoDate): Held | null {
  const heads = headsIn(standing, around, unitId).filter(
    (row) => holdsOn(row, day) && !isAway(standing, row.personId, day),
  );
  const order = ["definitive", "acting", "daily_acting"] as const;
  return order.flatMap((kind) => heads.find((row) => row.kind === kind) ?? [])[0] ?? null;
}

/** Who leads a unit or takes care of its head seat, on any day. */
export const headsIn = ({ held }: Standing, { seats }: Around, unitId: string): Held[] =>
  held.filter(({ positionId }) => seats.get(positionId)?.isHead && seats.get(positionId)?.unitId === unitId);

type OfSeat = { seatId: string; personId: string; day: IsoDate };

/**
 * Who rates the holder of a seat by the position tree (art. 1(9)): the head of its unit, for a head that of the unit above, and further up
 * where nobody leads. Null where nobody does up to the root.
 */
export function raterByTree(
  standing: Standing,
  around: Around,
  { seatId, personId, day }: OfSeat,
): string | null {
  const seat = around.seats.get(seatId);
  let unit = seat && around.units.get(seat.unitId);
  if (seat?.isHead) unit = around.units.get(unit?.parentId ?? "");
  while (unit) {
    const head = headOn(standing, around, unit.id, day);
    if (head && head.personId !== personId) return head.personId;
    unit = around.units.get(unit.parentId ?? "");
  }
  return null;
}

/** The seats whose holders the head of a unit rates by the tree in a span: those in it, and those that lead a unit right below. */
export const seatsUnder = (
  { held }: Standing,
  { seats, units }: Around,
  unitId: string,
  span: Span,
): Held[] =>
  held.filter((row) => {
    const seat = seats.get(row.positionId);
    if (!seat || row.kind !== "definitive" || !meet(row, span)) return false;
    return seat.isHead ? units.get(seat.unitId)?.parentId === unitId : seat.unitId === unitId;
  });

import type { IsoDate } from "@/lib/dates";

import type { Around, Held, Standing } from "./standing";
import { holdsOn, meet, type Span } from "./timeline";

/** Who leads a unit on a day: the definitive head, else who takes care of the seat as Plt, else as Plh. */
export function headOn({ held }: Standing, { seats }: Around, unitId: string, day: IsoDate): Held | null {
  const heads = held.filter(
    (row) =>
      holdsOn(row, day) && seats.get(row.positionId)?.isHead && seats.get(row.positionId)?.unitId === unitId,
  );
  const order = ["definitive", "acting", "daily_acting"] as const;
  return order.flatMap((kind) => heads.find((row) => row.kind === kind) ?? [])[0] ?? null;
}

type OfSeat = { seatId: string; personId: string; day: IsoDate };

/**
 * The seat by which somebody rates the holder of another by the position tree (art. 1(9)): the head of its unit, for a head that of the
 * unit above, and further up where nobody leads. Null where nobody does up to the root.
 */
export function leaderByTree(standing: Standing, around: Around, { seatId, personId, day }: OfSeat) {
  const seat = around.seats.get(seatId);
  let unit = seat && around.units.get(seat.unitId);
  if (seat?.isHead) unit = around.units.get(unit?.parentId ?? "");
  while (unit) {
    const head = headOn(standing, around, unit.id, day);
    if (head && head.personId !== personId) return head;
    unit = around.units.get(unit.parentId ?? "");
  }
  return null;
}

/** Who that is. */
export const raterByTree = (standing: Standing, around: Around, of: OfSeat): string | null =>
  leaderByTree(standing, around, of)?.personId ?? null;

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

import type { SupervisionBasis } from "@/lib/db/generated/enums";
import { addDays, type IsoDate } from "@/lib/dates";

import { type Around, departureOf, type Held, isAway, type Standing, type UnitOfTree } from "./standing";
import { holdsOn, type Span } from "./timeline";
import { headOn, headsIn } from "./tree";

type Lead = { raterId: string; basis: SupervisionBasis; inPlaceOfId: string | null; unitId: string };
type Part = Lead & { span: Span };
type Arriving = { seatId: string; personId: string; span: Span };

/**
 * Who rates whoever comes into a seat by the position tree, part by part: under a Plt or Plh as long as that lasts, in the place of a head
 * on leave the deputy as long, as the others there. Empty where nobody does on the first day.
 */
export function ratersByTree(
  standing: Standing,
  around: Around,
  { seatId, personId, span }: Arriving,
): Part[] {
  const line = lineOf(around, seatId);
  const parts: Part[] = [];
  for (const day of turnsIn(standing, around, line, span)) {
    const lead = leadOn(standing, around, { line, personId, day });
    const last = parts.at(-1);
    if (!last && !lead) return [];
    if (last && (!lead || isSame(last, lead))) continue;
    // Those of whoever leaves go on to the successor on record, unless somebody leads the unit from then on.
    const leaving = last && departureOf(standing, last.raterId);
    if (leaving?.from === day && leaving.successorId && lead?.unitId !== last?.unitId) break;
    if (last) last.span = { ...last.span, to: addDays(day, -1) };
    if (lead) parts.push({ ...lead, span: { from: day, to: span.to } });
  }
  return parts;
}

const isSame = (one: Lead, other: Lead) =>
  one.raterId === other.raterId && one.basis === other.basis && one.inPlaceOfId === other.inPlaceOfId;

/** The unit whose head rates the holder of a seat, and those above it. */
function lineOf({ seats, units }: Around, seatId: string): UnitOfTree[] {
  const seat = seats.get(seatId);
  const own = units.get(seat?.unitId ?? "");
  const line: UnitOfTree[] = [];
  for (
    let unit = seat?.isHead ? units.get(own?.parentId ?? "") : own;
    unit;
    unit = units.get(unit.parentId ?? "")
  )
    line.push(unit);
  return line;
}

/** The first day of a span, and those on which somebody begins or ceases to lead along the line, or goes on leave or returns. */
function turnsIn(standing: Standing, around: Around, line: readonly UnitOfTree[], span: Span): IsoDate[] {
  const heads = line.flatMap(({ id }) => headsIn(standing, around, id));
  const leading = new Set(heads.map(({ personId }) => personId));
  const away = standing.away.filter(({ personId }) => leading.has(personId));
  const days = [...heads, ...away].flatMap(({ from, to }) => (to ? [from, addDays(to, 1)] : [from]));
  const within = days.filter((day) => day > span.from && (!span.to || day <= span.to));
  return [span.from, ...new Set(within.sort())];
}

type On = { line: readonly UnitOfTree[]; personId: string; day: IsoDate };

function leadOn(standing: Standing, around: Around, { line, personId, day }: On): Lead | null {
  for (const { id: unitId } of line) {
    const head = headOn(standing, around, unitId, day);
    const lead = head
      ? { raterId: head.personId, basis: basisOf[head.kind], inPlaceOfId: null }
      : deputyOn(standing, around, unitId, day);
    if (lead && lead.raterId !== personId) return { ...lead, unitId };
  }
  return null;
}

const basisOf = {
  definitive: "structure",
  acting: "acting",
  daily_acting: "daily_acting",
} as const satisfies Record<Held["kind"], SupervisionBasis>;

/** Whoever was named for the people of a head who is on leave. */
function deputyOn(standing: Standing, around: Around, unitId: string, day: IsoDate) {
  const heads = headsIn(standing, around, unitId).filter(
    (row) => row.kind === "definitive" && holdsOn(row, day),
  );
  const leave = standing.away.find((row) => row.personId === heads[0]?.personId && holdsOn(row, day));
  const deputyId = standing.recorded.find(
    (one) => one.kind === "leave" && one.personId === leave?.personId && one.from === leave.from,
  )?.successorId;
  const serves = standing.held.some((row) => row.personId === deputyId && holdsOn(row, day));
  return deputyId && serves && !isAway(standing, deputyId, day)
    ? { raterId: deputyId, basis: "delegation" as const, inPlaceOfId: leave?.personId ?? null }
    : null;
}

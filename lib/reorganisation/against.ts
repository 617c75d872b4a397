import type { Blocker } from "@/lib/errors";
import { sameName } from "@/lib/exchange/cells";
import type { Around, Standing, UnitOfTree } from "@/lib/movements/standing";
import { meet } from "@/lib/movements/timeline";

import { fieldsOf } from "./kinds";
import { isWhole, type Reorder, seatsOf, type Subject } from "./reorder";

/** Why a unit cannot be reorganised so, before anybody's seat is looked at. */
export function reorderBlockers(
  standing: Standing,
  around: Around,
  { subject, order }: { subject: Subject; order: Reorder },
): Blocker[] {
  const { unit, closedFrom } = subject;
  if (closedFrom) return [{ code: "movement.unit-closed", name: unit.name, date: closedFrom }];
  const whole = isWhole(around, unit);
  if (whole && order.kind !== "rename" && order.kind !== "split")
    return [{ code: "movement.unit-whole-agency", name: unit.name }];
  const has = fieldsOf(order.kind);
  return [
    ...dayBlockers(around, subject, order),
    ...(has.unit ? otherBlockers(around, subject, order) : []),
    ...(has.name ? nameBlockers(subject, order) : []),
    ...(has.positions ? splitBlockers(around, subject, order) : []),
    ...(order.kind === "close" ? closeBlockers(standing, around, subject, order) : []),
  ];
}

/** It is recorded on its day or later, and what was closed before that day stays closed. */
function dayBlockers({ today, closedThrough }: Around, { unit }: Subject, { from }: Reorder): Blocker[] {
  if (from > today) return [{ code: "movement.unit-day-to-come", date: today }];
  const closed = closedThrough.get(unit.agencyId ?? "");
  return closed && from <= closed ? [{ code: "movement.closed-period", date: closed }] : [];
}

const isWithin = ({ reach }: Around, unit: UnitOfTree | undefined) =>
  unit !== undefined && reach.some((start) => unit.path.startsWith(start));

function otherBlockers(around: Around, { unit }: Subject, { kind, other }: Reorder): Blocker[] {
  if (!other) return [];
  if (!isWithin(around, other)) return [{ code: "movement.outside-reach" }];
  if (other.path.startsWith(unit.path)) return [{ code: "movement.unit-below-itself", name: unit.name }];
  if (other.agencyId !== unit.agencyId) return [{ code: "movement.unit-other-agency", unit: other.name }];
  return kind === "move" && other.id === unit.parentId
    ? [{ code: "movement.unit-there-already", name: unit.name, unit: other.name }]
    : [];
}

function nameBlockers({ unit, beside }: Subject, { name }: Reorder): Blocker[] {
  if (name === "") return [{ code: "movement.unit-name-missing" }];
  if (name === unit.name) return [{ code: "movement.unit-same-name", name }];
  return beside.some((one) => sameName(one) === sameName(name))
    ? [{ code: "movement.unit-name-taken", name }]
    : [];
}

/** What comes out of a unit stands beside it, so whoever splits it keeps the unit above; of the region itself nothing does. */
function splitBlockers(around: Around, { unit }: Subject, { positions, head }: Reorder): Blocker[] {
  if (unit.agencyId === null) return [{ code: "movement.unit-of-no-agency", name: unit.name }];
  const above = isWhole(around, unit) ? unit : around.units.get(unit.parentId ?? "");
  if (!isWithin(around, above)) return [{ code: "movement.outside-reach" }];
  const own = seatsOf(around, unit.id);
  const going = own.filter(({ id }) => positions.includes(id));
  if (going.length === 0) return [{ code: "movement.unit-positions-missing" }];
  const leading = going.find(({ isHead }) => isHead);
  if (leading) return [{ code: "movement.unit-head-stays", title: leading.title, unit: unit.name }];
  if (head === "") return [{ code: "movement.unit-head-missing" }];
  return going.some(({ title }) => sameName(title) === sameName(head))
    ? [{ code: "movement.unit-head-no-head", title: head }]
    : [];
}

function closeBlockers(
  { held }: Standing,
  { seats }: Around,
  { unit, below, teams }: Subject,
  { from }: Reorder,
): Blocker[] {
  const people = new Set(
    held
      .filter((row) => seats.get(row.positionId)?.unitId === unit.id && meet(row, { from, to: null }))
      .map(({ personId }) => personId),
  ).size;
  const blockers: Blocker[] = [];
  if (people > 0) blockers.push({ code: "movement.unit-has-people", count: people });
  if (below.length > 0) blockers.push({ code: "movement.unit-has-units", count: below.length });
  if (teams > 0) blockers.push({ code: "movement.unit-has-teams", count: teams });
  return blockers;
}

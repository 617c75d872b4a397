import type { BlockerCode } from "@/lib/errors";
import type { Blocker } from "@/lib/errors";
import { sameName } from "@/lib/exchange/cells";
import type { ExemptionReason, MovementKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";

import { takesSeat } from "./kinds";
import type { Order } from "./movement";
import type { Around, Seat, UnitOfTree } from "./standing";

/** A movement as somebody wrote it, on a form or in a row of a list. */
export type Typed = {
  kind: MovementKind;
  from: IsoDate;
  to: IsoDate | null;
  unit: string;
  position: string;
  rater: string;
  successor: string;
  reason: ExemptionReason | null;
};

/** The people and the position that were written, with the reasons where they are nobody's or nowhere. */
export function orderOf(
  typed: Typed,
  personId: string,
  around: Around,
): { order: Order; blockers: Blocker[] } {
  const { kind, from, to, reason } = typed;
  const wanted = takesSeat(kind) || (kind === "acting_end" && typed.unit !== "");
  const seat = wanted ? seatNamed(typed, around) : { seat: null, blockers: [] };
  const rater = personNamed(typed.rater, around, "organisation.rater-unknown");
  const successor = personNamed(typed.successor, around, "movement.successor-unknown");
  return {
    order: {
      ...{ kind, personId, from, to, reason: kind === "leave" ? reason : null },
      ...{ seat: seat.seat, raterId: rater.id, successorId: successor.id },
    },
    blockers: [...seat.blockers, ...rater.blockers, ...successor.blockers],
  };
}

function personNamed(typed: string, { people }: Around, unknown: BlockerCode) {
  if (typed === "") return { id: null, blockers: [] };
  const fits = [...people.values()].filter(({ number, name }) =>
    number === null ? sameName(name) === sameName(typed) : number === typed,
  );
  const [one, another] = fits;
  return one && !another ? { id: one.id, blockers: [] } : { id: null, blockers: [{ code: unknown }] };
}

/** The open unit that a name means, or the reason where it is none's or several's. */
export function unitNamed(name: string, around: Around): { unit: UnitOfTree | null; blockers: Blocker[] } {
  const no = (blocker: Blocker) => ({ unit: null, blockers: [blocker] });
  if (name === "") return no({ code: "movement.unit-missing" });
  const called = [...around.units.values()].filter(
    (unit) =>
      !unit.closed &&
      [unit.name, `${unit.name} · ${unit.agency}`, `${unit.name} · ${unit.agencyName}`].some(
        (one) => sameName(one) === sameName(name),
      ),
  );
  // A division of the keeper's own is meant, whatever those of others are called.
  const own = called.filter(({ path }) => around.reach.some((start) => path.startsWith(start)));
  const [one, another] = own.length > 0 ? own : called;
  if (!one) return no({ code: "movement.unknown-unit", name });
  if (another) return no({ code: "movement.ambiguous-unit", name, agency: another.agency });
  return { unit: one, blockers: [] };
}

function seatNamed({ unit, position }: Typed, around: Around): { seat: Seat | null; blockers: Blocker[] } {
  const { unit: one, blockers } = unitNamed(unit, around);
  if (!one) return { seat: null, blockers };
  const seats = [...around.seats.values()].filter(({ unitId }) => unitId === one.id);
  const seat = seats.find(({ title }) => sameName(title) === sameName(position));
  if (seat) return { seat, blockers: [] };
  const titles = seats.map(({ title }) => title).sort();
  const unknown: Blocker = {
    ...{ code: "movement.unknown-position", title: position, unit: one.name },
    known: titles.slice(0, shownTitles).join("; "),
  };
  return { seat: null, blockers: [position === "" ? { code: "movement.position-missing" } : unknown] };
}

const shownTitles = 12;

import { addDays } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { handOver } from "./hand-over";
import type { Effect, Order, Outcome } from "./movement";
import { type Around, type Away, nameOf, type Rated, type Standing } from "./standing";
import { cover, holdsOn, meet } from "./timeline";

/**
 * Leave during which nobody owes a plan (L.II.C.8): those whom the person rates are rated by somebody else as long, and come back by
 * themselves where the leave has a last day.
 */
export function goOnLeave(standing: Standing, around: Around, order: Order): Outcome {
  const { personId, from, to, reason, successorId } = order;
  const span = { from, to };
  const over = standing.away.find((row) => row.personId === personId && meet(row, span));
  const blockers: Blocker[] = over ? [{ code: "movement.overlap", date: over.from }] : [];
  const handed = handOver(standing, around, { personId, successorId, span, basis: "delegation" });
  const row = { id: around.nextId(), personId, reason: reason ?? "unpaid_leave", ...span };
  const effects: Effect[] = [
    { what: "away", facts: { reason: row.reason, date: from, end: to ?? "" } },
    ...(handed.moved > 0
      ? [
          {
            what: "hands-over" as const,
            facts: { count: handed.moved, name: nameOf(around, successorId ?? ""), date: from },
          },
        ]
      : []),
  ];
  const after = { ...handed.standing, away: [...standing.away, row] };
  return { standing: after, blockers: [...blockers, ...handed.blockers], effects };
}

/** The way back: the leave ends the day before, and those whom somebody rated in the person's place are rated by the person again. */
export function returnFromLeave(standing: Standing, around: Around, order: Order): Outcome {
  const { personId, from } = order;
  const leave = standing.away.find(
    (row) => row.personId === personId && holdsOn(row, from) && row.from < from,
  );
  if (!leave) return { standing, blockers: [{ code: "movement.not-away" }], effects: [] };
  const away = standing.away.map((row) => (row.id === leave.id ? { ...row, to: addDays(from, -1) } : row));
  const span = { from, to: leave.to };
  const theirs = standing.rated.filter((row) => meet(row, span) && isBack(standing, leave, row));
  const back = theirs.flatMap((row) =>
    cover([row], { span, as: () => returned(row, personId), fill: false, nextId: around.nextId }),
  );
  const others = standing.rated.filter((row) => !theirs.includes(row));
  const effects: Effect[] = [
    { what: "returns", facts: { date: from } },
    ...(theirs.length > 0
      ? [{ what: "takes-over" as const, facts: { count: peopleIn(theirs), date: from } }]
      : []),
  ];
  return { standing: { ...standing, away, rated: [...others, ...back] }, blockers: [], effects };
}

const peopleIn = (rows: readonly Rated[]) => new Set(rows.map(({ personId }) => personId)).size;

/** Whom somebody rates in the place of whoever returns, or of one for whom that one stands in. */
function isBack({ recorded }: Standing, leave: Away, { inPlaceOfId, raterId, from }: Rated) {
  if (inPlaceOfId === null) return false;
  if (inPlaceOfId === leave.personId) return true;
  const leaveOf = (personId: string) =>
    recorded.filter((one) => one.kind === "leave" && one.personId === personId);
  const deputy = leaveOf(leave.personId).find((one) => one.from === leave.from)?.successorId;
  const standsIn = leaveOf(inPlaceOfId).some(({ successorId }) => successorId === leave.personId);
  return standsIn && raterId === deputy && from >= leave.from;
}

const returned = (row: Rated, personId: string) =>
  row.inPlaceOfId === personId
    ? { personId: row.personId, raterId: personId, basis: row.ownBasis ?? "structure", ...nobodys }
    : { ...row, raterId: personId };

const nobodys = { inPlaceOfId: null, ownBasis: null };

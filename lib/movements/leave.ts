import { addDays } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { handOver } from "./hand-over";
import type { Effect, Order, Outcome } from "./movement";
import { type Around, nameOf, type Standing } from "./standing";
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
  const deputyId = standing.recorded.find(
    (one) => one.personId === personId && one.kind === "leave" && one.from === leave.from,
  )?.successorId;
  const theirs = standing.rated.filter(
    (row) =>
      row.raterId === deputyId && row.basis === "delegation" && row.from >= leave.from && holdsOn(row, from),
  );
  const back = theirs.flatMap((row) =>
    cover([row], {
      span: { from, to: row.to },
      as: () => ({ personId: row.personId, raterId: personId, basis: "structure" as const }),
      fill: false,
      nextId: around.nextId,
    }),
  );
  const others = standing.rated.filter((row) => !theirs.includes(row));
  const effects: Effect[] = [
    { what: "returns", facts: { date: from } },
    ...(theirs.length > 0
      ? [{ what: "takes-over" as const, facts: { count: theirs.length, date: from } }]
      : []),
  ];
  return { standing: { ...standing, away, rated: [...others, ...back] }, blockers: [], effects };
}

import type { Blocker } from "@/lib/errors";

import { handOver } from "./hand-over";
import type { Effect, Order, Outcome } from "./movement";
import { type Around, changed, nameOf, type Standing } from "./standing";
import { cut } from "./timeline";

/**
 * Retirement, resignation, the end of a contract, death: from that day on the person holds no seat, is rated by nobody and rates
 * nobody. Roles, seats in teams and sessions end with the seat.
 */
export function leaveService(standing: Standing, around: Around, order: Order): Outcome {
  const { personId, from, successorId, kind } = order;
  const handed = handOver(standing, around, { personId, successorId, span: { from, to: null } });
  const own = { held: rowsOf(standing.held, personId), rated: rowsOf(handed.standing.rated, personId) };
  const [held, rated, away] = [
    cut(own.held, from, around.today),
    cut(own.rated, from, around.today),
    cut(rowsOf(standing.away, personId), from, around.today),
  ];
  const since = [held.since, rated.since, away.since]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  const late: Blocker[] = since ? [{ code: "movement.too-early", date: since }] : [];
  const effects: Effect[] = [
    { what: "leaves-service", facts: { kind, date: from } },
    ...(handed.moved > 0
      ? [
          {
            what: "hands-over" as const,
            facts: { count: handed.moved, name: nameOf(around, successorId ?? ""), date: from },
          },
        ]
      : []),
  ];
  const after = {
    ...handed.standing,
    held: changed(standing.held, personId, () => held.rows),
    rated: changed(handed.standing.rated, personId, () => rated.rows),
    away: changed(standing.away, personId, () => away.rows),
  };
  return { standing: after, blockers: [...late, ...handed.blockers], effects };
}

const rowsOf = <Row extends { personId: string }>(rows: readonly Row[], personId: string) =>
  rows.filter((row) => row.personId === personId);

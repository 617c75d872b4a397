import "server-only";

import type { Transaction } from "@/lib/db/doors";

import type { EventName } from "./event-names";

/** Who did it and when; nobody where time itself did. */
type Doer = { personId: string | null; now: string };

type Recorded = {
  name: EventName;
  subjectId: string;
  /** The agency whose chain carries the event; null for what concerns the whole region. */
  agencyId: string | null;
  /** Facts beside the names: keys in the order given, no secrets, no free text of evaluations. */
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Appends one event to the agency's hash chain (A1), in the transaction of the change.
 * Call it last: it locks the chain's head until commit.
 */
export async function recordEvent(tx: Transaction, actor: Doer, event: Recorded) {
  const details = JSON.stringify(event.details ?? {});
  await tx.$queryRaw`SELECT append_audit_event(${event.agencyId ?? "region"}, ${actor.now}::timestamptz,
    ${actor.personId}::uuid, ${event.name}, ${event.subjectId}::uuid, ${details})`;
}

/** The same for many at once, in one statement: chains are taken in their order, so that two of these never wait for each other. */
export async function recordEvents(tx: Transaction, actor: Doer, events: readonly Recorded[]) {
  const chained = events.map(({ agencyId, details, ...event }, place) => ({
    ...{ ...event, place, chain: agencyId ?? "region", details: JSON.stringify(details ?? {}) },
  }));
  await tx.$executeRaw`SELECT append_audit_event(e.chain, ${actor.now}::timestamptz, ${actor.personId}::uuid, e.name,
      e."subjectId", e.details)
    FROM (SELECT * FROM json_to_recordset(${JSON.stringify(chained)}::json)
      AS one(chain text, place int, name text, "subjectId" uuid, details text) ORDER BY chain, place) e`;
}

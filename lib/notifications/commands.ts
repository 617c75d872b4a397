import "server-only";

import type { EventName } from "@/lib/audit/event-names";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

/** The channel of PostgreSQL's NOTIFY on which the event stream listens. */
export const liveChannel = "kinerja_live";

type News = {
  topic: EventName;
  subjectId: string;
  recipients: readonly string[];
  /** Names and short facts for the sentence; never a rating. */
  details?: Record<string, string | number>;
};

/**
 * Tells people what happened: one row each for their list of news, and a hint on the live channel, in one statement.
 * Both belong to the transaction: nobody hears of what was rolled back.
 */
export async function announce(
  tx: Transaction,
  actor: Actor,
  { topic, subjectId, recipients, details = {} }: News,
) {
  const others = [...new Set(recipients)].filter((personId) => personId !== actor.personId);
  const rows = others.map((personId) => ({
    id: newId(),
    personId,
    topic,
    subjectId,
    details,
    at: actor.now,
  }));
  const hint = { topic, subjectId, recipients: [...others, actor.personId] };
  await tx.$executeRaw`
    WITH told AS (INSERT INTO "Notification" (id, "personId", topic, "subjectId", details, at)
      SELECT id, "personId", topic, "subjectId", details, at
      FROM json_populate_recordset(NULL::"Notification", ${JSON.stringify(rows)}::json))
    SELECT pg_notify(${liveChannel}, ${JSON.stringify(hint)})`;
}

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
 * Tells people what happened: one row each for their list of news, and a hint on the live channel.
 * Both belong to the transaction: nobody hears of what was rolled back.
 */
export async function announce(
  tx: Transaction,
  actor: Actor,
  { topic, subjectId, recipients, details = {} }: News,
) {
  const others = [...new Set(recipients)].filter((personId) => personId !== actor.personId);
  await tx.notification.createMany({
    data: others.map((personId) => ({ id: newId(), personId, topic, subjectId, details, at: actor.now })),
  });
  await hint(tx, { topic, subjectId, recipients: [...others, actor.personId] });
}

const hint = (tx: Transaction, event: { topic: EventName; subjectId: string; recipients: string[] }) =>
  tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(event)})`;

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf } from "@/lib/organisation/queries";

type Settled = {
  name: EventName;
  subjectId: string;
  /** The employee; the event stands in the chain of their agency. */
  personId: string;
  recipients: readonly (string | null)[];
  /** What the news leads to, where that is not the subject. */
  newsAbout?: string;
  details?: Record<string, string>;
};

/** Tells the other side, and leaves one event without a word of what was written. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  { name, subjectId, personId, recipients, newsAbout = subjectId, details }: Settled,
) {
  const told = recipients.filter((recipient) => recipient !== null);
  await announce(tx, actor, { topic: name, subjectId: newsAbout, recipients: told });
  const seat = await assignmentOf(tx, personId, actor.today);
  await recordEvent(tx, actor, { name, subjectId, agencyId: seat?.position.agencyId ?? null, details });
}

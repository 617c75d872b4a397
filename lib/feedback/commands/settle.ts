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
  /** Whom the feedback is about; the event stands in the chain of their agency. */
  personId: string;
  recipients: readonly string[];
  /** What the news leads to, where that is not the subject. */
  newsAbout?: string;
};

/** Tells people, and leaves one event. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  { name, subjectId, personId, recipients, newsAbout = subjectId }: Settled,
) {
  await announce(tx, actor, { topic: name, subjectId: newsAbout, recipients });
  const seat = await assignmentOf(tx, personId, actor.today);
  await recordEvent(tx, actor, { name, subjectId, agencyId: seat?.position.agencyId ?? null });
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";

type Settled = {
  name: EventName;
  subjectId: string;
  agencyId: string;
  recipients: readonly (string | null)[];
  details?: Record<string, string | number>;
};

/** Tells the other side, and leaves one event in the chain of the agency. */
export async function settle(tx: Transaction, actor: Actor, { recipients, agencyId, ...what }: Settled) {
  const told = recipients.filter((recipient) => recipient !== null);
  await announce(tx, actor, { topic: what.name, subjectId: what.subjectId, recipients: told });
  await recordEvent(tx, actor, { ...what, agencyId });
}

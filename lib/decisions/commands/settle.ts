import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";

type Settled = {
  name: Extract<EventName, `decision.${string}`>;
  id: string;
  /** The unit decided on; the event stands in its agency's chain. */
  unit: { agencyId: string | null };
  recipients: readonly string[];
  details?: Record<string, string | number>;
};

/** Tells the other side, and leaves one event without a word of what was written. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  { name, id, unit, recipients, details }: Settled,
) {
  await announce(tx, actor, { topic: name, subjectId: id, recipients });
  await recordEvent(tx, actor, { name, subjectId: id, agencyId: unit.agencyId, details });
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf } from "@/lib/organisation/queries";

type Settled = {
  name: EventName;
  noteId: string;
  /** The employee; the event stands in the chain of their agency and does not name them. */
  personId: string;
  recipient: string;
  /** Of the words that the change brought; nothing where it brought none. */
  seal?: string;
};

/** Tells the other of the two, and leaves one event without a word of the note. */
export async function settle(tx: Transaction, actor: Actor, { name, noteId, personId, ...settled }: Settled) {
  const { recipient, seal } = settled;
  await announce(tx, actor, { topic: name, subjectId: noteId, recipients: [recipient] });
  const seat = await assignmentOf(tx, personId, actor.today);
  const agencyId = seat?.position.agencyId ?? null;
  await recordEvent(tx, actor, { name, subjectId: noteId, agencyId, details: seal ? { seal } : {} });
}

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { clockOf } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended, writing } from "@/lib/db/doors";
import { refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { readCode } from "../code";
import { canWithdrawDocuments, keptDocuments } from "../policy";
import { concernedIn, partiesOf, withParties } from "../queries/withdrawable";
import type { withdrawDocumentSchema } from "../schema";
import { nameOfForm } from "../sealed";
import { withdrawalBlockers } from "../withdrawal";

/** `unknown`: no document has this code. `over`: it does not count any more anyway. */
export type Withdrawal = "withdrawn" | "unknown" | "over";

/**
 * Withdraws a document that should never have been issued, as whoever runs the server does on the word of the official in
 * charge. It stays, and says from then on that it does not count; why is for the file, not for strangers.
 */
export const withdrawDocument = (typed: string, reason: string, instant = new Date()): Promise<Withdrawal> =>
  unattended(async (tx) => {
    const { now, today } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
    const document = await documentOf(tx, typed, today);
    if (!document) return "unknown";
    const doer = { personId: null, now, tell: newsOf(tx, document.evaluationId, now) };
    return (await withdraw(tx, doer, document, reason)) ? "withdrawn" : "over";
  });

/**
 * Withdraws a document on the screen of the regional HR agency.
 * @throws DomainError `not-found` for everybody else; `evaluation.document-*` for a code that is none in the actor's sight and
 * for what does not count any more; `evaluation.own-document`.
 */
export const withdrawKept = (actor: Actor, { code, reason }: z.output<typeof withdrawDocumentSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canWithdrawDocuments(actor));
    const document =
      (await documentOf(tx, code, actor.today, actor)) ?? refuse("evaluation.document-unknown");
    refuseBecause(withdrawalBlockers({ ...document, parties: concernedIn(document) }, actor.personId));
    // Between the look and the change it was superseded, or somebody else withdrew it.
    const { evaluationId: subjectId } = document;
    const tell: Telling["tell"] = (topic, recipients) =>
      announce(tx, actor, { topic, subjectId, recipients });
    if (!(await withdraw(tx, { ...actor, tell }, document, reason))) refuse("stale");
  });

const documentOf = (tx: Transaction, typed: string, day: string, actor?: Actor) =>
  tx.sealedDocument.findFirst({
    where: { code: readCode(typed) ?? "", ...(actor && keptDocuments(actor)) },
    select: { id: true, form: true, state: true, evaluationId: true, evaluation: withParties(day) },
  });

type Found = NonNullable<Awaited<ReturnType<typeof documentOf>>>;
type Doer = { personId: string | null; now: string };
type Telling = { tell: (topic: "evaluation.document-withdrawn", recipients: string[]) => Promise<unknown> };

/** The change, its news to everybody who holds the document, and its event; false when it does not count any more. */
async function withdraw(tx: Transaction, doer: Doer & Telling, document: Found, reason: string) {
  const { count } = await tx.sealedDocument.updateMany({
    where: { id: document.id, state: "valid" },
    data: { state: "withdrawn", stateAt: doer.now, reason },
  });
  if (count === 0) return false;
  const { evaluationId: subjectId, evaluation, form } = document;
  const name = "evaluation.document-withdrawn";
  await doer.tell(name, partiesOf(document));
  const details = { form: nameOfForm(form) };
  await recordEvent(tx, doer, { name, subjectId, agencyId: evaluation.agencyId, details });
  return true;
}

/** News that nobody in particular tells. */
const newsOf = (tx: Transaction, subjectId: string, at: string) => (topic: string, recipients: string[]) =>
  tx.notification.createMany({
    data: recipients.map((personId) => ({ id: newId(), personId, topic, subjectId, details: {}, at })),
  });

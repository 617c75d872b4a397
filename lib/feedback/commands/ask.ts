import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { sentRequests } from "../policy";
import { circleOf } from "../queries/circle";
import { confirmedResult, yearOf } from "../queries/member";
import { askingBlockers } from "../requests";
import type { askFeedbackSchema } from "../schema";
import { settle } from "./settle";

type Asked = z.output<typeof askFeedbackSchema>;

/**
 * Asks one person for feedback on a result or a value of one's own (L.III.C.9): somebody around, or anybody by NIP.
 * @throws DomainError `feedback.nobody-with-number`, `feedback.asks-oneself`, `feedback.asked-already`,
 * `feedback.too-many-open`; `not-found` for people who are not around and for results that are not confirmed.
 */
export const askFeedback = (actor: Actor, input: Asked) =>
  writing(actor, async (tx) => {
    const { personId, now: askedAt } = actor;
    const { about, question } = input;
    const askedId = await askedPerson(tx, actor, input);
    // A second request at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const open = await tx.feedbackRequest.findMany({
      where: { ...sentRequests(actor), closedAt: null },
      select: { askedId: true, resultId: true, behaviour: true },
    });
    refuseBecause(askingBlockers({ personId, askedId, about, open }));
    const { resultId } = about;
    const result = resultId ? await confirmedResult(tx, personId, yearOf(actor), resultId) : null;
    const id = newId();
    const statement = result?.statement ?? null;
    await tx.feedbackRequest.create({
      data: { id, personId, askedId, ...about, statement, question, askedAt },
    });
    await settle(tx, actor, { name: "feedback.asked", subjectId: id, personId, recipients: [askedId] });
  });

async function askedPerson(tx: Transaction, actor: Actor, { askedId, number }: Asked) {
  if (askedId === "number") {
    const person = await tx.person.findUnique({ where: { number }, select: { id: true } });
    return person?.id ?? refuse("feedback.nobody-with-number");
  }
  return found((await circleOf(tx, actor)).find(({ id }) => id === askedId)).id;
}

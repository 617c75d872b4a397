import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";
import { resultsByAssignment } from "@/lib/planning/queries/assigned";

import { ledPeople } from "../policy";
import { confirmedResult, yearOf } from "../queries/member";
import type { recordFeedbackSchema } from "../schema";
import { settle } from "./settle";

/**
 * Feedback that nobody asked for, periodic or incidental, on a result or a value of somebody below the actor (art. 17-19,
 * B.1.3-5), or on a result that the actor assigned, of which the rater is told as well (A.4). The person is told at once.
 * @throws DomainError `not-found` for people whom the actor does not lead but for what they do by the actor's assignment, and
 * for results that are not confirmed.
 */
export const recordFeedback = (actor: Actor, input: z.output<typeof recordFeedbackSchema>) =>
  writing(actor, async (tx) => {
    const { personId, about, kind, text } = input;
    const leads = await tx.person.count({ where: { id: personId, AND: ledPeople(actor) } });
    if (!leads) await assignedResult(tx, actor, personId, about.resultId);
    else if (about.resultId) await confirmedResult(tx, personId, yearOf(actor), about.resultId);
    const id = newId();
    const said = { id, personId, authorId: actor.personId, kind, ...about, text, givenAt: actor.now };
    await tx.feedback.create({ data: said });
    if (!leads) await passOn(tx, actor, personId, id);
    await settle(tx, actor, { name: "feedback.given", subjectId: id, personId, recipients: [personId] });
  });

/** A result that the person does by the actor's assignment; the rest of their plan is none of the actor's business. */
async function assignedResult(tx: Transaction, actor: Actor, personId: string, resultId: string | null) {
  const carried = (await resultsByAssignment(tx, actor, yearOf(actor))).get(personId)?.results ?? [];
  found(carried.find(({ id }) => id === resultId));
}

async function passOn(tx: Transaction, actor: Actor, personId: string, subjectId: string) {
  const rater = await raterOf(tx, personId, actor.today);
  const recipients = rater ? [rater.id] : [];
  await announce(tx, actor, { topic: "feedback.passed-on", subjectId, recipients });
}

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { ledPeople } from "../policy";
import { confirmedResult, yearOf } from "../queries/member";
import type { recordFeedbackSchema } from "../schema";
import { settle } from "./settle";

/**
 * Feedback that nobody asked for, periodic or incidental, on a result or a value of somebody below the actor (art. 17-19,
 * B.1.3-5). The person is told at once.
 * @throws DomainError `not-found` for people whom the actor does not lead, and for results that are not confirmed.
 */
export const recordFeedback = (actor: Actor, input: z.output<typeof recordFeedbackSchema>) =>
  writing(actor, async (tx) => {
    const { personId, about, kind, text } = input;
    found(
      await tx.person.findFirst({ where: { id: personId, AND: ledPeople(actor) }, select: { id: true } }),
    );
    if (about.resultId) await confirmedResult(tx, personId, yearOf(actor), about.resultId);
    const id = newId();
    const said = { id, personId, authorId: actor.personId, kind, ...about, text, givenAt: actor.now };
    await tx.feedback.create({ data: said });
    await settle(tx, actor, { name: "feedback.given", subjectId: id, personId, recipients: [personId] });
  });

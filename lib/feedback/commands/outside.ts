import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { ratedPeople } from "../policy";
import { waitsForRater } from "../queries/beside";
import { confirmedResult, yearOf } from "../queries/member";
import type { confirmOutsideSchema, declineOutsideSchema, recordOutsideSchema } from "../schema";
import { settle } from "./settle";

/**
 * Records what somebody without an account said (pihak luar, art. 17), on a result or a value: of somebody below the actor in
 * the line of rating, who is told at once, or of the actor, whose rater is told and confirms it. Answers its id.
 * @throws DomainError `not-found` for anybody else and for results that are not confirmed, `feedback.received-in-future`.
 */
export const recordOutside = (actor: Actor, input: z.output<typeof recordOutsideSchema>) =>
  writing(actor, async (tx) => {
    const { personId, about, party, channel, receivedOn, text } = input;
    const ownWords = personId === actor.personId;
    if (!ownWords) {
      const where = { id: personId, AND: ratedPeople(actor) };
      found(await tx.person.findFirst({ where, select: { id: true } }));
    }
    if (receivedOn > actor.today) refuse("feedback.received-in-future");
    if (about.resultId) await confirmedResult(tx, personId, yearOf(actor), about.resultId);
    const id = newId();
    await tx.feedback.create({
      data: {
        ...{ id, personId, authorId: actor.personId, kind: "incidental", ...about, text, givenAt: actor.now },
        ...{ party, channel, receivedOn: new Date(receivedOn) },
      },
    });
    await settle(tx, actor, {
      name: ownWords ? "feedback.outside-noted" : "feedback.outside-recorded",
      ...{ subjectId: id, personId, newsAbout: personId },
      recipients: ownWords ? await ratersOf(tx, actor) : [personId],
    });
    return id;
  });

/**
 * The rater of the day confirms what somebody recorded about themselves: it was said, as far as the rater knows.
 * @throws DomainError `not-found` for everybody else and for what needs no confirmation, `feedback.outside-answered`.
 */
export const confirmOutside = (actor: Actor, { feedbackId }: z.output<typeof confirmOutsideSchema>) =>
  writing(actor, (tx) =>
    answerOutside(tx, actor, feedbackId, "feedback.outside-confirmed", {
      ...{ confirmedById: actor.personId, confirmedAt: actor.now },
    }),
  );

/**
 * The rater of the day declines to confirm it, with the reason, which whoever reads the note reads with it.
 * @throws DomainError as {@link confirmOutside}.
 */
export const declineOutside = (actor: Actor, { feedbackId, reason }: z.output<typeof declineOutsideSchema>) =>
  writing(actor, (tx) =>
    answerOutside(tx, actor, feedbackId, "feedback.outside-declined", {
      ...{ declinedById: actor.personId, declinedAt: actor.now, declineReason: reason },
    }),
  );

type Answered = "feedback.outside-confirmed" | "feedback.outside-declined";

async function answerOutside(
  tx: Transaction,
  actor: Actor,
  feedbackId: string,
  name: Answered,
  data: Prisma.FeedbackUncheckedUpdateManyInput,
) {
  const { id, personId, authorId } = found(
    await tx.feedback.findFirst({
      where: { id: feedbackId, party: { not: null }, person: supervisedBy(actor) },
      select: { id: true, personId: true, authorId: true },
    }),
  );
  found(authorId === personId || null);
  const { count } = await tx.feedback.updateMany({ where: { id, ...waitsForRater }, data });
  if (count === 0) refuse("feedback.outside-answered");
  await settle(tx, actor, {
    ...{ name, subjectId: id, personId, newsAbout: personId },
    recipients: [personId],
  });
}

async function ratersOf(tx: Transaction, { personId, today }: Actor) {
  const rows = await tx.supervision.findMany({
    where: { personId, ...onDay(today) },
    select: { raterId: true },
  });
  return rows.map(({ raterId }) => raterId);
}

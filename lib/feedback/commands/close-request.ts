import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { receivedRequests, sentRequests } from "../policy";
import { closingBlockers } from "../requests";
import type { answerRequestSchema, declineRequestSchema, withdrawRequestSchema } from "../schema";
import { settle } from "./settle";

/**
 * Answers in words; the answer stands beside the result or value that the question is about.
 * @throws DomainError `not-found` for anybody but who was asked, `feedback.request-closed`, `stale`.
 */
export const answerRequest = (
  actor: Actor,
  { requestId, version, text }: z.output<typeof answerRequestSchema>,
) =>
  writing(actor, async (tx) => {
    const closing = { requestId, version, outcome: "answered" } as const;
    const { personId } = await close(tx, actor, receivedRequests(actor), closing);
    const answer = {
      id: newId(),
      personId,
      authorId: actor.personId,
      kind: "incidental",
      requestId,
    } as const;
    await tx.feedback.create({ data: { ...answer, text, givenAt: actor.now } });
    const subjectId = requestId;
    await settle(tx, actor, { name: "feedback.answered", subjectId, personId, recipients: [personId] });
  });

/**
 * Declines with a word why.
 * @throws DomainError as `answerRequest`.
 */
export const declineRequest = (actor: Actor, input: z.output<typeof declineRequestSchema>) =>
  writing(actor, async (tx) => {
    const { personId } = await close(tx, actor, receivedRequests(actor), { ...input, outcome: "declined" });
    const subjectId = input.requestId;
    await settle(tx, actor, { name: "feedback.declined", subjectId, personId, recipients: [personId] });
  });

/**
 * Takes a request back while nobody has answered it.
 * @throws DomainError `not-found` for anybody but who asked, `feedback.request-closed`, `stale`.
 */
export const withdrawRequest = (actor: Actor, input: z.output<typeof withdrawRequestSchema>) =>
  writing(actor, async (tx) => {
    const closing = { ...input, outcome: "withdrawn" } as const;
    const { personId, askedId } = await close(tx, actor, sentRequests(actor), closing);
    const subjectId = input.requestId;
    await settle(tx, actor, { name: "feedback.withdrawn", subjectId, personId, recipients: [askedId] });
  });

type Closing = {
  requestId: string;
  version: number;
  outcome: "answered" | "declined" | "withdrawn";
  reason?: string;
};

/** Closes a request that the actor may close, and answers between whom it was. */
async function close(
  tx: Transaction,
  { now: closedAt }: Actor,
  inSight: Prisma.FeedbackRequestWhereInput,
  { requestId, version, outcome, reason }: Closing,
) {
  const request = found(
    await tx.feedbackRequest.findFirst({
      where: { id: requestId, AND: inSight },
      select: { id: true, version: true, personId: true, askedId: true, closedAt: true },
    }),
  );
  refuseBecause(closingBlockers(request));
  await claimVersion(tx.feedbackRequest, request, version, { outcome, closedAt, reason });
  return request;
}

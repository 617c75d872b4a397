import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { progressOf } from "@/lib/progress/queries/own";

import { receivedRequests, sentRequests } from "../policy";
import { circleOf } from "./circle";

const shown = 30;
const name = { select: { name: true } } as const;

const requestLine = {
  id: true,
  version: true,
  statement: true,
  behaviour: true,
  question: true,
  askedAt: true,
  closedAt: true,
  outcome: true,
  reason: true,
  person: name,
  asked: name,
  answer: { select: { text: true } },
} satisfies Prisma.FeedbackRequestSelect;

type RequestRow = Prisma.FeedbackRequestGetPayload<{ select: typeof requestLine }>;

// What was taken back is no concern of whoever was asked.
const standing: Prisma.FeedbackRequestWhereInput[] = [{ outcome: null }, { outcome: { not: "withdrawn" } }];

/** A request as one side sees it, with the other one's name; instants in ISO. */
const requestOf = (row: RequestRow, name: string) => ({
  id: row.id,
  version: row.version,
  name,
  statement: row.statement,
  behaviour: row.behaviour,
  question: row.question,
  askedAt: row.askedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  outcome: row.outcome,
  reason: row.reason,
  answer: row.answer?.text ?? null,
});

/** What the actor was asked and has asked for, what still waits first; and what and whom the actor can ask. */
export const findRequests = (actor: Actor) =>
  reading(actor, async (tx) => {
    const list = (where: Prisma.FeedbackRequestWhereInput) =>
      tx.feedbackRequest.findMany({
        where,
        orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { askedAt: "asc" }],
        take: shown,
        select: requestLine,
      });
    const received = await list({ ...receivedRequests(actor), OR: standing });
    const sent = await list(sentRequests(actor));
    const { plan } = await progressOf(tx, actor.personId, actor.today);
    return {
      received: received.map((row) => requestOf(row, row.person.name)),
      sent: sent.map((row) => requestOf(row, row.asked.name)),
      results: plan?.results.map(({ id, statement }) => ({ id, statement })) ?? [],
      around: await circleOf(tx, actor),
    };
  });

type Requests = Awaited<ReturnType<typeof findRequests>>;
export type ReceivedRequest = Requests["received"][number];
export type SentRequest = Requests["sent"][number];

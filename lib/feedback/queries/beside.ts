import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { workingCalendar } from "@/lib/cycles/queries";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { keyOf } from "../about";

const author = { select: { name: true } } as const;
const target = { resultId: true, behaviour: true } as const;

const said = {
  ...target,
  id: true,
  kind: true,
  text: true,
  givenAt: true,
  author,
  party: true,
  channel: true,
  receivedOn: true,
  personId: true,
  authorId: true,
  confirmedAt: true,
  confirmedBy: author,
  declinedAt: true,
  declinedBy: author,
  declineReason: true,
  request: { select: { ...target, question: true } },
} satisfies Prisma.FeedbackSelect;

type SaidRow = Prisma.FeedbackGetPayload<{ select: typeof said }>;

/** Feedback as screens show it: what it is about by name, and the question that it answers. */
const saidOf = ({ id, kind, text, givenAt, request, ...row }: SaidRow, until: Date) => ({
  id,
  kind,
  text,
  author: row.author.name,
  givenAt: givenAt.toISOString(),
  question: request?.question ?? null,
  about: keyOf(request ?? row),
  outside: outsideOf(row, until),
});

/** Who said what somebody else recorded, and how sure that is; null where the author speaks for themselves. */
function outsideOf(row: Omit<SaidRow, "id" | "kind" | "text" | "givenAt" | "request">, until: Date) {
  const { party, channel, receivedOn, confirmedAt, confirmedBy, declinedAt, declinedBy, declineReason } = row;
  if (party === null || channel === null || receivedOn === null) return null;
  const isBy = (at: Date | null) => at !== null && at <= until;
  return {
    ...{ party, channel, receivedOn: dateOf(receivedOn) },
    /** Whether people recorded it about themselves; then it waits until the rater has confirmed or declined it. */
    selfRecorded: row.personId === row.authorId,
    confirmedBy: isBy(confirmedAt) ? (confirmedBy?.name ?? "") : null,
    declined: isBy(declinedAt) ? { name: declinedBy?.name ?? "", reason: declineReason ?? "" } : null,
  };
}

const followUp = {
  id: true,
  resultId: true,
  step: true,
  note: true,
  notedAt: true,
  author,
} satisfies Prisma.FollowUpSelect;

type Moment = { year: number; /** Only what was there by then. */ until: Date };

/**
 * What stands beside a person's results and values of a year: feedback that answers no report, and what the rater made of
 * it, the oldest first. For whoever may see the progress it stands beside (art. 17-20).
 */
export async function besideProgress(tx: Transaction, personId: string, moment: Moment) {
  const { year, until } = moment;
  const steps = await tx.followUp.findMany({
    where: { personId, notedAt: { lte: until }, result: { plan: { year } } },
    orderBy: [{ notedAt: "asc" }, { id: "asc" }],
    select: followUp,
  });
  return {
    said: await saidOn(tx, { personId }, moment),
    followUps: steps.map(({ notedAt, author: { name }, ...step }) => ({
      ...step,
      author: name,
      notedAt: notedAt.toISOString(),
    })),
  };
}

/** Feedback that answers no report, of the year in the government's time zone, the oldest first. */
async function saidOn(tx: Transaction, about: Prisma.FeedbackWhereInput, { year, until }: Moment) {
  const { timeZone } = await workingCalendar(tx, dateOf(until));
  // A day early: the year begins in the government's time zone.
  const givenAt = { gte: new Date(Date.UTC(year - 1, 11, 31)), lte: until };
  const rows = await tx.feedback.findMany({
    where: { ...about, reportId: null, givenAt },
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    select: said,
  });
  return rows
    .filter((row) => dateIn(timeZone, row.givenAt).startsWith(String(year)))
    .map((row) => saidOf(row, until));
}

/** Of what people noted about themselves, that which their rater has neither confirmed nor declined. */
export const waitsForRater = { confirmedAt: null, declinedAt: null };

/** What a person noted of outside parties and no rater has answered, of whatever year, the oldest first. */
export async function outsideUnconfirmed(tx: Transaction, personId: string, until: Date) {
  const rows = await tx.feedback.findMany({
    where: { personId, authorId: personId, party: { not: null }, ...waitsForRater },
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    select: said,
  });
  return rows.map((row) => saidOf(row, until));
}

/** The year's feedback for the leader of a work team: what the actor said, and nothing of what the line of rating said and decided. */
export async function saidByActor(
  tx: Transaction,
  { personId: authorId }: Actor,
  personId: string,
  moment: Moment,
): Promise<Beside> {
  return { said: await saidOn(tx, { personId, authorId }, moment), followUps: [] };
}

export type Beside = Awaited<ReturnType<typeof besideProgress>>;

/** The same of the actor's own year, up to now. */
export const findBeside = (actor: Actor, year: number) =>
  reading(actor, (tx) => besideProgress(tx, actor.personId, { year, until: new Date(actor.now) }));

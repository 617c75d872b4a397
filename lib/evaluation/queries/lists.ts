import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { mayReadRatings } from "../policy";
import { closedAlready, period, periodOf, stillOpen, windowOf } from "./period";

const evaluationLine = {
  id: true,
  status: true,
  personId: true,
  predicate: true,
  raterId: true,
  signedAt: true,
  extendedTo: true,
  period,
  person: { select: { name: true } },
  rater: { select: { name: true } },
} satisfies Prisma.EvaluationSelect;

type LineRow = Prisma.EvaluationGetPayload<{ select: typeof evaluationLine }>;

const lineOf = (actor: Actor, row: LineRow) => ({
  id: row.id,
  status: row.status,
  personId: row.personId,
  person: row.person,
  rater: row.rater,
  period: { ...periodOf(row.period), ...windowOf(row) },
  predicate: mayReadRatings(actor, row) ? row.predicate : null,
});

export type EvaluationLine = ReturnType<typeof lineOf>;

/** The actor's own evaluations, newest first. */
export const ownEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { personId: actor.personId },
      orderBy: { period: { endsOn: "desc" } },
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

/** The evaluations that the actor decides in windows that are open today, by name. */
export const teamEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { raterId: actor.personId, ...stillOpen(actor) },
      orderBy: [{ period: { endsOn: "asc" } }, { person: { name: "asc" } }],
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

/**
 * What waits for the actor in evaluations, with the step that is theirs: to assess, to rate (or in the rater's place), to hand
 * over, to acknowledge, to answer an objection, to decide on one; for the list of tasks.
 */
export const evaluationsWaiting = async (tx: Transaction, actor: Actor) => {
  const rows = await tx.evaluation.findMany({
    where: {
      OR: [
        { personId: actor.personId, status: "self_assessment", ...stillOpen(actor) },
        { personId: actor.personId, status: "handed_over" },
        ...decidedBy(actor),
      ],
    },
    orderBy: { period: { closesOn: "asc" } },
    select: waitingLine,
  });
  return rows.map((row) => ({
    ...lineOf(actor, row),
    step: stepOf(actor, row),
    since: sinceOf(row).toISOString(),
  }));
};

/** Evaluations that wait for the actor's decision, and since when; for the queue. */
export async function evaluationsToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.evaluation.findMany({ where: { OR: decidedBy(actor) }, select: waitingLine });
  return rows.map((row) => ({
    ...{ id: row.id, name: row.person.name, period: { ...periodOf(row.period), ...windowOf(row) } },
    ...{ step: decisionOf(actor, row), since: sinceOf(row).toISOString() },
  }));
}

const waitingLine = {
  ...evaluationLine,
  signedById: true,
  objection: { select: { filedAt: true, statedAt: true } },
} satisfies Prisma.EvaluationSelect;

type WaitingRow = Prisma.EvaluationGetPayload<{ select: typeof waitingLine }>;

/**
 * To rate while the window is open, and in the rater's place after it (L.IV.A.11) or while the rater is gone for good
 * (L.IV.A.2); to hand over whenever it was signed; to answer an objection, and to decide on one.
 */
const decidedBy = (actor: Actor): Prisma.EvaluationWhereInput[] => [
  { raterId: actor.personId, status: unsigned, ...stillOpen(actor) },
  {
    ...{ raterId: actor.personId, status: unsigned, ...closedAlready(actor) },
    rater: { raters: { none: onDay(actor.today) } },
  },
  {
    ...{ status: unsigned, rater: supervisedBy(actor), personId: { not: actor.personId } },
    OR: [closedAlready(actor), { ...stillOpen(actor), rater: { assignments: { none: onDay(actor.today) } } }],
  },
  { signedById: actor.personId, status: "signed" },
  {
    status: "signed",
    signedBy: { ...supervisedBy(actor), assignments: { none: onDay(actor.today) } },
    personId: { not: actor.personId },
  },
  { signedById: actor.personId, status: "objected", objection: { statedAt: null } },
  { signedBy: supervisedBy(actor), status: "objected", personId: { not: actor.personId } },
];

const unsigned = { in: ["self_assessment", "awaiting_rater"] } satisfies Prisma.EnumEvaluationStatusFilter;

/** What somebody else's evaluation asks of the actor. */
type Decision = "rate" | "rateInPlace" | "handOver" | "state" | "decide";

/** What of these is the actor's step; each row was chosen for one of them. */
function stepOf(actor: Actor, row: WaitingRow): Decision | "selfAssess" | "acknowledge" {
  if (row.personId !== actor.personId) return decisionOf(actor, row);
  return row.status === "handed_over" ? "acknowledge" : "selfAssess";
}

function decisionOf(actor: Actor, { status, raterId, signedById }: WaitingRow): Decision {
  if (status === "objected") return signedById === actor.personId ? "state" : "decide";
  if (status === "signed") return "handOver";
  return raterId === actor.personId ? "rate" : "rateInPlace";
}

/** The opening of the window, the signature, or the objection. */
const sinceOf = ({ signedAt, objection, period: own }: WaitingRow) =>
  objection?.filedAt ?? signedAt ?? own.opensOn;

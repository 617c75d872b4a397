import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { mayReadRatings } from "../policy";
import { inWindow, period, periodOf } from "./period";

const evaluationLine = {
  id: true,
  status: true,
  personId: true,
  predicate: true,
  raterId: true,
  signedAt: true,
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
  period: periodOf(row.period),
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
      where: { raterId: actor.personId, period: inWindow(actor) },
      orderBy: [{ period: { endsOn: "asc" } }, { person: { name: "asc" } }],
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

/** What waits for the actor in evaluations: to assess, to rate, to hand over, to acknowledge; for the list of tasks. */
export const evaluationsWaiting = async (tx: Transaction, actor: Actor) => {
  const rows = await tx.evaluation.findMany({
    where: {
      OR: [
        { personId: actor.personId, status: "self_assessment", period: inWindow(actor) },
        { personId: actor.personId, status: "handed_over" },
        ...decidedBy(actor),
      ],
    },
    orderBy: { period: { closesOn: "asc" } },
    select: evaluationLine,
  });
  return rows.map((row) => lineOf(actor, row));
};

/** To rate while the window is open, and to hand over whenever it was signed. */
const decidedBy = (actor: Actor): Prisma.EvaluationWhereInput[] => [
  {
    raterId: actor.personId,
    status: { in: ["self_assessment", "awaiting_rater"] },
    period: inWindow(actor),
  },
  { raterId: actor.personId, status: "signed" },
];

/** Evaluations that the actor is to rate or to hand over, and since when: the opening of the window, or the signature. */
export async function evaluationsToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.evaluation.findMany({ where: { OR: decidedBy(actor) }, select: evaluationLine });
  return rows.map(({ id, status, person, period: own, signedAt }) => ({
    id,
    name: person.name,
    step: status === "signed" ? ("handOver" as const) : ("rate" as const),
    period: periodOf(own),
    since: (signedAt ?? own.opensOn).toISOString(),
  }));
}

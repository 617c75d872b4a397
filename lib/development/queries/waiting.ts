import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

import { plansWaitingFor } from "../policy";

const waiting = (today: string) =>
  ({
    ...{ id: true, year: true, status: true, submittedAt: true, personId: true },
    person: { select: { name: true, raters: ratersOn(today) } },
  }) satisfies Prisma.DevelopmentPlanSelect;
type Waiting = Prisma.DevelopmentPlanGetPayload<{ select: ReturnType<typeof waiting> }>;

/** Development plans that wait for the actor as today's supervisor, the longest waiting first; `since` in ISO 8601. */
export async function developmentToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.developmentPlan.findMany({
    where: plansWaitingFor(actor),
    orderBy: { submittedAt: "asc" },
    select: waiting(actor.today),
  });
  return rows.map((row) => toDecide(row, actor));
}

/**
 * The same, and the actor's own plans that lie with somebody or came back, and with whom; in one statement. What came back of a year that
 * is over cannot be handed in again.
 */
export async function developmentWaiting(tx: Transaction, actor: Actor) {
  const { personId, today } = actor;
  const rows = await tx.developmentPlan.findMany({
    where: {
      OR: [
        plansWaitingFor(actor),
        { personId, status: "submitted" },
        { personId, status: "returned", year: { gte: Number(today.slice(0, 4)) } },
      ],
    },
    orderBy: { submittedAt: "asc" },
    select: waiting(today),
  });
  const isOwn = (row: Waiting) => row.personId === personId;
  return {
    development: rows.filter((row) => !isOwn(row)).map((row) => toDecide(row, actor)),
    ownDevelopment: rows
      .filter(isOwn)
      .map(waitsFor)
      .sort((one, other) => one.year - other.year),
  };
}

const toDecide = ({ id, year, person, submittedAt }: Waiting, { now }: Actor) => ({
  ...{ id, year, name: person.name },
  since: submittedAt?.toISOString() ?? now,
});

const waitsFor = ({ id, year, status, person, submittedAt }: Waiting) => ({
  ...{ id, year, status },
  since: submittedAt?.toISOString() ?? null,
  waitsFor: person.raters[0]?.rater.name ?? null,
});

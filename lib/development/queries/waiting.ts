import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { ratersOn } from "@/lib/organisation/queries";

import { plansWaitingFor } from "../policy";

/** Development plans that wait for the actor as today's supervisor, the longest waiting first; `since` in ISO 8601. */
export async function developmentToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.developmentPlan.findMany({
    where: plansWaitingFor(actor),
    orderBy: { submittedAt: "asc" },
    select: { id: true, year: true, submittedAt: true, person: { select: { name: true } } },
  });
  return rows.map(({ person, submittedAt, ...plan }) => ({
    ...plan,
    name: person.name,
    since: submittedAt?.toISOString() ?? actor.now,
  }));
}

/** The actor's own plans that lie with somebody or came back, and with whom. */
export async function ownDevelopmentWaiting(tx: Transaction, { personId, today }: Actor) {
  const rows = await tx.developmentPlan.findMany({
    where: { personId, status: { in: ["submitted", "returned"] } },
    orderBy: { year: "asc" },
    select: {
      ...{ id: true, year: true, status: true, submittedAt: true },
      person: { select: { raters: ratersOn(today) } },
    },
  });
  return rows.map(({ person, submittedAt, ...plan }) => ({
    ...plan,
    since: submittedAt?.toISOString() ?? null,
    waitsFor: person.raters[0]?.rater.name ?? null,
  }));
}

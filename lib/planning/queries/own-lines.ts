import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { editionOf, latestEdition } from "../edition";
import { linesOfLeader } from "../role-matrix";
import { latestOpened } from "./lines";

/** The actor's own plan of the year: of this one, not that of a position that was left; those of earlier years are all closed. */
export const ownPlanOf = ({ personId, today }: Actor, year: number): Prisma.PerformancePlanWhereInput => ({
  ...{ personId, year },
  ...(today.startsWith(String(year)) && { status: { not: "closed" } }),
});

/** The indicators of the actor's own plan of the year: those in force, then those being written. Null without a plan. */
export async function ownLines(tx: Transaction, actor: Actor, year: number) {
  const plan = await tx.performancePlan.findFirst({
    where: ownPlanOf(actor, year),
    orderBy: latestOpened,
    select: {
      ...{ id: true, agencyId: true },
      editions: latestEdition,
      results: {
        where: { leftOutIn: null },
        orderBy: [{ kind: "asc" }, { order: "asc" }, { id: "asc" }],
        select: {
          statement: true,
          indicators: {
            where: { leftOutIn: null },
            orderBy: [{ order: "asc" }, { id: "asc" }],
            select: { id: true, text: true, targetValue: true, targetUnit: true },
          },
        },
      },
    },
  });
  if (!plan) return null;
  const { id: planId, agencyId, editions } = plan;
  const [edition] = editions;
  const written = plan.results.map(({ statement, indicators }) => ({
    statement,
    indicators: indicators.map((line) => ({ ...line, targetValue: line.targetValue?.toString() ?? null })),
  }));
  const lines = linesOfLeader(edition ? editionOf(edition).results : [], written);
  return { planId, agencyId, lines };
}

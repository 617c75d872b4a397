import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { confirmedIndicator, editionOf, latestEdition } from "../edition";
import { visiblePlans } from "../policy";

/**
 * What the indicators were copied from have as confirmed target and reached, by the id of the copy; as far as the actor may
 * see it. What the owner is writing anew there does not count yet (art. 14(2)).
 */
export async function precedentsOf(tx: Transaction, actor: Actor, plans: string[]) {
  const copies = await tx.indicator.findMany({
    where: { result: { planId: { in: plans } }, precedent: { result: { plan: visiblePlans(actor) } } },
    select: { id: true, precedent: { select: precedent } },
  });
  return Object.fromEntries(
    copies.flatMap(({ id, precedent: row }) => {
      const read = row && precedentOf(row);
      return read ? [[id, read]] : [];
    }),
  );
}

const precedent = {
  id: true,
  result: { select: { plan: { select: { year: true, editions: latestEdition } } } },
  reports: {
    where: { value: { not: null } },
    orderBy: { reportedAt: "desc" },
    take: 1,
    select: { value: true },
  },
} satisfies Prisma.IndicatorSelect;

function precedentOf({ id, result, reports }: PrecedentRow) {
  const { year, editions } = result.plan;
  const confirmed = editions[0] && confirmedIndicator(editionOf(editions[0]), id);
  if (!confirmed) return null;
  const { targetValue, targetUnit } = confirmed;
  /** The value reported last. */
  const reached = reports[0]?.value?.toString() ?? null;
  return { year, targetValue, targetUnit, reached };
}

type PrecedentRow = Prisma.IndicatorGetPayload<{ select: typeof precedent }>;

export type Precedent = NonNullable<ReturnType<typeof precedentOf>>;

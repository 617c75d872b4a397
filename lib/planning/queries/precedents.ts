import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { visiblePlans } from "../policy";

/** What the indicators were copied from had as target and reached, by the id of the copy; as far as the actor may see it. */
export async function precedentsOf(tx: Transaction, actor: Actor, plans: string[]) {
  const copies = await tx.indicator.findMany({
    where: { result: { planId: { in: plans } }, precedent: { result: { plan: visiblePlans(actor) } } },
    select: { id: true, precedent: { select: precedent } },
  });
  return Object.fromEntries(
    copies.flatMap(({ id, precedent: row }) => (row ? [[id, precedentOf(row)]] : [])),
  );
}

const precedent = {
  targetValue: true,
  targetUnit: true,
  result: { select: { plan: { select: { year: true } } } },
  reports: {
    where: { value: { not: null } },
    orderBy: { reportedAt: "desc" },
    take: 1,
    select: { value: true },
  },
} satisfies Prisma.IndicatorSelect;

const precedentOf = ({ targetValue, result, reports, ...row }: PrecedentRow) => ({
  ...row,
  year: result.plan.year,
  targetValue: targetValue?.toString() ?? null,
  /** The value reported last. */
  reached: reports[0]?.value?.toString() ?? null,
});

type PrecedentRow = Prisma.IndicatorGetPayload<{ select: typeof precedent }>;

export type Precedent = ReturnType<typeof precedentOf>;

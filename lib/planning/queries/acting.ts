import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of the assignment that a result is written for. */
export const actingRead = {
  select: { id: true, kind: true, position: { select: { title: true } } },
} satisfies Prisma.WorkResult$assignmentArgs;

/** The assignments as Plt or Plh that the owner of a plan holds in its year, the earliest first (L.II.A.6.d). */
export const actingIn = (tx: Transaction, { personId, year }: { personId: string; year: number }) =>
  tx.assignment.findMany({
    where: {
      ...{ personId, kind: { not: "definitive" }, validFrom: { lte: new Date(`${year}-12-31`) } },
      OR: [{ validTo: null }, { validTo: { gte: new Date(`${year}-01-01`) } }],
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
    ...actingRead,
  });

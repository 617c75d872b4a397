import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

type Closed = { id: string; edition: number; version: number; agencyId: string };

/**
 * Closes the plans of a year of these agencies that are still being written, mended or read: nothing counts in a year that is over, so they
 * would wait for good for somebody whom every press refuses. What was confirmed of them stands. Answers how many in each agency.
 */
export async function closeUnfinishedPlans(
  tx: Transaction,
  { personId: actorId, now: at }: Actor,
  year: number,
  agencyIds: readonly string[],
) {
  const closed = await tx.$queryRaw<Closed[]>`
    UPDATE "PerformancePlan" SET status = 'closed', version = version + 1
    WHERE year = ${year} AND "agencyId" = ANY (${[...agencyIds]}::uuid[]) AND status IN ('draft', 'returned', 'submitted')
    RETURNING id, edition, version, "agencyId"`;
  await tx.planStep.createMany({
    data: closed.map(({ id: planId, edition, version }) => ({
      ...{ id: newId(), planId, edition, version, actorId, kind: "closed" as const, at },
    })),
  });
  return (agencyId: string) => closed.filter((plan) => plan.agencyId === agencyId).length;
}

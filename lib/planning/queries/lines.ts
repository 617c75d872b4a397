import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

export const planLine = {
  id: true,
  year: true,
  status: true,
  edition: true,
  approvedEdition: true,
  positionTitle: true,
  submittedAt: true,
  person: { select: { name: true } },
  unit: { select: { name: true } },
} satisfies Prisma.PerformancePlanSelect;

export type PlanLine = Prisma.PerformancePlanGetPayload<{ select: typeof planLine }>;

/** Ids are made in the order of time: of two plans in one year the later one is of the present position. */
export const latestOpened = { id: "desc" } as const;

/** The actor's own plans, newest year first. */
export const ownPlans = (actor: Actor) =>
  reading(actor, (tx) =>
    tx.performancePlan.findMany({
      where: { personId: actor.personId },
      orderBy: [{ year: "desc" }, latestOpened],
      select: planLine,
    }),
  );

/** The actor's own plans that are not settled: to write, to mend, or waiting for the rater of the day. */
export async function ownOpenPlans(tx: Transaction, actor: Actor) {
  const rows = await tx.performancePlan.findMany({
    where: { personId: actor.personId, status: { in: ["draft", "returned", "submitted"] } },
    select: { ...planLine, person: { select: { name: true, raters: ratersOn(actor.today) } } },
  });
  return rows.map(({ person: { raters, ...person }, ...plan }) => {
    return { ...plan, person, raterName: raters[0]?.rater.name ?? null };
  });
}

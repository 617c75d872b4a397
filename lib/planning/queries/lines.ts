import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

import { isOfPosition } from "../lifecycle";

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

/** The definitive position that somebody holds on a day, to be selected with them. */
export const heldOn = (day: IsoDate) =>
  ({
    where: { kind: "definitive", ...onDay(day) },
    select: { position: { select: { unitId: true, title: true } } },
  }) satisfies Prisma.Person$assignmentsArgs;

/**
 * The actor's own plans that are not settled: to write, to mend, or waiting for the rater of the day; none of a position that was left,
 * which ends as the plan of the new one is opened.
 */
export async function ownOpenPlans(tx: Transaction, actor: Actor) {
  const { personId, today } = actor;
  const person = { select: { name: true, raters: ratersOn(today), assignments: heldOn(today) } };
  const rows = await tx.performancePlan.findMany({
    where: { personId, status: { in: ["draft", "returned", "submitted"] } },
    select: { ...planLine, unitId: true, person },
  });
  return rows.flatMap(({ person: { raters, assignments, name }, unitId, ...plan }) => {
    const held = assignments[0]?.position;
    const isLeft = held && today.startsWith(String(plan.year)) && !isOfPosition({ ...plan, unitId }, held);
    return isLeft ? [] : [{ ...plan, person: { name }, raterName: raters[0]?.rater.name ?? null }];
  });
}

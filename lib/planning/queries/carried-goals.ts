import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";

import { carriedGoals } from "../carried-goals";
import { visiblePlans } from "../policy";

/** Which running plans carry the goals of a unit in a year, by goal, as far as the actor may know; none for a goal that no plan carries. */
export const findCarriedGoals = (actor: Actor, unitId: string, year: number) =>
  reading(actor, async (tx) => {
    const lines = await tx.indicator.findMany({
      where: { goal: { unitId, year }, result: { plan: { status: { not: "closed" } } } },
      orderBy: { id: "asc" },
      select: {
        goalId: true,
        leftOutIn: true,
        result: {
          select: {
            leftOutIn: true,
            plan: {
              select: {
                id: true,
                approvedEdition: true,
                positionTitle: true,
                person: { select: { name: true } },
              },
            },
          },
        },
      },
    });
    const plans = lines.map(({ result }) => result.plan.id);
    const visible = await tx.performancePlan.findMany({
      where: { id: { in: plans }, AND: visiblePlans(actor) },
      select: { id: true },
    });
    return carriedGoals(lines, new Set(visible.map(({ id }) => id)));
  });

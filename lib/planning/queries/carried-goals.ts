import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";

import { carriedGoals, countCarriers } from "../carried-goals";
import { visiblePlans } from "../policy";

/** Which running plans carry the goals of a unit in a year, by goal, as far as the actor may know; none for a goal that no plan carries. */
export const findCarriedGoals = (actor: Actor, unitId: string, year: number) =>
  reading(actor, async (tx) => {
    const lines = await linesOf(tx, unitId, year);
    const plans = lines.map(({ result }) => result.plan.id);
    const visible = await tx.performancePlan.findMany({
      where: { id: { in: plans }, AND: visiblePlans(actor) },
      select: { id: true },
    });
    return carriedGoals(lines, new Set(visible.map(({ id }) => id)));
  });

/** How many confirmed plans carry each goal of a unit in a year, inside a transaction that is already open. */
export const countCarriedGoals = async (tx: Transaction, unitId: string, year: number) =>
  countCarriers(await linesOf(tx, unitId, year));

const linesOf = (tx: Transaction, unitId: string, year: number) =>
  tx.indicator.findMany({
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

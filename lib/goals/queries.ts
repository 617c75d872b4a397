import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { type Measured, meanAttained, type Quarter, quarters } from "./attainment";
import { canKeepGoals } from "./policy";

const goalSheet = {
  id: true,
  kind: true,
  text: true,
  measure: true,
  direction: true,
  version: true,
  ...{ quarter1: true, quarter2: true, quarter3: true, quarter4: true },
  realisations: { orderBy: { quarter: "asc" }, select: { quarter: true, value: true, note: true } },
} satisfies Prisma.UnitGoalSelect;

type GoalRow = Prisma.UnitGoalGetPayload<{ select: typeof goalSheet }>;

/** A goal as screens and rules read it: numbers as text, by quarter. */
function goalOf<Row extends GoalRow>({ quarter1, quarter2, quarter3, quarter4, realisations, ...goal }: Row) {
  const [targets, reached]: [Measured["targets"], Measured["reached"]] = [
    { 1: String(quarter1), 2: String(quarter2), 3: String(quarter3), 4: String(quarter4) },
    Object.fromEntries(realisations.map(({ quarter, value }) => [quarter, String(value)])),
  ];
  return { ...goal, targets, reached, note: realisations.at(-1)?.note ?? "" };
}

export type Goal = ReturnType<typeof goalOf<GoalRow>>;

const oldestFirst = [{ kind: "asc" }, { id: "asc" }] satisfies Prisma.UnitGoalOrderByWithRelationInput[];

/** The goals of a unit in a year, inside a transaction that is already open. */
export const goalsOfUnit = async (tx: Transaction, unitId: string, year: number) =>
  (await tx.unitGoal.findMany({ where: { unitId, year }, orderBy: oldestFirst, select: goalSheet })).map(
    goalOf,
  );

/** The goals of several units in several years, each with its unit and year. */
export const goalsOfUnits = async (tx: Transaction, unitIds: readonly string[], years: readonly number[]) =>
  (
    await tx.unitGoal.findMany({
      where: { unitId: { in: [...unitIds] }, year: { in: [...years] } },
      orderBy: oldestFirst,
      select: { ...goalSheet, unitId: true, year: true },
    })
  ).map(goalOf);

/** The goals of a unit in a year, and whether the actor keeps them; null where there is no such unit. */
export const findUnitGoals = (actor: Actor, unitId: string, year: number) =>
  reading(actor, async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { id: unitId, kind: { in: ["region", "agency"] } },
      select: {
        ...{ id: true, name: true, path: true },
        goals: { where: { year }, orderBy: oldestFirst, select: goalSheet },
      },
    });
    if (!unit) return null;
    const { path, goals, ...named } = unit;
    return { ...named, goals: goals.map(goalOf), mayKeep: canKeepGoals(actor, { path }) };
  });

/** The region and its agencies with what their goals of the year had attained at the end of a quarter, the region first. */
export const findGoals = (actor: Actor, year: number, quarter: Quarter | null) =>
  reading(actor, async (tx) => {
    const units = await tx.unit.findMany({
      where: { kind: { in: ["region", "agency"] } },
      orderBy: [{ kind: "asc" }, { name: "asc" }],
      select: {
        ...{ id: true, name: true, kind: true },
        goals: { where: { year }, orderBy: oldestFirst, select: goalSheet },
      },
    });
    return units.map(({ goals: rows, ...unit }) => {
      const goals = rows.map(goalOf);
      return { ...unit, ...meanAttained(goals, quarter ?? quarters[0]) };
    });
  });

/** A goal with the unit it is of, for a command. */
export const findGoal = (tx: Transaction, id: string) =>
  tx.unitGoal.findUnique({
    where: { id },
    select: { id: true, version: true, year: true, unit: { select: { path: true, agencyId: true } } },
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { countCarriedGoals } from "@/lib/planning/queries/carried-goals";

import { type Measured, meanAttained, type Quarter, quarters } from "./attainment";
import { canKeepGoals } from "./policy";
import { type Notes, reportOf } from "./report";

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

/** A goal as screens and rules read it: numbers as text and notes, by quarter. */
function goalOf<Row extends GoalRow>({ quarter1, quarter2, quarter3, quarter4, realisations, ...goal }: Row) {
  const [targets, reached]: [Measured["targets"], Measured["reached"]] = [
    { 1: String(quarter1), 2: String(quarter2), 3: String(quarter3), 4: String(quarter4) },
    Object.fromEntries(realisations.map(({ quarter, value }) => [quarter, String(value)])),
  ];
  const notes: Notes = Object.fromEntries(realisations.map(({ quarter, note }) => [quarter, note]));
  return { ...goal, targets, reached, notes };
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

/** A goal of a unit without its words. */
export type MeasuredGoal = Measured & { unitId: string; year: number };

/** The same as the database answers it: targets by quarter, and the quarters of which something was reported, with what. */
export type MeasuredRow = Pick<MeasuredGoal, "unitId" | "year" | "direction"> & {
  targets: [string, string, string, string];
  quarters: Quarter[] | null;
  reached: string[];
};

/**
 * What goals aim at and what was reached of it, as an expression for JSON.
 * @param which A condition over the goals `g`.
 */
export const goalRows = (which: Prisma.Sql) => Prisma.sql`
  SELECT coalesce(json_agg(o), '[]') FROM (SELECT g."unitId", g.year, g.direction,
      ARRAY[g.quarter1, g.quarter2, g.quarter3, g.quarter4]::text[] AS targets,
      array_agg(r.quarter) FILTER (WHERE r.quarter IS NOT NULL) AS quarters, array_agg(r.value::text) AS reached
    FROM "UnitGoal" g LEFT JOIN "GoalRealisation" r ON r."goalId" = g.id WHERE ${which} GROUP BY g.id ORDER BY g.kind, g.id) o`;

/** A goal from its row. */
export function measuredGoal({ unitId, year, direction, quarters, ...row }: MeasuredRow): MeasuredGoal {
  const [one, two, three, four] = row.targets;
  const reached: Partial<Record<Quarter, string>> = {};
  quarters?.forEach((quarter, i) => (reached[quarter] = row.reached[i]));
  return { unitId, year, direction, targets: { 1: one, 2: two, 3: three, 4: four }, reached };
}

/** What the goals of several units aim at in several years and what was reached of it, in one statement. */
export async function measuredGoals(tx: Transaction, unitIds: readonly string[], years: readonly number[]) {
  const which = Prisma.sql`g."unitId" = ANY(${unitIds}::uuid[]) AND g.year = ANY(${years}::int[])`;
  const [{ goals }] = await tx.$queryRaw<[{ goals: string }]>`SELECT (${goalRows(which)})::text AS goals`;
  return (JSON.parse(goals) as MeasuredRow[]).map(measuredGoal);
}

/**
 * The goals of a unit in a year beside those of the year before, the years that have any, and whether the actor keeps
 * them; null where there is no such unit.
 */
export const findUnitGoals = (actor: Actor, unitId: string, year: number) =>
  reading(actor, (tx) => unitGoals(tx, actor, unitId, year));

/** The same inside a transaction that is already open, with the agency whose trail it stands in. */
export async function unitGoals(tx: Transaction, actor: Actor, unitId: string, year: number) {
  const unit = await tx.unit.findFirst({
    where: { id: unitId, kind: { in: ["region", "agency"] } },
    select: { id: true, name: true, path: true, agencyId: true },
  });
  if (!unit) return null;
  const { path, ...named } = unit;
  const both = await goalsOfUnits(tx, [unitId], [year, year - 1]);
  return {
    ...named,
    goals: both.filter((goal) => goal.year === year),
    formers: both.filter((goal) => goal.year !== year),
    years: await yearsOf(tx, { unitId }),
    mayKeep: canKeepGoals(actor, { path }),
  };
}

/** The years of which there are goals, the last first. */
const yearsOf = async (tx: Transaction, where: Prisma.UnitGoalWhereInput) =>
  (
    await tx.unitGoal.findMany({
      ...{ where, distinct: ["year"], orderBy: { year: "desc" }, select: { year: true } },
    })
  ).map(({ year }) => year);

/**
 * The region and its agencies with what their goals of the year had attained at the end of a quarter, and a year before;
 * the region first. With the years that have any goals.
 */
export const findGoals = (actor: Actor, year: number, quarter: Quarter | null) =>
  reading(actor, async (tx) => {
    const units = await tx.unit.findMany({
      where: { kind: { in: ["region", "agency"] } },
      orderBy: [{ kind: "asc" }, { name: "asc" }],
      select: { id: true, name: true, kind: true },
    });
    const ids = units.map(({ id }) => id);
    const goals = await goalsOfUnits(tx, ids, [year, year - 1]);
    const meanOf = (id: string, of: number) =>
      meanAttained(
        goals.filter((goal) => goal.unitId === id && goal.year === of),
        quarter ?? quarters[0],
      );
    return {
      units: units.map((unit) => ({
        ...{ ...unit, ...meanOf(unit.id, year) },
        former: meanOf(unit.id, year - 1).mean,
      })),
      years: await yearsOf(tx, {}),
    };
  });

/** The table of the yearly report of a unit up to a quarter; null where there is no such unit. */
export const findGoalReport = (actor: Actor, unitId: string, year: number, quarter: Quarter) =>
  reading(actor, (tx) => goalReport(tx, actor, { unitId, year, quarter }));

type Wanted = { unitId: string; year: number; quarter: Quarter };

/** The same inside a transaction that is already open. */
export async function goalReport(tx: Transaction, actor: Actor, { unitId, year, quarter }: Wanted) {
  const unit = await unitGoals(tx, actor, unitId, year);
  if (!unit) return null;
  const { goals, formers, id, name, agencyId, years } = unit;
  const carriers = await countCarriedGoals(tx, unitId, year);
  return {
    unit: { id, name, agencyId, years },
    report: reportOf({ goals, formers, carriers, quarter }),
  };
}

/** A goal with the unit it is of, for a command. */
export const findGoal = (tx: Transaction, id: string) =>
  tx.unitGoal.findUnique({
    where: { id },
    select: { id: true, version: true, year: true, unit: { select: { path: true, agencyId: true } } },
  });

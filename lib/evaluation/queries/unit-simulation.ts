import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { distributionOf } from "../group";
import { visibleEvaluations } from "../policy";
import { period, periodOf } from "./period";

const mostUnits = 60;
const mostPeople = 5_000;
/** How many of the last windows there are to choose from. */
const mostPeriods = 8;

/** Units that the actor leads today, and those whose head the actor rates: the level above (SE 3/2023). */
const unitsAbove = (actor: Actor): Prisma.UnitWhereInput => ({
  positions: {
    some: {
      isHead: true,
      assignments: {
        some: {
          ...{ kind: "definitive", AND: onDay(actor.today) },
          person: { OR: [{ id: actor.personId }, supervisedBy(actor)] },
        },
      },
    },
  },
});

/** The units to choose from: those that the actor leads first, then those of the heads below, by name. */
export const simulatedUnits = (actor: Actor) =>
  reading(actor, async (tx) => {
    const own = { personId: actor.personId, ...onDay(actor.today) };
    const units = await tx.unit.findMany({
      where: unitsAbove(actor),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostUnits,
      select: {
        ...{ id: true, name: true },
        positions: { where: { isHead: true, assignments: { some: own } }, select: { id: true }, take: 1 },
      },
    });
    const led = units.filter(({ positions }) => positions.length > 0);
    return [...led, ...units.filter((unit) => !led.includes(unit))].map(({ id, name }) => ({ id, name }));
  });

/**
 * The signed ratings of a unit and of all below it, in the window that opened last or in a chosen one: counted for all, by name
 * for those in the actor's sight. Of what raters have saved only how many it is: of any count by predicate, two readings could be
 * held against each other until one person's was left. With the reasons that raters in sight gave. Null for units and windows of others.
 */
export const findUnitSimulation = (actor: Actor, unitId: string, periodId?: string) =>
  reading(actor, async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { id: unitId, AND: unitsAbove(actor) },
      select: { id: true, name: true, path: true, agencyId: true },
    });
    if (!unit) return null;
    const opened = await lastOpened(tx, actor, unit.agencyId);
    const chosen = periodId === undefined ? opened[0] : opened.find(({ id }) => id === periodId);
    if (!chosen) return periodId === undefined ? { unit, period: null } : null;
    const inUnit = {
      ...{
        periodId: chosen.id,
        unit: { path: { startsWith: unit.path } },
        personId: { not: actor.personId },
      },
    } satisfies Prisma.EvaluationWhereInput;
    const signed = await countedIn(tx, { ...inUnit, signedAt: { not: null } });
    const unsigned = await countedIn(tx, { ...inUnit, signedAt: null });
    const rows = await tx.evaluation.findMany({
      where: { ...inUnit, signedAt: { not: null }, AND: visibleEvaluations(actor) },
      orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
      take: mostPeople,
      select: {
        ...{ id: true, resultRating: true, behaviourRating: true, predicate: true },
        person: { select: { name: true } },
        plan: { select: { positionTitle: true } },
      },
    });
    const result = await tx.unitResult.findUnique({
      where: { unitId_periodId: { unitId, periodId: chosen.id } },
      select: { level: true },
    });
    return {
      unit,
      period: periodOf(chosen),
      level: result?.level ?? null,
      periods: opened.map(periodOf),
      unsigned: unsigned.length,
      saved: unsigned.filter(({ predicate }) => predicate !== null).length,
      signed: distributionOf(signed),
      people: rows.map(({ person, plan, ...row }) => ({
        ...row,
        ...{ name: person.name, position: plan.positionTitle },
      })),
      reasons: await reasonsIn(tx, actor, { periodId: chosen.id, path: unit.path }),
    };
  });

const lastOpened = (tx: Transaction, { today }: Actor, agencyId: string | null) =>
  tx.evaluationPeriod.findMany({
    where: { opensOn: { lte: new Date(today) }, cycle: { agencyId: agencyId ?? undefined } },
    orderBy: [{ opensOn: "desc" }, { endsOn: "desc" }],
    take: mostPeriods,
    select: period.select,
  });

/** One for each evaluation, with its predicate or none. */
async function countedIn(tx: Transaction, where: Prisma.EvaluationWhereInput) {
  const counts = await tx.evaluation.groupBy({ by: ["predicate"], where, _count: true });
  return counts.flatMap(({ predicate, _count }) => Array.from({ length: _count }, () => ({ predicate })));
}

/** Why raters in the unit leave the pattern: the actor's own words, and those of whom the actor rates. */
async function reasonsIn(
  tx: Transaction,
  actor: Actor,
  { periodId, path }: { periodId: string; path: string },
) {
  const rows = await tx.distributionReason.findMany({
    where: {
      periodId,
      rater: {
        OR: [{ id: actor.personId }, supervisedBy(actor)],
        ratings: { some: { periodId, unit: { path: { startsWith: path } } } },
      },
    },
    orderBy: [{ rater: { name: "asc" } }, { deviation: "asc" }],
    select: { raterId: true, deviation: true, text: true, rater: { select: { name: true } } },
  });
  return rows.map(({ rater, ...row }) => ({ ...row, rater: rater.name }));
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { decidableUnits } from "../policy";
import { inWindow } from "./period";

const unitsShown = 30;

/**
 * Units whose result the actor decides and that still lack one in a window that is open today, by name: how many there
 * are with this in their name, and the first of them with a period each.
 */
export const undecidedUnits = (actor: Actor, search: string) =>
  reading(actor, async (tx) => {
    const periods = await tx.evaluationPeriod.findMany({ where: inWindow(actor), select: undecidedPeriod });
    const lacking = periods.map(({ id, cycle }) => ({
      agencyId: cycle.agencyId,
      results: { none: { periodId: id } },
    }));
    if (lacking.length === 0) return { total: 0, units: [] };
    const named = { name: { contains: search, mode: "insensitive" } } as const;
    const where = { AND: [decidableUnits(actor), named, { OR: lacking }] };
    const total = await tx.unit.count({ where });
    const units = await tx.unit.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: unitsShown,
      select: { id: true, name: true, agencyId: true, results: { select: { periodId: true } } },
    });
    return { total, units: units.flatMap((unit) => lackingPeriods(unit, periods)) };
  });

type Undecided = { id: string; name: string; agencyId: string | null; results: { periodId: string }[] };
type UndecidedPeriod = Prisma.EvaluationPeriodGetPayload<{ select: typeof undecidedPeriod }>;

const lackingPeriods = ({ results, ...unit }: Undecided, periods: readonly UndecidedPeriod[]) =>
  periods
    .filter(
      ({ id, cycle }) => cycle.agencyId === unit.agencyId && results.every(({ periodId }) => periodId !== id),
    )
    .map(({ cycle, ...period }) => ({ ...unit, period: { ...period, ...cycle } }));

const undecidedPeriod = {
  id: true,
  kind: true,
  number: true,
  cycle: { select: { agencyId: true, year: true, cadence: true } },
} satisfies Prisma.EvaluationPeriodSelect;

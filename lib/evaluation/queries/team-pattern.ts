import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dated, dateOf, inForce } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { type Distribution, patternDeviations } from "../distribution-pattern";
import { inWindow, period, periodOf } from "./period";

const none: Distribution = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };

/**
 * The predicates that the actor has given so far in windows that are open today, signed or not, beside the pattern of the result
 * they stand on: that of the unit that the actor led when the window opened, else of the unit of those rated (L.IV.B.1.g). Where
 * that was not decided yet there is no pattern.
 */
export const findTeamPatterns = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rated = await tx.evaluation.findMany({
      where: { raterId: actor.personId, period: inWindow(actor), predicate: { not: null } },
      orderBy: [{ period: { endsOn: "asc" } }, { id: "asc" }],
      select: ratedInWindow,
    });
    const heads = await tx.assignment.findMany({
      where: { personId: actor.personId, position: { isHead: true } },
      orderBy: [{ kind: "asc" }, { validFrom: "desc" }],
      select: { validFrom: true, validTo: true, position: { select: { unitId: true, agencyId: true } } },
    });
    const led = heads.map(({ position, ...row }) => ({ ...position, ...dated(row) }));
    const standingOn = rated.map((row) => {
      const inAgency = led.filter(({ agencyId }) => agencyId === row.agencyId);
      return { ...row, unitId: inForce(inAgency, dateOf(row.period.opensOn))?.unitId ?? row.unitId };
    });
    const results = await tx.unitResult.findMany({
      where: {
        unitId: { in: standingOn.map(({ unitId }) => unitId) },
        periodId: { in: standingOn.map((row) => row.period.id) },
      },
      select: { unitId: true, periodId: true, level: true, unit: { select: { name: true } } },
    });
    return results.flatMap((result) => deviationsOf(result, standingOn));
  });

export type TeamPattern = Awaited<ReturnType<typeof findTeamPatterns>>[number];

const ratedInWindow = {
  ...{ predicate: true, agencyId: true, unitId: true },
  period,
} satisfies Prisma.EvaluationSelect;

type Rated = Prisma.EvaluationGetPayload<{ select: typeof ratedInWindow }>;
type Result = Prisma.UnitResultGetPayload<{
  select: { unitId: true; periodId: true; level: true; unit: { select: { name: true } } };
}>;

/** What was given on one result, and where this leaves its pattern; nothing for a result that nothing was given on. */
function deviationsOf({ unitId, periodId, level, unit }: Result, rated: readonly Rated[]) {
  const here = rated.filter((row) => row.unitId === unitId && row.period.id === periodId);
  const [first] = here;
  if (!first) return [];
  const counts = { ...none };
  for (const { predicate } of here) if (predicate) counts[predicate] += 1;
  const deviations = patternDeviations(level, counts);
  return [{ unit: unit.name, period: periodOf(first.period), level, counts, total: here.length, deviations }];
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

/**
 * Opens what is missing in today's windows: the actor's own evaluations and those of the people the actor rates, for
 * everyone with a confirmed plan, with the rater of today. Doing it again opens nothing. Answers how many were opened.
 */
export const openEvaluations = (actor: Actor) =>
  writing(actor, async (tx) => {
    const plans = await plansInWindows(tx, actor);
    const rows = plans.flatMap(({ person, agency, ...plan }) => {
      const raterId = person.raters[0]?.raterId;
      const periods = agency.cycles.flatMap((cycle) => cycle.periods);
      return raterId
        ? periods.map(({ id: periodId }) => ({ id: newId(), periodId, raterId, ...planOf(plan) }))
        : [];
    });
    const opened = await tx.evaluation.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true },
    });
    if (opened.length === 0) return 0;
    await tx.evaluationStep.createMany({
      data: opened.map(({ id }) => ({
        id: newId(),
        evaluationId: id,
        kind: "opened",
        actorId: actor.personId,
        at: actor.now,
      })),
    });
    const agencyId = plans[0]?.agencyId ?? null;
    const details = { count: opened.length };
    await recordEvent(tx, actor, { name: "evaluation.opened", subjectId: actor.personId, agencyId, details });
    return opened.length;
  });

const planOf = (plan: { id: string; personId: string; agencyId: string; unitId: string }) => ({
  planId: plan.id,
  personId: plan.personId,
  agencyId: plan.agencyId,
  unitId: plan.unitId,
});

function plansInWindows(tx: Transaction, actor: Actor) {
  const today = new Date(actor.today);
  const year = Number(actor.today.slice(0, 4));
  return tx.performancePlan.findMany({
    where: {
      year,
      approvedEdition: { gt: 0 },
      OR: [{ personId: actor.personId }, { person: supervisedBy(actor) }],
    },
    select: {
      id: true,
      personId: true,
      agencyId: true,
      unitId: true,
      person: { select: { raters: { where: onDay(actor.today), select: { raterId: true } } } },
      agency: {
        select: {
          cycles: {
            where: { year },
            select: {
              periods: { where: { opensOn: { lte: today }, closesOn: { gte: today } }, select: { id: true } },
            },
          },
        },
      },
    },
  });
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { confirmedIndicator, editionOf, latestEdition } from "@/lib/planning/edition";
import type { ResultProgress } from "@/lib/progress/sheet";

import { visibleEvaluations } from "../policy";
import { rolesOf } from "../roles";
import type { EvaluationInSight } from "./in-sight";
import { period, periodOf } from "./period";

/** The person's signed evaluation before this one, as far as it is in the actor's sight: marks, ratings, predicate. */
export async function evaluationBefore(tx: Transaction, actor: Actor, row: EvaluationInSight) {
  const before = await tx.evaluation.findFirst({
    where: {
      ...{ personId: row.personId, signedAt: { not: null } },
      period: { endsOn: { lt: row.period.endsOn } },
      AND: visibleEvaluations(actor),
    },
    orderBy: [{ period: { endsOn: "desc" } }, { id: "desc" }],
    select: {
      ...{ resultRating: true, behaviourRating: true, predicate: true, period },
      marks: { select: { resultId: true, mark: true } },
    },
  });
  return before && { ...before, period: periodOf(before.period) };
}

/** What the results carry in the role matrix of the superior, with the share they take and how many others carry it, too. */
export async function rolesIn(
  tx: Transaction,
  { plan }: EvaluationInSight,
  results: readonly ResultProgress[],
) {
  const ids = results.flatMap(({ support }) => support?.indicatorId ?? []);
  if (ids.length === 0) return [];
  const rows = await tx.indicator.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      result: { select: { plan: { select: { editions: latestEdition } } } },
      supporters: {
        where: { result: { leftOutIn: null, plan: { year: plan.year, approvedEdition: { gt: 0 } } } },
        select: { result: { select: { plan: { select: { personId: true } } } } },
      },
    },
  });
  const lines = rows.map(({ id, result, supporters }) => {
    const [edition] = result.plan.editions;
    const line = edition && confirmedIndicator(editionOf(edition), id);
    return {
      indicatorId: id,
      ...{ targetValue: line?.targetValue ?? null, targetUnit: line?.targetUnit ?? null },
      carriers: new Set(supporters.map((one) => one.result.plan.personId)).size,
    };
  });
  return rolesOf(results, lines);
}

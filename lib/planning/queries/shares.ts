import "server-only";

import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";

import { type MatrixResult, sharesOutOfBalance } from "../role-matrix";
import { latestOpened } from "./lines";
import type { PlanInSight } from "./plan";
import type { Supportable } from "./support";
import { matrixPlan, matrixResults } from "./team";

type Sharing = Pick<PlanInSight, "personId" | "year" | "raterId"> & { results: readonly MatrixResult[] };

/**
 * What the shares of the superior's targets add up to, by the own result that takes one, where that is not the target
 * (L.II.A.4.f): the own as they are written, those of the rater's other people as handed in or confirmed. A sum, never a line
 * of somebody else.
 */
export async function sharesIn(tx: Transaction, plan: Sharing, offered: Supportable, day: string) {
  const takesShare = plan.results.some(({ support }) => support?.method === "direct_target");
  if (!takesShare || !plan.raterId || !offered) return {};
  const others = await tx.performancePlan.findMany({
    where: {
      year: plan.year,
      personId: { not: plan.personId },
      person: { raters: { some: { raterId: plan.raterId, ...onDay(day) } } },
      OR: [{ status: "submitted" }, { approvedEdition: { gt: 0 }, status: { not: "closed" } }],
    },
    orderBy: latestOpened,
    distinct: "personId",
    select: matrixPlan,
  });
  return sharesOutOfBalance(plan.results, others.flatMap(matrixResults), offered.lines);
}

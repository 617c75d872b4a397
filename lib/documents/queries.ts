import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import { editionOf } from "@/lib/planning/edition";
import { visiblePlans } from "@/lib/planning/policy";
import { partiesOf } from "@/lib/planning/queries/editions";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { hasForm } from "@/lib/planning/role-matrix";

import { copySheet } from "./copy-sheet";
import { officialWords } from "./gateway/words";
import type { MatrixSheet } from "./matrix-form";
import type { Skp } from "./skp";

/**
 * A confirmed edition with all that its form names; null when the plan or the edition is none of the actor's business. Of
 * editions from before the parties were frozen with them, the parties are read from the records of that day.
 */
export const findSkp = (actor: Actor, planId: string, number: number) =>
  reading(actor, async (tx): Promise<Skp | null> => {
    const plan = await tx.performancePlan.findFirst({
      where: { id: planId, AND: visiblePlans(actor) },
      select: {
        ...{ year: true, personId: true, positionTitle: true, positionKind: true, approach: true },
        unit: { select: { name: true } },
        agency: { select: { name: true } },
        editions: { where: { number } },
      },
    });
    const [edition] = plan?.editions ?? [];
    if (!plan || !edition) return null;
    const { raterId, approvedAt } = edition;
    const content = editionOf(edition);
    return {
      ...content,
      ...{ year: plan.year, number, approach: plan.approach },
      senior: plan.positionKind === "senior_leader",
      confirmedAt: approvedAt.toISOString(),
      parties: content.parties ?? (await partiesOf(tx, plan, raterId, dateOf(approvedAt))),
    };
  });

/** A confirmed edition field by field for e-Kinerja (A3), in Indonesian as its form is; null when it is out of sight. */
export async function findCopySheet(actor: Actor, planId: string, number: number) {
  const skp = await findSkp(actor, planId, number);
  return skp && { raterName: skp.parties.rater.name, parts: copySheet(skp, await officialWords()) };
}

/**
 * The actor's role matrix with what its form names (A.1.5); null without a team, and before the plan of the actor's present
 * position is confirmed.
 */
export async function findMatrixSheet(actor: Actor, year: number): Promise<MatrixSheet | null> {
  const matrix = await findRoleMatrix(actor, year);
  if (!matrix || matrix.rows.length === 0 || !hasForm(matrix)) return null;
  const plan = await reading(actor, (tx) =>
    tx.performancePlan.findFirst({
      where: { personId: actor.personId, year, approvedEdition: { gt: 0 }, status: { not: "closed" } },
      orderBy: { id: "desc" },
      select: { id: true, approvedEdition: true },
    }),
  );
  const skp = plan && (await findSkp(actor, plan.id, plan.approvedEdition));
  if (!skp) return null;
  const { confirmedAt, parties } = skp;
  return { year, confirmedAt, agency: parties.agency, leader: parties.employee, matrix };
}

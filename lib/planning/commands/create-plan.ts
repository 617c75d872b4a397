import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { openingBlockers } from "../lifecycle";
import { planOpening } from "../queries";

/**
 * Opens the actor's plan of a year for the position held today and answers its id.
 * @throws DomainError `plan.exempt` (L.II.C.8), `plan.no-assignment` or `plan.exists`.
 */
export const createPlan = (actor: Actor, { year }: { year: number }) =>
  writing(actor, async (tx) => {
    const { position, ...opening } = await planOpening(tx, actor, year);
    refuseBecause(openingBlockers({ position, ...opening }));
    const { unitId, agencyId, title: positionTitle, kind: positionKind } = found(position);
    const id = newId();
    // The unique key of person, year and position decides between two openings at the same moment.
    const { count } = await tx.performancePlan.createMany({
      data: [{ id, personId: actor.personId, year, unitId, agencyId, positionTitle, positionKind }],
      skipDuplicates: true,
    });
    if (count === 0) refuse("plan.exists");
    await recordEvent(tx, actor, { name: "plan.opened", subjectId: id, agencyId, details: { year } });
    return id;
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";

import { accountabilityInSight } from "../queries/accountability";

/**
 * The accountability figures of a unit, to be taken away: the export stands in the trail (A1).
 * @throws DomainError `not-found` for a unit whose figures the actor does not read.
 */
export const takeAccountability = (actor: Actor, unitId: string | null) =>
  writing(actor, async (tx) => {
    const report = await accountabilityInSight(tx, actor, unitId);
    const { id: subjectId, agencyId } = report.unit;
    await recordEvent(tx, actor, { name: "export.accountability", subjectId, agencyId });
    return report;
  });

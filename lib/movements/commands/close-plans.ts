import "server-only";

import type { Moment } from "@/lib/access/clock";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

type Closed = { id: string; edition: number; version: number; agencyId: string; recordedById: string };

/**
 * Closes the plans of whoever is no longer in service on the day: what was confirmed stands with the reports on it, what never was waits
 * for nobody any more (as L.II.C.6 has it for a position that was left). Done again it closes nothing. Answers how many.
 */
export async function closePlansLeft(tx: Transaction, { today, now }: Moment): Promise<number> {
  const closed = await tx.$queryRaw<Closed[]>`
    UPDATE "PerformancePlan" p SET status = 'closed', version = version + 1
    FROM "Movement" m WHERE m."personId" = p."personId" AND p.status <> 'closed' AND m."validFrom" <= ${today}::date
      AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death')
    RETURNING p.id, p.edition, p.version, p."agencyId", m."recordedById"`;
  if (closed.length === 0) return 0;
  await tx.planStep.createMany({
    data: closed.map(({ id: planId, edition, version, recordedById: actorId }) => ({
      ...{ id: newId(), planId, edition, version, actorId, kind: "closed" as const, at: now },
    })),
  });
  await recordEvents(
    tx,
    { personId: null, now },
    closed.map(({ id, edition, agencyId }) => ({
      ...{ name: "movement.plan-closed" as const, subjectId: id, agencyId, details: { edition } },
    })),
  );
  return closed.length;
}

import "server-only";

import type { Moment } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";

import type { OpenPeriod } from "../opening";

/**
 * Gives the unsigned evaluations of a period to whoever rated on the day its window opened (L.IV.A.14), where that was put
 * right after they were opened. What the former had weighed goes: it is nobody else's. Answers how many.
 */
export async function correctRaters(tx: Transaction, { now }: Moment, { id, agencyId, opensOn }: OpenPeriod) {
  const wrong = await tx.$queryRaw<{ id: string; raterId: string }[]>`
    SELECT e.id, s."raterId" FROM "Evaluation" e JOIN "Supervision" s ON s."personId" = e."personId"
      AND ${opensOn}::date BETWEEN s."validFrom" AND coalesce(s."validTo", 'infinity')
    WHERE e."periodId" = ${id}::uuid AND e."signedAt" IS NULL AND s."raterId" <> e."raterId"
    FOR UPDATE OF e`;
  if (wrong.length === 0) return 0;
  const ids = wrong.map((row) => row.id);
  const theirs = { where: { evaluationId: { in: ids } } };
  await tx.resultMark.deleteMany(theirs);
  await tx.behaviourRemark.deleteMany(theirs);
  await tx.$executeRaw`
    UPDATE "Evaluation" e SET "raterId" = w."raterId", "resultRating" = NULL, "behaviourRating" = NULL, predicate = NULL,
      note = NULL, version = version + 1
    FROM json_to_recordset(${JSON.stringify(wrong)}::json) w(id uuid, "raterId" uuid) WHERE e.id = w.id`;
  const event = { name: "evaluation.rater-corrected", subjectId: id, agencyId } as const;
  await recordEvent(tx, { personId: null, now }, { ...event, details: { count: wrong.length } });
  return wrong.length;
}

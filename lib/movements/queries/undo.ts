import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { keptLeavers, keptPeople } from "@/lib/organisation/policy";

const rows = z.array(z.object({ id: z.string() }).loose());
const changes = z.object({ before: rows, altered: rows, added: rows });
const traceSchema = z.object({ held: changes, rated: changes, away: changes });

/** A movement of somebody whose records the actor keeps, or who has left; null where there is none. */
export const movementToUndo = async (tx: Transaction, actor: Actor, id: string) =>
  tx.movement.findFirst({
    where: { id, person: { OR: [keptPeople(actor), keptLeavers(actor)] } },
    select: {
      ...{ id: true, personId: true, kind: true, validFrom: true, recordedAt: true, trace: true },
      position: { select: { unitId: true, title: true, agencyId: true } },
      person: {
        select: {
          assignments: {
            orderBy: { validFrom: "desc" },
            take: 1,
            select: { position: { select: { agencyId: true } } },
          },
        },
      },
    },
  });

type Found = NonNullable<Awaited<ReturnType<typeof movementToUndo>>>;

/** Whose records it changed, as far as it kept that: who was moved and who has another rater, and their raters before and since. */
export function concernedBy({ personId, trace }: Pick<Found, "personId" | "trace">) {
  const parsed = traceSchema.safeParse(trace);
  const rated = parsed.success
    ? [...parsed.data.rated.before, ...parsed.data.rated.altered, ...parsed.data.rated.added]
    : [];
  const of = (key: "personId" | "raterId") => rated.flatMap((row) => (row[key] ? [String(row[key])] : []));
  return {
    traced: parsed.success,
    people: [...new Set([personId, ...of("personId")])],
    raters: [...new Set(of("raterId"))],
  };
}

/** What has to be known to say whether it can be undone. */
export async function undoingOf(tx: Transaction, { today }: Actor, movement: Found) {
  const agencyId = movement.person.assignments[0]?.position.agencyId ?? null;
  const [row] = await tx.$queryRaw<{ builtUpon: boolean; decided: number; closed: Date | null }[]>`
    SELECT movement_changed_since(${movement.id}::uuid) AS "builtUpon", (${decidedBecause(movement)})::int AS decided,
      (SELECT max(o."endsOn") FROM "EvaluationPeriod" o JOIN "EvaluationCycle" y ON y.id = o."cycleId"
        WHERE o."closesOn" < ${today}::date AND y."agencyId" = ${agencyId}::uuid) AS closed`;
  return {
    ...{ agencyId, from: dateOf(movement.validFrom), builtUpon: row?.builtUpon ?? true },
    ...{ decided: row?.decided ?? 0, closedThrough: row?.closed ? dateOf(row.closed) : null },
  };
}

/**
 * How often something was decided because of it since it was recorded: by a rater whom it named, or for a position that it gave. An
 * evaluation is opened for whoever rates on the day on which its window opens.
 */
const decidedBecause = ({ id, personId, position, recordedAt }: Found) => Prisma.sql`
  WITH m AS (SELECT trace FROM "Movement" WHERE id = ${id}::uuid),
  stood AS (SELECT r."personId", r."raterId" FROM m, jsonb_to_recordset(m.trace->'rated'->'before') r("personId" uuid, "raterId" uuid)),
  named AS (SELECT r.* FROM m, jsonb_to_recordset((m.trace->'rated'->'altered') || (m.trace->'rated'->'added'))
      r("personId" uuid, "raterId" uuid, "from" date)
    WHERE NOT EXISTS (SELECT FROM stood o WHERE o."personId" = r."personId" AND o."raterId" = r."raterId"))
  SELECT (SELECT count(*) FROM "PlanStep" s JOIN "PerformancePlan" p ON p.id = s."planId"
      JOIN named n ON n."personId" = p."personId" AND n."raterId" = s."actorId" WHERE s.at >= ${recordedAt})
    + (SELECT count(*) FROM "Feedback" f JOIN named n ON n."personId" = f."personId" AND n."raterId" = f."authorId"
      WHERE f."givenAt" >= ${recordedAt})
    + (SELECT count(*) FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
      JOIN named n ON n."personId" = e."personId" AND n."raterId" = e."raterId" AND n."from" <= d."opensOn")
    + (SELECT count(*) FROM "PerformancePlan" p WHERE p."personId" = ${personId}::uuid AND p."openedAt" >= ${recordedAt}
      AND p."unitId" = ${position?.unitId ?? null}::uuid AND p."positionTitle" = ${position?.title ?? null})
    + (SELECT count(*) FROM "WorkResult" w JOIN m ON w."assignmentId" IN (
      SELECT (r->>'id')::uuid FROM jsonb_array_elements(m.trace->'held'->'added') r))`;

import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { keptLeavers, keptPeople } from "@/lib/organisation/policy";

import { decidedBecause } from "./undo-decided";

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

/**
 * Whose records it changed, as far as it kept that: who was moved, whose seat ended or began with it, who has another rater by it; and
 * their raters before and since.
 */
export function concernedBy({ personId, trace }: Pick<Found, "personId" | "trace">) {
  const parsed = traceSchema.safeParse(trace);
  const rowsOf = (of: "held" | "rated") =>
    parsed.success ? [...parsed.data[of].before, ...parsed.data[of].altered, ...parsed.data[of].added] : [];
  const named = (of: "held" | "rated", key: "personId" | "raterId" | "positionId") =>
    rowsOf(of).flatMap((row) => (row[key] ? [String(row[key])] : []));
  return {
    traced: parsed.success,
    people: [...new Set([personId, ...named("held", "personId"), ...named("rated", "personId")])],
    rated: [...new Set(named("rated", "personId"))],
    raters: [...new Set(named("rated", "raterId"))],
    seats: [...new Set(named("held", "positionId"))],
  };
}

type Row = { builtUpon: boolean; within: boolean; decided: number; closed: Date | null };

/** What has to be known to say whether it can be undone. */
export async function undoingOf(tx: Transaction, actor: Actor, movement: Found) {
  const { id, validFrom } = movement;
  const { rated, seats } = concernedBy(movement);
  const from = dateOf(validFrom);
  const agencyId = movement.person.assignments[0]?.position.agencyId ?? null;
  const [row] = await tx.$queryRaw<Row[]>`
    WITH seats AS (SELECT * FROM "Position" WHERE id = ANY (${seats}::uuid[])),
    agencies AS (SELECT ${agencyId}::uuid AS id UNION SELECT "agencyId" FROM seats
      UNION SELECT p."agencyId" FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        WHERE a."personId" = ANY (${rated}::uuid[]) AND a.kind = 'definitive' AND coalesce(a."validTo", 'infinity') >= ${from}::date)
    SELECT movement_changed_since(${id}::uuid) AS "builtUpon", (${decidedBecause(movement)})::int AS decided,
      NOT EXISTS (SELECT FROM seats s JOIN "Unit" u ON u.id = s."unitId" WHERE NOT EXISTS (
        SELECT FROM unnest(${unitPathsFor(actor, "people:manage")}::text[]) r(start) WHERE starts_with(u.path, r.start))) AS within,
      (SELECT max(o."endsOn") FROM "EvaluationPeriod" o JOIN "EvaluationCycle" y ON y.id = o."cycleId"
        WHERE o."closesOn" < ${actor.today}::date AND y."agencyId" IN (SELECT id FROM agencies)) AS closed`;
  return {
    ...{ agencyId, from, builtUpon: row?.builtUpon ?? true, within: row?.within ?? false },
    ...{ decided: row?.decided ?? 0, closedThrough: row?.closed ? dateOf(row.closed) : null },
  };
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { rolesWith, unitPathsFor } from "@/lib/access/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

type Waiting = {
  id: string;
  sentence: string;
  unit: string;
  dueOn: IsoDate;
  step: "report" | "close" | "renew";
};

/**
 * Decisions that the actor owns and has not reported; those that were reported and that the actor is to close; and those whose owner has
 * left the service, which the actor is to withdraw and to make anew. The last two by the rule of `canSettle`: of whoever made it, while
 * they lead the unit, and once they do not any more, of whoever does.
 */
export const decisionsWaiting = (tx: Transaction, actor: Actor) =>
  tx.$queryRaw<Waiting[]>`
    SELECT d.id, d.sentence, u.name AS unit, d."dueOn"::text AS "dueOn",
      CASE WHEN d.status = 'done' THEN 'close' WHEN d."ownerId" = ${actor.personId}::uuid THEN 'report' ELSE 'renew' END AS step
    FROM "FigureDecision" d JOIN "Unit" u ON u.id = d."unitId"
    WHERE (d."ownerId" = ${actor.personId}::uuid AND d.status = 'open')
      OR (d."ownerId" <> ${actor.personId}::uuid AND (d.status = 'done' OR (d.status = 'open' AND NOT EXISTS (
          SELECT FROM "Assignment" a WHERE a."personId" = d."ownerId"
            AND ${actor.today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity'))))
        AND EXISTS (SELECT FROM unnest(${unitPathsFor(actor, "report:decide")}::text[]) led WHERE u.path ^@ led)
        AND (d."decidedById" = ${actor.personId}::uuid
          OR NOT EXISTS (${leading(actor)} AND g."personId" = d."decidedById")))
    ORDER BY d."dueOn", d.id`;

/** Who closes a decision that was reported: whoever made it, or, where they lead the unit no more, all who do. */
export async function settlersOf(
  tx: Transaction,
  actor: Actor,
  { id, decidedById, ownerId }: { id: string; decidedById: string; ownerId: string },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT g."personId" FROM "FigureDecision" d JOIN "Unit" u ON u.id = d."unitId"
      CROSS JOIN LATERAL (${leading(actor)}) g WHERE d.id = ${id}::uuid`;
  const leaders = rows.map(({ personId }) => personId).filter((personId) => personId !== ownerId);
  return leaders.includes(decidedById) ? [decidedById] : leaders;
}

/** Grants of those who decide on the unit `u` today. */
const leading = ({ today }: Actor) => Prisma.sql`
  SELECT g."personId" FROM "RoleGrant" g JOIN "Unit" o ON o.id = g."unitId"
  WHERE u.path ^@ o.path AND g.role::text = ANY (${rolesWith("report:decide") as string[]})
    AND ${today}::date BETWEEN g."validFrom" AND coalesce(g."validTo", 'infinity')`;

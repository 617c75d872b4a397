import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Role } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { endingBlockers } from "../policy";

type Leaving = { personId: string; from: string };

/**
 * Why the roles of these people cannot end with their service on these days, by person: a role is higher than the actor's, or it is that of
 * the last IT officer who can sign in.
 */
export async function rolesEnding(tx: Transaction, actor: Actor, leaving: readonly Leaving[]) {
  if (leaving.length === 0) return new Map<string, Blocker[]>();
  const ending = await tx.$queryRaw<{ personId: string; roles: Role[]; last: boolean }[]>`
    WITH leaving AS (SELECT * FROM json_to_recordset(${JSON.stringify(leaving)}::json) c("personId" uuid, "from" date)),
    officers AS (SELECT g.* FROM "RoleGrant" g JOIN "Account" a ON a."personId" = g."personId"
      WHERE g.role = 'system_admin' AND a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL)
    SELECT g."personId", array_agg(g.role::text) AS roles, bool_or(g.id IN (SELECT id FROM officers)
      AND coalesce(g."validTo", 'infinity') >= l."from" AND NOT EXISTS (
        SELECT FROM officers o LEFT JOIN leaving m ON m."personId" = o."personId"
        WHERE o."personId" <> g."personId" AND o."validFrom" <= greatest(l."from", g."validFrom")
          AND least(coalesce(o."validTo", 'infinity'), coalesce(m."from" - 1, 'infinity')) >= greatest(l."from", g."validFrom"))) AS last
    FROM "RoleGrant" g JOIN leaving l ON l."personId" = g."personId"
    WHERE coalesce(g."validTo", 'infinity') >= ${actor.today}::date GROUP BY 1`;
  return new Map(ending.map(({ personId, ...one }) => [personId, blockersOf(actor, one)]));
}

function blockersOf(actor: Actor, { roles, last }: { roles: readonly Role[]; last: boolean }): Blocker[] {
  const higher = endingBlockers(actor, roles);
  return higher.length === 0 && last ? [{ code: "account.last-administrator" }] : higher;
}

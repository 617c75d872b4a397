import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { Role } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { endingBlockers } from "../policy";

type Leaving = { personId: string; from: string };

/**
 * Why the roles of these people cannot end with their service on these days, by person: a role is higher than the actor's, or without
 * it there would be days on which no IT officer in service can sign in.
 */
export async function rolesEnding(tx: Transaction, actor: Actor, leaving: readonly Leaving[]) {
  if (leaving.length === 0) return new Map<string, Blocker[]>();
  const ending = await tx.$queryRaw<{ personId: string; roles: Role[]; last: boolean }[]>`
    WITH leaving AS (SELECT * FROM json_to_recordset(${JSON.stringify(leaving)}::json) c("personId" uuid, "from" date)),
    officers AS (SELECT g."personId", l."from", days_in_service(g) AS days
      FROM "RoleGrant" g JOIN "Account" a ON a."personId" = g."personId" LEFT JOIN leaving l ON l."personId" = g."personId"
      WHERE g.role = 'system_admin' AND a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL),
    kept AS (SELECT range_agg(days * daterange(NULL, "from")) AS days FROM officers)
    SELECT g."personId", array_agg(g.role::text) AS roles, coalesce((
        SELECT NOT (SELECT days FROM kept) @> range_agg(o.days * daterange(greatest(o."from", ${actor.today}::date), NULL))
        FROM officers o WHERE o."personId" = g."personId"), false) AS last
    FROM "RoleGrant" g JOIN leaving l ON l."personId" = g."personId"
    WHERE coalesce(g."validTo", 'infinity') >= ${actor.today}::date GROUP BY 1`;
  return new Map(ending.map(({ personId, ...one }) => [personId, blockersOf(actor, one)]));
}

function blockersOf(actor: Actor, { roles, last }: { roles: readonly Role[]; last: boolean }): Blocker[] {
  const higher = endingBlockers(actor, roles);
  return higher.length === 0 && last ? [{ code: "account.last-administrator" }] : higher;
}

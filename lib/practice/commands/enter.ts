import "server-only";

import { openSession, type Origin } from "@/lib/access/commands";
import { type Transaction, unattended } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { demoActors } from "@/prisma/demo/demo-actors";

import { firstPlayed, type PracticeRole } from "../roles";

/**
 * Opens a session as a sample person of the role, whom fewest are playing now; answers its id. It is for the practice world alone,
 * where everybody is invented.
 * @throws DomainError `not-found` where nobody has the role.
 */
export const enterPractice = (role: PracticeRole, from: Origin): Promise<string> =>
  unattended(async (tx) => {
    const [seat] = await seatsOf(tx, role);
    return openSession(tx, seat ?? refuse("not-found"), from);
  });

const usernames = (role: PracticeRole) =>
  firstPlayed[role].map((key) => demoActors.find((actor) => actor.key === key)?.username ?? "");

const seatsOf = (tx: Transaction, role: PracticeRole) =>
  tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT a.id::text AS id, a."personId"::text AS "personId"
    FROM "Government" g CROSS JOIN "Account" a
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Supervision" v WHERE v."raterId" = a."personId"
        AND v."validFrom" <= g."demoToday" AND (v."validTo" IS NULL OR v."validTo" >= g."demoToday")) AS leads,
        (SELECT min(r.role::text) FROM "RoleGrant" r WHERE r."personId" = a."personId") AS granted) o
    WHERE g.mode = 'demo' AND a."disabledAt" IS NULL
      AND CASE ${role} WHEN 'employee' THEN NOT o.leads AND o.granted IS NULL
        WHEN 'supervisor' THEN o.leads AND o.granted IS NULL ELSE o.granted = 'leadership' END
      AND EXISTS (SELECT FROM "PerformancePlan" p WHERE p."personId" = a."personId"
        AND p.year = extract(year FROM g."demoToday"))
      AND NOT EXISTS (SELECT FROM "Movement" m WHERE m."personId" = a."personId" AND m."validFrom" <= g."demoToday"
        AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death'))
    ORDER BY (SELECT count(*) FROM "UserSession" s WHERE s."accountId" = a.id AND s."endedAt" IS NULL
        AND s."expiresAt" > clock_timestamp()), array_position(${usernames(role)}::text[], a.username) NULLS LAST, a.id
    LIMIT 1`;

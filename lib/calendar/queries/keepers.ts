import "server-only";

import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

type Keeper = { agencyId: string; personId: string; name: string; mail: string | null };

/** Who keeps the records of these agencies on a day, by the grant of the whole agency or of a part of it; ids alone choose. */
export const keepersOf = (tx: Transaction, agencyIds: readonly string[], today: IsoDate) =>
  tx.$queryRaw<Keeper[]>`
    SELECT DISTINCT u."agencyId", p.id AS "personId", p.name, p.email AS mail
    FROM "RoleGrant" g JOIN "Unit" u ON u.id = g."unitId" JOIN "Person" p ON p.id = g."personId"
    WHERE g.role = 'agency_admin' AND u."agencyId" = ANY (${[...agencyIds]}::uuid[])
      AND ${today}::date BETWEEN g."validFrom" AND coalesce(g."validTo", 'infinity')
    ORDER BY u."agencyId", p.name, p.id`;

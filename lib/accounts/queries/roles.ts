import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { accountUnits, canGive, rolesToGive } from "../policy";

/**
 * The roles that somebody holds today or later, with what the actor may do about it: which of them they end, and which roles they give,
 * for which units. Nobody gives or ends a role of their own.
 */
export async function rolesOf(tx: Transaction, actor: Actor, personId: string) {
  const held = await tx.roleGrant.findMany({
    where: { personId, OR: [{ validTo: null }, { validTo: { gte: new Date(actor.today) } }] },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, role: true, validFrom: true, validTo: true },
      unit: { select: { name: true, path: true } },
      givenBy: { select: { name: true } },
    },
  });
  const giving = personId === actor.personId ? [] : rolesToGive(actor);
  const units = giving.length === 0 ? [] : await unitsOf(tx, actor);
  return {
    held: held.map(({ id, role, unit, validFrom, validTo, givenBy }) => ({
      ...{ id, role, unit: unit.name, validFrom: dateOf(validFrom), validTo: validTo && dateOf(validTo) },
      ...{ by: givenBy?.name ?? null, begun: dateOf(validFrom) <= actor.today },
      mayEnd: personId !== actor.personId && canGive(actor, role, unit.path),
    })),
    ...{ giving, units },
  };
}

/** A role of somebody who has gone to another agency since it was given. */
type Moved = { id: string; accountId: string; name: string; unit: string; agency: string };

/**
 * The roles in force that the actor gives, of people who have gone to another agency since: a transfer leaves them as they are. Who keeps
 * an agency from another one is not among them: that is an error of its records, and told with these.
 */
export async function rolesToReview(tx: Transaction, actor: Actor): Promise<Moved[]> {
  const given = rolesToGive(actor).filter((role) => role !== "agency_admin");
  if (given.length === 0) return [];
  const today = Prisma.sql`${actor.today}::date`;
  return tx.$queryRaw<Moved[]>`
    SELECT g.id::text AS id, c.id::text AS "accountId", w.name, u.name AS unit, s."shortName" AS agency
    FROM "RoleGrant" g JOIN "Unit" u ON u.id = g."unitId" JOIN "Person" w ON w.id = g."personId"
      JOIN "Account" c ON c."personId" = g."personId" ${seatOn("now", today)} ${seatOn("then", Prisma.sql`g."validFrom"`)}
      JOIN "Agency" s ON s.id = now_at."agencyId"
    WHERE g.role = ANY (${given}::"Role"[]) AND g."personId" <> ${actor.personId}::uuid
      AND ${today} BETWEEN g."validFrom" AND coalesce(g."validTo", 'infinity') AND now_at."agencyId" <> then_at."agencyId"
    ORDER BY w.name, g.id`;
}

/** The position of its own that the holder of a role (`g`) had on a day, as `<alias>_at`. */
const seatOn = (alias: "now" | "then", day: Prisma.Sql) => {
  const [seat, at] = [Prisma.raw(`${alias}_seat`), Prisma.raw(`${alias}_at`)];
  return Prisma.sql`JOIN "Assignment" ${seat} ON ${seat}."personId" = g."personId" AND ${seat}.kind = 'definitive'
        AND ${day} BETWEEN ${seat}."validFrom" AND coalesce(${seat}."validTo", 'infinity')
      JOIN "Position" ${at} ON ${at}.id = ${seat}."positionId"`;
};

const unitsOf = (tx: Transaction, actor: Actor) =>
  tx.unit.findMany({
    where: accountUnits(actor),
    orderBy: { path: "asc" },
    select: { id: true, name: true, parentId: true, agencyId: true },
  });

export type RolesShown = Awaited<ReturnType<typeof rolesOf>>;

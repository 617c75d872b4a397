import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

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

const unitsOf = (tx: Transaction, actor: Actor) =>
  tx.unit.findMany({
    where: accountUnits(actor),
    orderBy: { path: "asc" },
    select: { id: true, name: true, parentId: true, agencyId: true },
  });

export type RolesShown = Awaited<ReturnType<typeof rolesOf>>;

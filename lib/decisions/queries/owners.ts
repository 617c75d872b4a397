import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { possibleOwners } from "../policy";

type Unit = { id: string; path: string };
export type Owner = { id: string; name: string; title: string; unit: string };

/** So many are found by a name or a position. */
const found = 12;

const shown = (actor: Actor, seat: Prisma.AssignmentWhereInput) =>
  ({
    id: true,
    name: true,
    assignments: {
      where: { AND: [onDay(actor.today), seat] },
      orderBy: [{ kind: "asc" }, { id: "asc" }],
      take: 1,
      select: { position: { select: { title: true, unitId: true, unit: { select: { name: true } } } } },
    },
  }) satisfies Prisma.PersonSelect;

/** Who heads a unit and those right below it, of those who can own a decision on it, each with the unit that they head. */
export async function headsAround(tx: Transaction, actor: Actor, unit: Unit, below: readonly string[]) {
  const seat = { position: { isHead: true, unitId: { in: [unit.id, ...below] } } };
  const people = await tx.person.findMany({
    where: {
      AND: [possibleOwners(actor, unit), { assignments: { some: { ...onDay(actor.today), ...seat } } }],
    },
    select: shown(actor, seat),
  });
  return people.flatMap(({ id, name, assignments: [held] }) =>
    held ? [{ ...ownerOf(id, name, held), unitId: held.position.unitId }] : [],
  );
}

type Held = { position: { title: string; unit: { name: string } } };

const ownerOf = (id: string, name: string, { position }: Held): Owner => ({
  ...{ id, name, title: position.title, unit: position.unit.name },
});

/** A few of those who can own it, by a part of their name, position or unit; two letters at least. */
export async function ownersNamed(tx: Transaction, actor: Actor, unit: Unit, search: string) {
  if (search.length < 2) return [];
  const like = { contains: search, mode: "insensitive" } as const;
  const held: Prisma.AssignmentWhereInput = {
    ...onDay(actor.today),
    position: { OR: [{ title: like }, { unit: { name: like } }] },
  };
  return ownersAmong(tx, actor, unit, { OR: [{ name: like }, { assignments: { some: held } }] });
}

/** One of those who can own it; none where that person cannot. */
export const ownerNamed = async (tx: Transaction, actor: Actor, unit: Unit, id: string) =>
  (await ownersAmong(tx, actor, unit, { id }))[0] ?? null;

async function ownersAmong(tx: Transaction, actor: Actor, unit: Unit, among: Prisma.PersonWhereInput) {
  const people = await tx.person.findMany({
    where: { AND: [possibleOwners(actor, unit), among] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: found,
    select: shown(actor, {}),
  });
  return people.flatMap(({ id, name, assignments: [held] }) => (held ? [ownerOf(id, name, held)] : []));
}

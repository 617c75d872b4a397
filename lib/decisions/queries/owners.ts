import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { possibleOwners } from "../policy";

type Unit = { id: string; path: string };
export type Owner = { id: string; name: string; title: string; unit: string };

/** So many are found by a name or a position, and so many heads of units are proposed. */
const found = 12;
const proposed = 12;

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

/**
 * Who is proposed to own a decision on a unit: its head first, then the heads of the units right below it in the order given,
 * those that are furthest behind first.
 */
export async function proposedOwners(
  tx: Transaction,
  actor: Actor,
  unit: Unit,
  below: readonly string[],
): Promise<Owner[]> {
  const order = [unit.id, ...below.filter((id) => id !== unit.id)].slice(0, proposed + 1);
  const seat = { position: { isHead: true, unitId: { in: order } } };
  const people = await tx.person.findMany({
    where: {
      AND: [possibleOwners(actor, unit), { assignments: { some: { ...onDay(actor.today), ...seat } } }],
    },
    select: shown(actor, seat),
  });
  const placed = people.flatMap(({ id, name, assignments: [held] }) =>
    held ? [{ ...ownerOf(id, name, held), place: order.indexOf(held.position.unitId) }] : [],
  );
  return placed
    .sort((one, other) => one.place - other.place)
    .map(({ id, name, title, unit: of }) => ({ id, name, title, unit: of }));
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

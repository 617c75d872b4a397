import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { assignable } from "../policy";

const shownPeople = 8;
const fewestLetters = 3;

/**
 * People of whom the actor may expect something without rating them, by a part of the name or the beginning of the NIP:
 * name, position and unit, and no more. Nobody while fewer than three characters are asked for.
 */
export const findAssignable = (actor: Actor, search: string) =>
  reading(actor, (tx) => peopleNamed(tx, actor, search, assignable(actor)));

/** A few people among some, by a part of the name or the beginning of the NIP. */
export async function peopleNamed(
  tx: Transaction,
  { today }: Pick<Actor, "today">,
  search: string,
  among: Prisma.PersonWhereInput,
) {
  if (search.length < fewestLetters) return [];
  const digits = search.replace(/\s/g, "");
  const named: Prisma.PersonWhereInput = /^\d+$/.test(digits)
    ? { number: { startsWith: digits } }
    : { name: { contains: search, mode: "insensitive" } };
  const rows = await tx.person.findMany({
    where: { AND: [among, named] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: shownPeople,
    select: placedOn(today),
  });
  return rows.map(placedPerson);
}

/** What is shown of somebody to whom one has no other relation: name, position and unit. */
export const placedOn = (day: string) =>
  ({ id: true, name: true, assignments: positionOn(day) }) satisfies Prisma.PersonSelect;

type PlacedRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof placedOn> }>;

export const placedPerson = ({ assignments: [held], ...person }: PlacedRow) => ({
  ...person,
  title: held?.position.title ?? null,
  unit: held?.position.unit.name ?? null,
});

export type AssignablePerson = Awaited<ReturnType<typeof findAssignable>>[number];

const positionOn = (day: string) =>
  ({
    where: { kind: "definitive", ...onDay(day) },
    select: { position: { select: { title: true, unit: { select: { name: true } } } } },
    take: 1,
  }) satisfies Prisma.Person$assignmentsArgs;

import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { AssignmentKind } from "@/lib/db/generated/enums";
import { everKeptUnits, keptUnits } from "@/lib/organisation/policy";

import type { unitFilterSchema } from "../schema";

const perPage = 50;

const place = {
  ...{ id: true, name: true, closedFrom: true, parent: { select: { name: true, kind: true } } },
  agency: { select: { shortName: true } },
} as const satisfies Prisma.UnitSelect;

/** Whoever leads a unit on the day: definitive before Plt before Plh, as the enum has them. */
const heads = (day: string) =>
  ({
    where: { isHead: true },
    select: {
      title: true,
      assignments: {
        where: onDay(day),
        orderBy: { kind: "asc" },
        take: 1,
        select: { kind: true, person: { select: { name: true } } },
      },
    },
  }) satisfies Prisma.Unit$positionsArgs;

/** One page of the units that the actor keeps, those that are closed among them, in the order of the tree, with who leads them. */
export const findUnits = (actor: Actor, { search, page }: z.output<typeof unitFilterSchema>) =>
  reading(actor, async (tx) => {
    const where: Prisma.UnitWhereInput = {
      AND: everKeptUnits(actor),
      ...(search.trim() ? { name: { contains: search.trim(), mode: "insensitive" } } : {}),
    };
    const total = await tx.unit.count({ where });
    const pages = Math.max(1, Math.ceil(total / perPage));
    const shown = Math.min(page, pages);
    const rows = await tx.unit.findMany({
      where,
      orderBy: { path: "asc" },
      ...{ skip: (shown - 1) * perPage, take: perPage },
      select: { ...place, positions: heads(actor.today) },
    });
    const people = await peopleIn(
      tx,
      rows.map(({ id }) => id),
      actor.today,
    );
    const units = rows.map(({ positions, ...row }) => ({
      ...placed(row),
      ...{ head: headOf(positions), people: people.get(row.id) ?? 0 },
    }));
    return { units, total, page: shown, pages };
  });

type Placed = Prisma.UnitGetPayload<{ select: typeof place }>;

const placed = ({ closedFrom, parent, agency, ...row }: Placed) => ({
  ...row,
  ...{ parent: parent?.name ?? null, agency: parent?.kind === "agency" ? null : (agency?.shortName ?? null) },
  closedFrom: closedFrom && dateOf(closedFrom),
});

const headOf = (
  positions: readonly { title: string; assignments: { kind: string; person: { name: string } }[] }[],
) =>
  positions.flatMap(({ title, assignments: [one] }) =>
    one ? [{ name: one.person.name, title, acting: one.kind !== "definitive" }] : [],
  )[0] ?? null;

/** How many people have their position in each of the units on the day. */
async function peopleIn(tx: Transaction, ids: readonly string[], day: string) {
  const rows = await tx.$queryRaw<{ id: string; people: number }[]>`
    SELECT p."unitId"::text AS id, count(*)::int AS people FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
    WHERE p."unitId" = ANY (${ids}::uuid[]) AND a.kind = 'definitive'
      AND ${day}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity') GROUP BY 1`;
  return new Map(rows.map(({ id, people }) => [id, people]));
}

const named = { select: { id: true, name: true } } as const;
const history = {
  ...{ id: true, kind: true, validFrom: true, basis: true, formerName: true, unit: named },
  ...{ formerParent: named, other: named },
} as const satisfies Prisma.UnitChangeSelect;

/**
 * A unit with what is below it, its positions, and what became of it and of those that went into it or came out of it, the latest first.
 * Null where the actor does not keep it.
 */
export const findUnit = (actor: Actor, unitId: string) =>
  reading(actor, async (tx) => {
    if (!z.uuid().safeParse(unitId).success) return null;
    const row = await tx.unit.findFirst({
      where: { id: unitId, AND: everKeptUnits(actor) },
      select: {
        ...{ ...place, version: true, agencyId: true, kind: true },
        parent: { select: { name: true, kind: true, agencyId: true } },
        positions: {
          orderBy: [{ isHead: "desc" }, { title: "asc" }],
          select: {
            ...{ id: true, title: true, isHead: true },
            assignments: {
              where: onDay(actor.today),
              orderBy: { kind: "asc" },
              select: { kind: true, person: { select: { name: true } } },
            },
          },
        },
        children: { where: { closedFrom: null }, orderBy: { path: "asc" }, select: named.select },
      },
    });
    if (!row) return null;
    const changes = await tx.unitChange.findMany({
      where: { OR: [{ unitId }, { otherId: unitId }] },
      orderBy: [{ validFrom: "desc" }, { id: "desc" }],
      select: history,
    });
    const { positions, children, version, agencyId, parent, ...unit } = row;
    return {
      ...placed({ ...unit, parent }),
      ...{ version, children, positions: positions.map(seatOf) },
      /** Nothing above it is of the same agency. */
      whole: agencyId === null || parent?.agencyId !== agencyId,
      history: changes.map(({ validFrom, ...change }) => ({ ...change, from: dateOf(validFrom) })),
      others: await namesBeside(tx, actor, { unitId, agencyId }),
    };
  });

export type UnitSheet = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

const seatOf = ({
  assignments,
  ...seat
}: {
  id: string;
  title: string;
  isHead: boolean;
  assignments: { kind: AssignmentKind; person: { name: string } }[];
}) => ({ ...seat, held: assignments.map(({ kind, person }) => ({ name: person.name, kind })) });

/** Names of the other units of the agency that are open and that the actor keeps, to choose from. */
async function namesBeside(
  tx: Transaction,
  actor: Actor,
  { unitId, agencyId }: { unitId: string; agencyId: string | null },
) {
  const rows = await tx.unit.findMany({
    where: { agencyId, id: { not: unitId }, AND: keptUnits(actor) },
    orderBy: { path: "asc" },
    select: { name: true },
  });
  return [...new Set(rows.map(({ name }) => name))];
}

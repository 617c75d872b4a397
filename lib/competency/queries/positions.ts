import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuseUnless } from "@/lib/errors";

import { type Level, levelOf } from "../competencies";
import { canKeepCompetencies, keptUnits } from "../policy";
import type { StandardKind } from "../standards";

const pageLength = 25;

/** Positions whose requirements the actor keeps. */
const keptPositions = (actor: Actor): Prisma.PositionWhereInput => ({
  kind: { not: "official" },
  unit: keptUnits(actor),
});

const held = (actor: Actor) => ({ kind: "definitive" as const, ...onDay(actor.today) });

type Asked = { search: string; page: number };

/**
 * Positions in the actor's keeping, by title or unit, with how many competencies they ask for and how many of those of their own.
 * @throws DomainError `not-found` for anybody who keeps none of the dictionary.
 */
export const findPositions = (actor: Actor, { search, page }: Asked) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCompetencies(actor));
    const like = { contains: search, mode: "insensitive" as const };
    const where: Prisma.PositionWhereInput = {
      AND: [keptPositions(actor), search ? { OR: [{ title: like }, { unit: { name: like } }] } : {}],
    };
    const total = await tx.position.count({ where });
    const rows = await tx.position.findMany({
      where,
      orderBy: [{ unit: { path: "asc" } }, { title: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: {
        ...{ id: true, title: true },
        unit: { select: { name: true } },
        requirements: { select: { inherited: true } },
        _count: { select: { assignments: { where: held(actor) } } },
      },
    });
    return {
      total,
      pages: Math.max(1, Math.ceil(total / pageLength)),
      lines: rows.map(({ unit, requirements, _count, ...position }) => ({
        ...position,
        unit: unit.name,
        people: _count.assignments,
        asked: requirements.length,
        own: requirements.filter(({ inherited }) => !inherited).length,
      })),
    };
  });

export type PositionLine = Awaited<ReturnType<typeof findPositions>>["lines"][number];

/** A position in the actor's keeping as commands decide upon it; `holders` are who has it today. */
export async function positionInSight(tx: Transaction, actor: Actor, positionId: string) {
  refuseUnless(canKeepCompetencies(actor));
  const { assignments, ...position } = found(
    await tx.position.findFirst({
      where: { id: positionId, AND: keptPositions(actor) },
      select: {
        ...{ id: true, title: true, agencyId: true, kind: true, functionalLevel: true },
        unit: { select: { name: true } },
        assignments: { where: held(actor), select: { personId: true } },
      },
    }),
  );
  return { ...position, holders: assignments.map(({ personId }) => personId) };
}

/** What the standards ask of a position, by competency. */
const inheritedBy = (tx: Transaction, positionId: string) =>
  tx.$queryRaw<{ competencyId: string; level: Level }[]>`
    SELECT "competencyId", level FROM asked_by_standards(ARRAY[${positionId}::uuid], NULL)`;

/**
 * What a position asks: of every competency that it could ask for the level that it inherits beside the one that counts.
 * @throws DomainError `not-found` for positions in nobody's or somebody else's keeping.
 */
export const findPosition = (actor: Actor, positionId: string) =>
  reading(actor, async (tx) => {
    const { holders, unit, ...position } = await positionInSight(tx, actor, positionId);
    const inherited = new Map(
      (await inheritedBy(tx, positionId)).map(({ competencyId, level }) => [competencyId, level]),
    );
    const competencies = await tx.competency.findMany({
      where: { retiredOn: null, OR: [{ agencyId: null }, { agencyId: position.agencyId }] },
      orderBy: [{ kind: "asc" }, { name: "asc" }, { code: "asc" }],
      select: {
        ...{ id: true, code: true, name: true, kind: true },
        requirements: { where: { positionId }, select: { level: true, inherited: true } },
      },
    });
    const { title, kind, functionalLevel } = position;
    return {
      title,
      scope: { kind: kind as StandardKind, functionalLevel },
      unit: unit.name,
      people: holders.length,
      ownCase: holders.includes(actor.personId),
      lines: competencies.map(({ requirements: [asked], ...competency }) => ({
        ...competency,
        inherited: inherited.get(competency.id) ?? null,
        asked: asked ? { ...asked, level: levelOf(asked.level) } : null,
      })),
    };
  });

export type PositionSheet = Awaited<ReturnType<typeof findPosition>>;

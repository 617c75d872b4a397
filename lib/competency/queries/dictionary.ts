import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found, refuseUnless } from "@/lib/errors";

import { levelOf, wordsOf } from "../competencies";
import { canKeepCompetencies, keeps, keptUnits } from "../policy";
import { indicatorsOf } from "../profile";
import { type Group, scopes, type Standard } from "../standards";
import { keepingOf } from "./keeping";

/**
 * The dictionary as a whole, each competency with how many positions ask for it, and whose the actor may add.
 * @throws DomainError `not-found` for anybody who keeps none of it.
 */
export const findDictionary = (actor: Actor) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCompetencies(actor));
    const keeping = await keepingOf(tx, actor);
    const rows = await tx.competency.findMany({
      orderBy: [{ kind: "asc" }, { name: "asc" }, { code: "asc" }],
      select: {
        ...{ id: true, code: true, name: true, kind: true, definition: true, retiredOn: true },
        agency: { select: { shortName: true } },
        _count: { select: { requirements: true } },
      },
    });
    return {
      keeping,
      lines: rows.map(({ _count, agency, retiredOn, ...competency }) => ({
        ...competency,
        agency: agency?.shortName ?? null,
        retiredOn: retiredOn && dateOf(retiredOn),
        positions: _count.requirements,
      })),
    };
  });

export type DictionaryLine = Awaited<ReturnType<typeof findDictionary>>["lines"][number];

/** A competency as commands decide upon it. */
export const competencyInSight = async (tx: Transaction, actor: Actor, competencyId: string) => {
  refuseUnless(canKeepCompetencies(actor));
  return found(
    await tx.competency.findUnique({
      where: { id: competencyId },
      select: {
        ...{ id: true, code: true, name: true, kind: true, agencyId: true, definition: true },
        ...{ retiredOn: true, version: true },
        levels: { orderBy: { level: "asc" }, select: { level: true, indicators: true } },
        standards: { select: { agencyId: true, kind: true, functionalLevel: true, level: true } },
        _count: { select: { requirements: true } },
      },
    }),
  );
};

/** Whether its words are the government's own: those of the nine are the regulation's (PermenPANRB 38/2017). */
export const isOwnCompetency = ({ kind, code }: { kind: string; code: string }) =>
  kind === "technical" && wordsOf(code) === "technical";

const mostDeviations = 50;

/**
 * One competency with its words, the standards of one agency or of the government, whom a change of them would be about, and
 * positions in the actor's keeping that ask something of their own.
 * @throws DomainError `not-found` for anybody who keeps none of the dictionary, and for standards of somebody else's agency.
 */
export const findCompetency = (actor: Actor, competencyId: string, agencyId: string | null) =>
  reading(actor, async (tx) => {
    const { standards, levels, retiredOn, _count, ...competency } = await competencyInSight(
      tx,
      actor,
      competencyId,
    );
    const keeping = await keepingOf(tx, actor);
    const agency = await agencyOf(tx, agencyId ?? competency.agencyId);
    const typed = standards.map(standardOf);
    const groups = await groupsOf(tx, actor.today, competency, [
      ...(agency ? [agency.id] : []),
      ...typed.flatMap((one) => one.agencyId ?? []),
    ]);
    const deviations = await tx.competencyRequirement.findMany({
      where: { competencyId, inherited: false, position: { unit: keptUnits(actor) } },
      orderBy: [{ position: { title: "asc" } }, { positionId: "asc" }],
      take: mostDeviations + 1,
      select: {
        level: true,
        position: { select: { id: true, title: true, unit: { select: { name: true } } } },
      },
    });
    return {
      ...competency,
      retiredOn: retiredOn && dateOf(retiredOn),
      indicators: indicatorsOf(levels),
      positions: _count.requirements,
      /** Whether its words are those of the regulation. */
      regulation: !isOwnCompetency(competency),
      own: isOwnCompetency(competency) && keeps(keeping, competency.agencyId),
      agency,
      /** Whose standards one may look at and set. */
      keeping,
      settable: retiredOn === null && keeps(keeping, agency?.id ?? null),
      standards: typed,
      groups,
      deviations: deviations.slice(0, mostDeviations).map(({ level, position: { unit, ...position } }) => ({
        ...position,
        unit: unit.name,
        level: levelOf(level),
      })),
      moreDeviations: deviations.length > mostDeviations,
    };
  });

/** The standards of all competencies as positions of an agency inherit them, or of the government's alone. */
export const findStandards = (actor: Actor, agencyId: string | null) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCompetencies(actor));
    const keeping = await keepingOf(tx, actor);
    const agency = await agencyOf(tx, agencyId);
    const whose = agency ? [{ agencyId: null }, { agencyId: agency.id }] : [{ agencyId: null }];
    const rows = await tx.competency.findMany({
      where: { retiredOn: null, OR: whose },
      orderBy: [{ kind: "asc" }, { name: "asc" }, { code: "asc" }],
      select: {
        ...{ id: true, code: true, name: true, kind: true },
        standards: {
          where: { OR: whose },
          select: { agencyId: true, kind: true, functionalLevel: true, level: true },
        },
      },
    });
    return {
      ...{ keeping, agency },
      lines: rows.map(({ standards, ...competency }) => ({
        ...competency,
        standards: standards.map(standardOf),
      })),
    };
  });

export type StandardLine = Awaited<ReturnType<typeof findStandards>>["lines"][number];

const agencyOf = async (tx: Transaction, agencyId: string | null) =>
  agencyId === null
    ? null
    : found(
        await tx.agency.findUnique({
          where: { id: agencyId },
          select: { id: true, name: true, shortName: true },
        }),
      );

export const standardOf = (row: Omit<Standard, "level"> & { level: number }): Standard => ({
  ...row,
  level: levelOf(row.level),
});

/**
 * Positions that ask nothing of their own of a competency, together with those that inherit alike; agencies without standards
 * of their own are one.
 */
async function groupsOf(
  tx: Transaction,
  today: string,
  { id, agencyId }: { id: string; agencyId: string | null },
  agencies: readonly string[],
) {
  const kinds = [...new Set(scopes.map(({ kind }) => kind))];
  const own = agencyId ? Prisma.sql`AND p."agencyId" = ${agencyId}::uuid` : Prisma.empty;
  return tx.$queryRaw<Group[]>`
    SELECT CASE WHEN p."agencyId" = ANY (${agencies}::uuid[]) THEN p."agencyId" END AS "agencyId", p.kind::text AS kind,
      p."functionalLevel"::text AS "functionalLevel", count(DISTINCT p.id)::int AS positions, count(a.id)::int AS people
    FROM "Position" p LEFT JOIN "Assignment" a ON a."positionId" = p.id AND a.kind = 'definitive'
      AND a."validFrom" <= ${today}::date AND (a."validTo" IS NULL OR a."validTo" >= ${today}::date)
    WHERE p.kind::text = ANY (${kinds}) ${own} AND NOT EXISTS (SELECT FROM "CompetencyRequirement" r
      WHERE r."positionId" = p.id AND r."competencyId" = ${id}::uuid AND NOT r.inherited)
    GROUP BY 1, 2, 3`;
}

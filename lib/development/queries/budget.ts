import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";

import { againstCeiling, mostTogether, needsBudget } from "../budget";
import { agenciesOfBudget, agenciesToDecide } from "../policy";
import { datesOfYear } from "./calendar";
import { lineOf, lineShown } from "./plan";

const pageSize = 30;

type Wanted = {
  agencyId: string | null;
  year: number;
  page: number;
  /** Only lines that wait for a decision, of one unit or one course; all lines without. */
  waiting?: Waiting | null;
};

/** By what lines are decided on together. */
export type Waiting = { by: "unit" | "course"; id: string };

type Listed = { id: string };

type Sums = { lines: number; undecided: number; asked: string; granted: string; open: string };
type AgencySums = Sums & { agencyId: string; name: string; ceiling: string | null };

/**
 * The year's plan of an agency with its budget: the sums against the ceiling, one page of lines, and the other agencies that the
 * actor reads; the first of them where none is named.
 * @throws DomainError `not-found` for an agency that the actor does not read.
 */
export const findBudget = (actor: Actor, wanted: Wanted) =>
  reading(actor, (tx) => budgetInSight(tx, actor, wanted, pageSize));

/** The same with all lines, inside a transaction that is already open, for the export. */
export const wholeBudget = (tx: Transaction, actor: Actor, wanted: Omit<Wanted, "page">) =>
  budgetInSight(tx, actor, { ...wanted, page: 1 }, 20_000);

async function budgetInSight(tx: Transaction, actor: Actor, wanted: Wanted, usual: number) {
  const { agencyId, year, page, waiting = null } = wanted;
  const agencies = await agencySums(tx, actor, year);
  const agency = found(agencyId ? agencies.find((one) => one.agencyId === agencyId) : agencies[0]);
  const ceiling = await tx.developmentCeiling.findUnique({
    where: { agencyId_year: { agencyId: agency.agencyId, year } },
    select: { version: true, reason: true, setAt: true, setBy: { select: { name: true } } },
  });
  const decides = await tx.unit.count({ where: { agencyId: agency.agencyId, AND: agenciesToDecide(actor) } });
  const groups = await groupsOf(tx, { agencyId: agency.agencyId, year });
  const group = (waiting && groups.find(({ by, id }) => by === waiting.by && id === waiting.id)) ?? null;
  const size = waiting ? mostTogether : usual;
  const pages = Math.max(1, Math.ceil((waiting ? (group?.lines ?? 0) : agency.lines) / size));
  const shown = Math.min(page, pages);
  const offset = (shown - 1) * size;
  const lines = await linesOf(tx, { agencyId: agency.agencyId, year, size, offset, waiting });
  return {
    ...{ year, agencies, agency, groups, group, lines, page: shown, pages },
    ceiling: ceiling && { ...ceiling, setAt: ceiling.setAt.toISOString(), setBy: ceiling.setBy.name },
    standing: againstCeiling(agency),
    mayDecide: decides > 0,
    dates: await datesOfYear(tx, year),
  };
}

export type BudgetSheet = Awaited<ReturnType<typeof budgetInSight>>;
export type BudgetGroup = BudgetSheet["groups"][number];
export type BudgetLine = BudgetSheet["lines"][number];

/** A line counts with what is left of it after the latest word of the regional HR agency since its plan was approved. */
const decisionSince = Prisma.sql`
  LEFT JOIN LATERAL (SELECT kind, cost FROM "DevelopmentDecision" WHERE "itemId" = i.id AND "decidedAt" >= p."decidedAt"
    ORDER BY id DESC LIMIT 1) d ON true`;

/** Whether a line waits for a decision: what costs nothing needs none. */
const open = Prisma.sql`(d.kind IS NULL AND i.cost > 0)`;

/** Every agency that the actor reads, by name, with the rupiah of its approved plans. */
async function agencySums(tx: Transaction, actor: Actor, year: number): Promise<AgencySums[]> {
  const units = await tx.unit.findMany({ where: agenciesOfBudget(actor), select: { agencyId: true } });
  const ids = units.flatMap(({ agencyId }) => agencyId ?? []);
  return tx.$queryRaw<AgencySums[]>`
    SELECT a.id AS "agencyId", a."shortName" AS name, c.amount::text AS ceiling, s.lines, s.undecided, s.asked, s.granted, s.open
    FROM "Agency" a LEFT JOIN "DevelopmentCeiling" c ON c."agencyId" = a.id AND c.year = ${year}
      CROSS JOIN LATERAL (SELECT count(*)::int AS lines, count(*) FILTER (WHERE ${open})::int AS undecided,
          coalesce(sum(i.cost), 0)::text AS asked,
          coalesce(sum(coalesce(d.cost, i.cost)) FILTER (WHERE d.kind IN ('accepted', 'reduced')), 0)::text AS granted,
          coalesce(sum(i.cost) FILTER (WHERE d.kind IS NULL), 0)::text AS open
        FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id ${decisionSince}
        WHERE p."agencyId" = a.id AND p.year = ${year} AND p.status = 'approved') s
    WHERE a.id = ANY(${ids}::uuid[]) ORDER BY a."shortName"`;
}

type Group = Waiting & { name: string; lines: number; cost: string };

/** What waits for a decision, by unit and by course of the catalogue, most rupiah first. */
const groupsOf = (tx: Transaction, { agencyId, year }: { agencyId: string; year: number }) =>
  tx.$queryRaw<Group[]>`
    WITH waiting AS (SELECT p."unitId", i."courseId", i.cost
      FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id ${decisionSince}
      WHERE p."agencyId" = ${agencyId}::uuid AND p.year = ${year} AND p.status = 'approved' AND ${open})
    SELECT 'unit' AS by, u.id, u.name, count(*)::int AS lines, sum(w.cost)::text AS cost
      FROM waiting w JOIN "Unit" u ON u.id = w."unitId" GROUP BY u.id, u.name
    UNION ALL SELECT 'course', c.id, c.title, count(*)::int, sum(w.cost)::text
      FROM waiting w JOIN "TrainingCourse" c ON c.id = w."courseId" GROUP BY c.id, c.title
    ORDER BY lines DESC, name`;

type Page = { agencyId: string; year: number; size: number; offset: number; waiting: Waiting | null };

const among = (waiting: Waiting | null) =>
  waiting
    ? Prisma.sql`AND ${open} AND ${waiting.by === "unit" ? Prisma.sql`p."unitId"` : Prisma.sql`i."courseId"`} = ${waiting.id}::uuid`
    : Prisma.empty;

/** One page of an agency's lines of approved plans: what waits for a decision first, then by name. */
async function linesOf(tx: Transaction, { agencyId, year, size, offset, waiting }: Page) {
  const ids = await tx.$queryRaw<Listed[]>`
    SELECT i.id FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id JOIN "Person" n ON n.id = p."personId"
      ${decisionSince}
    WHERE p."agencyId" = ${agencyId}::uuid AND p.year = ${year} AND p.status = 'approved' ${among(waiting)}
    ORDER BY NOT ${open}, n.name, p.id, i.place, i.id LIMIT ${size} OFFSET ${offset}`;
  const rows = await tx.developmentItem.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      ...lineShown,
      plan: {
        select: {
          ...{ id: true, version: true, decidedAt: true },
          person: { select: { id: true, name: true } },
          unit: { select: { name: true } },
        },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { plan, ...line } = row;
    const { person, unit, decidedAt } = plan;
    return {
      ...lineOf(line, { close: false, approvedAt: decidedAt }),
      ...{ planId: plan.id, version: plan.version, person: person.name, unit: unit.name },
      ...{ personId: person.id, needsBudget: needsBudget({ cost: line.cost.toString() }) },
    };
  });
}

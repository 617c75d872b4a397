import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { rolesToGive } from "@/lib/accounts/policy";
import { keepersOf } from "@/lib/calendar/queries/keepers";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";
import { canKeepPeople } from "@/lib/organisation/policy";

import { type DataErrorKind, dataErrorKinds, mostRated, stoppingKinds } from "../data-errors";
import type { dataErrorFilterSchema } from "../schema";

const perPage = 50;

/** How often each kind of error stands in each agency, for who must mend it. */
export type DataErrorCount = {
  kind: DataErrorKind;
  agencyId: string | null;
  agency: string | null;
  count: number;
};

/** One error: the person whom it is about, or the unit where it is about none. */
export type DataError = {
  personId: string | null;
  name: string;
  unit: string;
  agency: string | null;
  /** What makes it one: the rater's name, or how many people are rated. */
  beside: string | null;
};

/**
 * What is wrong today with the records that the actor keeps, counted by kind and agency, who keeps each of these agencies, and one page of
 * the kind that is asked for. Three statements, however many errors there are.
 * @throws DomainError `not-found` for whoever keeps no records.
 */
export const findDataErrors = (actor: Actor, filter: z.output<typeof dataErrorFilterSchema>) => {
  refuseUnless(canKeepPeople(actor));
  return reading(actor, async (tx) => {
    const counts = await countDataErrors(tx, actor);
    const own = counts.filter(
      ({ kind, agencyId }) => kind === filter.kind && (filter.agency === "" || agencyId === filter.agency),
    );
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(filter.page, pages);
    const keepers = await keepersIn(tx, actor, counts);
    const rows = isToldTo(actor)(filter.kind) ? await pageOf(tx, actor, { ...filter, page }) : [];
    return { counts, keepers, total, page, pages, rows };
  });
};

export type DataErrors = Awaited<ReturnType<typeof findDataErrors>>;

/** Who keeps the records of the agencies in which there are errors. */
const keepersIn = (tx: Transaction, { today }: Actor, counts: readonly DataErrorCount[]) =>
  keepersOf(tx, [...new Set(counts.flatMap(({ agencyId }) => agencyId ?? []))], today);

/**
 * How much of what stops plans and evaluations is the actor's to mend: what stands in the agencies that they keep themselves, and of
 * whoever keeps the region in those that nobody keeps, or somebody of another agency. 0 for anybody else.
 */
export async function recordsToMend(tx: Transaction, actor: Actor): Promise<number> {
  if (!canKeepPeople(actor)) return 0;
  const counts = await countDataErrors(tx, actor, stoppingKinds);
  const keepers = await keepersIn(tx, actor, counts);
  const isTheirs = ({ agencyId, kind }: DataErrorCount) => {
    if (kind === "keeper_elsewhere") return true;
    const closest = keepers.filter((keeper) => keeper.agencyId === agencyId);
    return closest.length === 0 || closest.some(({ personId }) => personId === actor.personId);
  };
  return counts.filter(isTheirs).reduce((sum, { count }) => sum + count, 0);
}

/** That somebody keeps an agency whom they do not belong to is mended by whoever gives that role, and told to nobody else. */
const isToldTo = (actor: Actor) => (kind: DataErrorKind) =>
  kind !== "keeper_elsewhere" || rolesToGive(actor).includes("agency_admin");

/** How often each of these kinds of error stands in each agency that the actor keeps; no other is looked for. */
export const countDataErrors = (
  tx: Transaction,
  actor: Actor,
  kinds: readonly DataErrorKind[] = dataErrorKinds,
) =>
  tx.$queryRaw<DataErrorCount[]>`${errorsOn(actor, kinds.filter(isToldTo(actor)))}
    SELECT e.kind, e."agencyId"::text AS "agencyId", g."shortName" AS agency, count(*)::int AS count
    FROM errors e LEFT JOIN "Agency" g ON g.id = e."agencyId" GROUP BY 1, 2, 3 ORDER BY 3, 1`;

const pageOf = (
  tx: Transaction,
  actor: Actor,
  { kind, agency, page }: z.output<typeof dataErrorFilterSchema>,
) =>
  tx.$queryRaw<DataError[]>`${errorsOn(actor, [kind])}
    SELECT e."personId"::text AS "personId", e.name, e.unit, g."shortName" AS agency, e.beside
    FROM errors e LEFT JOIN "Agency" g ON g.id = e."agencyId"
    WHERE (${agency} = '' OR e."agencyId"::text = ${agency})
    ORDER BY g."shortName", e.unit, e.name, e."personId" LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;

/**
 * All errors of these kinds in the units that somebody keeps, as the table expression `errors`. Whoever held a seat in a kept unit before
 * is theirs who keep it.
 */
const errorsOn = (actor: Actor, kinds: readonly DataErrorKind[]) => {
  const byKind = errorsBy(actor);
  return Prisma.sql`
  WITH reach AS (SELECT unnest(${unitPathsFor(actor, "people:manage")}::text[]) AS start),
  kept AS MATERIALIZED (SELECT u.* FROM "Unit" u WHERE EXISTS (SELECT FROM reach r WHERE starts_with(u.path, r.start))),
  seated AS MATERIALIZED (SELECT a."personId", a.kind AS held, p.kind, p."isHead", u.id AS "unitId", u.name AS unit, u."agencyId", w.name, w.number
    FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" JOIN kept u ON u.id = p."unitId" JOIN "Person" w ON w.id = a."personId"
    WHERE ${on("a", actor)}),
  rated AS MATERIALIZED (SELECT s."personId", s."raterId", s.basis, w.name AS rater FROM "Supervision" s JOIN "Person" w ON w.id = s."raterId"
    WHERE ${on("s", actor)}),
  errors (kind, "personId", name, unit, "agencyId", beside) AS MATERIALIZED (${Prisma.join(
    kinds.map((kind) => byKind[kind]),
    " UNION ALL ",
  )})`;
};

/** Where each kind stands. Officials are rated by nobody, and who is away owes no plan. */
const errorsBy = (actor: Actor): Record<DataErrorKind, Prisma.Sql> => ({
  no_rater: Prisma.sql`SELECT 'no_rater', s."personId", s.name, s.unit, s."agencyId", NULL::text FROM seated s
      WHERE s.held = 'definitive' AND s.kind <> 'official' AND NOT EXISTS (SELECT FROM rated r WHERE r."personId" = s."personId")
        AND NOT EXISTS (SELECT FROM "PlanExemption" x WHERE x."personId" = s."personId" AND ${on("x", actor)})`,
  rater_gone: Prisma.sql`SELECT 'rater_gone', s."personId", s.name, s.unit, s."agencyId", r.rater FROM seated s JOIN rated r ON r."personId" = s."personId"
      WHERE s.held = 'definitive' AND NOT EXISTS (SELECT FROM "Assignment" a WHERE a."personId" = r."raterId" AND ${on("a", actor)})`,
  rater_elsewhere: Prisma.sql`SELECT 'rater_elsewhere', s."personId", s.name, s.unit, s."agencyId", r.rater FROM seated s JOIN rated r ON r."personId" = s."personId"
      WHERE s.held = 'definitive' AND r.basis = 'structure' AND NOT s."isHead" AND EXISTS (
        SELECT FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        WHERE a."personId" = r."raterId" AND p.kind <> 'official' AND ${on("a", actor)})
        AND NOT EXISTS (SELECT FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        WHERE a."personId" = r."raterId" AND p."agencyId" = s."agencyId" AND ${on("a", actor)})`,
  too_many: Prisma.sql`SELECT 'too_many', s."personId", s.name, s.unit, s."agencyId", count(*)::text FROM seated s JOIN rated r ON r."raterId" = s."personId"
      WHERE s.held = 'definitive' GROUP BY 2, 3, 4, 5 HAVING count(*) > ${mostRated}`,
  no_head: Prisma.sql`SELECT 'no_head', NULL::uuid, u.name, u.name, u."agencyId", NULL::text FROM kept u
      WHERE u."closedFrom" IS NULL AND EXISTS (SELECT FROM "Position" p WHERE p."unitId" = u.id AND p."isHead")
        AND NOT EXISTS (SELECT FROM seated s WHERE s."unitId" = u.id AND s."isHead")`,
  head_beside_acting: Prisma.sql`SELECT 'head_beside_acting', s."personId", s.name, s.unit, s."agencyId", d.name FROM seated s
      JOIN seated d ON d."unitId" = s."unitId" AND d."isHead" AND d.held = 'definitive' WHERE s."isHead" AND s.held = 'acting'`,
  no_position: Prisma.sql`SELECT 'no_position', w.id, w.name, l.unit, l."agencyId", NULL::text FROM "Person" w
      JOIN LATERAL (SELECT u.name AS unit, u."agencyId", u.path FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        JOIN "Unit" u ON u.id = p."unitId" WHERE a."personId" = w.id AND a."validFrom" <= ${actor.today}::date
        ORDER BY a."validFrom" DESC LIMIT 1) l ON true
      WHERE NOT EXISTS (SELECT FROM "Assignment" a WHERE a."personId" = w.id AND ${on("a", actor)})
        AND NOT EXISTS (SELECT FROM "Movement" m WHERE m."personId" = w.id AND m."validFrom" <= ${actor.today}::date
          AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death'))
        AND EXISTS (SELECT FROM reach r WHERE starts_with(l.path, r.start))`,
  keeper_elsewhere: Prisma.sql`SELECT 'keeper_elsewhere', g."personId", w.name, u.name, u."agencyId", (SELECT s."shortName" FROM "Assignment" a
        JOIN "Position" p ON p.id = a."positionId" JOIN "Agency" s ON s.id = p."agencyId"
        WHERE a."personId" = g."personId" AND a.kind = 'definitive' AND ${on("a", actor)})
      FROM "RoleGrant" g JOIN kept u ON u.id = g."unitId" JOIN "Person" w ON w.id = g."personId"
      WHERE g.role = 'agency_admin' AND ${on("g", actor)} AND NOT EXISTS (SELECT FROM "Assignment" a
        JOIN "Position" p ON p.id = a."positionId" WHERE a."personId" = g."personId" AND p."agencyId" = u."agencyId" AND ${on("a", actor)})`,
  no_address: Prisma.sql`SELECT 'no_address', s."personId", s.name, s.unit, s."agencyId", NULL::text FROM seated s JOIN "Account" c ON c."personId" = s."personId"
      WHERE s.held = 'definitive' AND c.email IS NULL`,
});

const on = (alias: string, { today }: Actor) => {
  const at = Prisma.raw(alias);
  return Prisma.sql`${at}."validFrom" <= ${today}::date AND coalesce(${at}."validTo", 'infinity') >= ${today}::date`;
};

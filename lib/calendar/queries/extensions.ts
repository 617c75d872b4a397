import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence, EvaluationStatus, PeriodKind } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { closingOf, lastExtension, longestExtension } from "../extension";
import { canKeepCalendar } from "../policy";

type PeriodRow = { kind: PeriodKind; number: number; year: number; cadence: Cadence };

type WindowRow = PeriodRow & {
  personId: string;
  periodId: string;
  name: string;
  title: string;
  agency: string;
  agencyId: string;
  opensOn: Date;
  closesOn: Date;
  plannedClosesOn: Date | null;
  extendedTo: Date | null;
  evaluationId: string | null;
  status: EvaluationStatus | null;
  raterId: string | null;
};

/** The unit is one whose cycles the actor keeps. */
const covered = (actor: Actor) =>
  Prisma.sql`u.path LIKE ANY (${unitPathsFor(actor, "cycle:manage").map((path) => `${path}%`)})`;

/** Windows of people with a confirmed plan of the year, in the agency of the plan, as rows of a FROM. */
const windows = (actor: Actor) => Prisma.sql`
  "PerformancePlan" l JOIN "Unit" u ON u.id = l."unitId" AND ${covered(actor)}
  JOIN "Person" p ON p.id = l."personId" JOIN "Agency" a ON a.id = l."agencyId"
  JOIN "EvaluationCycle" c ON c."agencyId" = l."agencyId" AND c.year = l.year
  JOIN "EvaluationPeriod" d ON d."cycleId" = c.id
  LEFT JOIN "Evaluation" e ON e."personId" = p.id AND e."periodId" = d.id
  LEFT JOIN LATERAL (SELECT max(x.until) AS until FROM "WindowExtension" x
    WHERE x."personId" = p.id AND x."periodId" = d.id) x ON true
  LEFT JOIN LATERAL (SELECT v."raterId" FROM "Supervision" v WHERE v."personId" = p.id
    AND ${actor.today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity') LIMIT 1) v ON true`;

const columns = Prisma.sql`p.id AS "personId", d.id AS "periodId", p.name, l."positionTitle" AS title,
  a."shortName" AS agency, a.id AS "agencyId", d.kind, d.number, c.year, c.cadence, d."opensOn", d."closesOn",
  d."plannedClosesOn", x.until AS "extendedTo", e.id AS "evaluationId", e.status, coalesce(e."raterId", v."raterId") AS "raterId"`;

/** One person's window of one period, as far as the actor keeps it; null for none. */
export async function windowInSight(tx: Transaction, actor: Actor, personId: string, periodId: string) {
  const [row] = await tx.$queryRaw<WindowRow[]>`SELECT ${columns} FROM ${windows(actor)}
    WHERE p.id = ${personId}::uuid AND d.id = ${periodId}::uuid AND l."approvedEdition" > 0 ORDER BY l.id DESC LIMIT 1`;
  return row ? ownWindowOf(row) : null;
}

const shown = 20;
const perPage = 50;

/**
 * The windows that can be extended of the people who are looked for by name or number, and a page of what was extended, for
 * the keeper of cycles.
 * @throws DomainError `not-found` for anybody else.
 */
export const findExtensions = (actor: Actor, { search, page }: { search: string; page: number }) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const rows = search.length < 3 ? [] : await windowsOf(tx, actor, search);
    return { ...(await extensionsOn(tx, actor, page)), candidates: rows.map(ownWindowOf) };
  });

const windowsOf = (tx: Transaction, actor: Actor, search: string) => tx.$queryRaw<WindowRow[]>`
  SELECT * FROM (SELECT DISTINCT ON (p.id, d.id) ${columns} FROM ${windows(actor)}
    WHERE l."approvedEdition" > 0 AND d."opensOn" <= ${actor.today}::date
      AND coalesce(d."plannedClosesOn", d."closesOn") + ${longestExtension}::int >= ${actor.today}::date
      AND (e.status IS NULL OR e.status IN ('self_assessment', 'awaiting_rater')) AND p.id <> ${actor.personId}::uuid
      AND (p.number = ${search} OR position(lower(${search}) IN lower(p.name)) > 0)
    ORDER BY p.id, d.id, l.id DESC) w ORDER BY name, "closesOn", "periodId" LIMIT ${shown}::int`;

type ExtensionRow = PeriodRow & {
  id: string;
  name: string;
  agency: string;
  until: Date;
  closesOn: Date;
  reason: string;
  grantedBy: string;
  grantedAt: Date;
  evaluationId: string | null;
  total: number;
};

async function extensionsOn(tx: Transaction, actor: Actor, page: number) {
  const rows = await tx.$queryRaw<ExtensionRow[]>`
    SELECT * FROM (SELECT x.id, p.name, a."shortName" AS agency, x.until, d."closesOn", x.reason, b.name AS "grantedBy", x."grantedAt",
        d.kind, d.number, c.year, c.cadence, e.id AS "evaluationId", count(*) OVER ()::int AS total,
        (row_number() OVER (ORDER BY x.id DESC) - 1) / ${perPage}::int + 1 AS page
      FROM "WindowExtension" x JOIN "Person" p ON p.id = x."personId" JOIN "Person" b ON b.id = x."grantedById"
      JOIN "EvaluationPeriod" d ON d.id = x."periodId" JOIN "EvaluationCycle" c ON c.id = d."cycleId"
      JOIN "Agency" a ON a.id = c."agencyId" LEFT JOIN "Evaluation" e ON e."personId" = p.id AND e."periodId" = d.id
      WHERE EXISTS (SELECT FROM "PerformancePlan" l JOIN "Unit" u ON u.id = l."unitId" AND ${covered(actor)}
        WHERE l."personId" = p.id AND l."agencyId" = a.id AND l.year = c.year)) r
    WHERE r.page = least(${page}::int, (r.total - 1) / ${perPage}::int + 1) ORDER BY r.id DESC`;
  const total = rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { total, pages, page: Math.min(page, pages), extensions: rows.map(extensionOf) };
}

const extensionOf = ({
  until,
  closesOn,
  grantedAt,
  id,
  name,
  agency,
  reason,
  grantedBy,
  evaluationId,
  ...row
}: ExtensionRow) => ({
  ...{ id, name, agency, reason, grantedBy, evaluationId },
  period: { kind: row.kind, number: row.number, year: row.year, cadence: row.cadence },
  until: dateOf(until),
  closesOn: dateOf(closesOn),
  grantedAt: grantedAt.toISOString(),
});

export type GrantedExtension = ReturnType<typeof extensionOf>;

function ownWindowOf({
  opensOn,
  closesOn,
  plannedClosesOn,
  extendedTo,
  kind,
  number,
  year,
  cadence,
  ...row
}: WindowRow) {
  const days = {
    opensOn: dateOf(opensOn),
    closesOn: dateOf(closesOn),
    plannedClosesOn: plannedClosesOn && dateOf(plannedClosesOn),
    extendedTo: extendedTo && dateOf(extendedTo),
  };
  const closing = { closing: closingOf(days), last: lastExtension(days) };
  return { ...row, period: { kind, number, year, cadence }, ...days, ...closing };
}

export type ExtendableWindow = ReturnType<typeof ownWindowOf>;

/** What extended one person's window last, for the two whom it concerns; null while nothing did. */
export async function extensionFor(
  tx: Transaction,
  { personId, period }: { personId: string; period: { id: string } },
) {
  const row = await tx.windowExtension.findFirst({
    where: { personId, periodId: period.id },
    orderBy: { until: "desc" },
    select: { until: true, reason: true },
  });
  return row && { until: dateOf(row.until), reason: row.reason };
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence, PeriodKind } from "@/lib/db/generated/enums";
import { usualDates } from "@/lib/deadlines/development-dates";
import { coveredBy } from "@/lib/deadlines/queries/in-sight";
import { refuseUnless } from "@/lib/errors";

import { canKeepOffice } from "../policy";
import { type Counted, mostLateFirst, type StageKey, stagesOf } from "../stages";

type PeriodRow = {
  kind: PeriodKind;
  number: number;
  year: number;
  cadence: Cadence;
  closesOn: IsoDate;
  handOverBy: IsoDate;
  reportBy: IsoDate;
};

type Row = {
  id: string;
  name: string;
  shortName: string;
  unitId: string;
  owing: number;
  handedIn: number;
  confirmed: number;
  opened: boolean;
  period: PeriodRow | null;
  /** Who owed a plan at the end of the period: they are to be evaluated, whether anybody opened it or not. */
  due: number;
  evaluations: number;
  assessed: number;
  rated: number;
  handedOver: number;
  reported: number;
  objections: number;
  decided: number;
  lastFiled: Date | null;
  developments: number;
  approved: number;
  decideBy: Date;
};

/**
 * The period that ends last of those whose windows have opened, of the year or the one before: in January that is the annual
 * evaluation of the year that is over, also where the window of its last quarter was extended beyond it. People are not counted
 * here: they and their plans are in the sums that reports are made of; evaluations are counted by the period's index.
 */
const ofPeriod = (today: IsoDate, year: number) => Prisma.sql`
  LEFT JOIN LATERAL (SELECT d.*, y.year, y.cadence FROM "EvaluationCycle" y JOIN "EvaluationPeriod" d ON d."cycleId" = y.id
    WHERE y."agencyId" = g.id AND y.year IN (${year - 1}, ${year}) AND d."opensOn" <= ${today}::date
    ORDER BY d."endsOn" DESC, d.kind DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT count(*)::int AS evaluations, count(*) FILTER (WHERE e.status <> 'self_assessment')::int AS assessed,
      count(*) FILTER (WHERE e."signedAt" IS NOT NULL)::int AS rated,
      count(*) FILTER (WHERE e."handedOverAt" IS NOT NULL)::int AS "handedOver",
      count(*) FILTER (WHERE e."reportedAt" IS NOT NULL)::int AS reported, count(o."evaluationId")::int AS objections,
      count(o."decidedAt")::int AS decided,
      working_day_after(local_day(min(o."filedAt") FILTER (WHERE o."decidedAt" IS NULL)), 7) AS "lastFiled"
    FROM "Evaluation" e LEFT JOIN "Objection" o ON o."evaluationId" = e.id WHERE e."periodId" = d.id) e ON true`;

/** One statement for all agencies whose cycles the actor keeps, or for one of them. */
const rowsOf = (tx: Transaction, actor: Actor, year: number, agencyId: string | null) => tx.$queryRaw<Row[]>`
  SELECT g.id, g.name, g."shortName", t.id AS "unitId", coalesce(f.owing, 0) AS owing, coalesce(f.confirmed, 0) AS confirmed,
    a."handedIn", c.id IS NOT NULL AS opened, CASE WHEN d.id IS NOT NULL THEN json_build_object('kind', d.kind, 'number', d.number,
      'year', d.year, 'cadence', d.cadence, 'closesOn', d."closesOn", 'handOverBy', working_day_after(d."closesOn", 14),
      'reportBy', working_day_after(d."closesOn", 30)) END AS period, e.*, coalesce(w.owing, 0) AS due, p.developments, p.approved,
    coalesce(k."decideBy", ${usualDates(year).decideBy}::date) AS "decideBy"
  FROM "Agency" g JOIN "Unit" t ON t."agencyId" = g.id AND t.kind = 'agency' AND ${coveredBy(actor, "cycle:manage", "t")}
  LEFT JOIN "UnitFigures" f ON f."unitId" = t.id AND f.year = ${year} AND f.quarter = 0
  LEFT JOIN LATERAL (SELECT coalesce(sum(people), 0)::int AS "handedIn" FROM "UnitAdoption"
    WHERE "unitId" = t.id AND year = ${year} AND step = 'handed_in') a ON true
  LEFT JOIN "EvaluationCycle" c ON c."agencyId" = g.id AND c.year = ${year}
  ${ofPeriod(actor.today, year)}
  LEFT JOIN "UnitFigures" w ON w."unitId" = t.id AND w.year = d.year
    AND w.quarter = CASE d.kind WHEN 'annual' THEN 0 ELSE date_part('quarter', d."endsOn") END
  LEFT JOIN LATERAL (SELECT count(*)::int AS developments, count(*) FILTER (WHERE p.status = 'approved')::int AS approved
    FROM "DevelopmentPlan" p WHERE p."agencyId" = g.id AND p.year = ${year}) p ON true
  LEFT JOIN "DevelopmentCalendar" k ON k.year = ${year}
  WHERE ${agencyId}::uuid IS NULL OR g.id = ${agencyId}::uuid ORDER BY g.name, g.id`;

/** What is counted of each stage; periods that have not come are counted by nobody. */
function countedOf(row: Row, year: number): Record<StageKey, Counted | null> {
  const plans = `${year}-01-31`;
  const { period, owing } = row;
  const inPeriod = (done: number, of: number, day: IsoDate | null) => period && { done, of, day };
  return {
    handedIn: { done: row.handedIn, of: owing, day: plans },
    confirmed: { done: row.confirmed, of: owing, day: plans },
    development:
      row.developments > 0 ? { done: row.approved, of: row.developments, day: dateOf(row.decideBy) } : null,
    assessed: inPeriod(row.assessed, Math.max(row.evaluations, row.due), period?.closesOn ?? null),
    rated: inPeriod(row.rated, Math.max(row.evaluations, row.due), period?.closesOn ?? null),
    handedOver: inPeriod(row.handedOver, row.rated, period?.handOverBy ?? null),
    objections:
      row.objections > 0
        ? inPeriod(row.decided, row.objections, row.lastFiled && dateOf(row.lastFiled))
        : null,
    reported: inPeriod(row.reported, row.rated, period?.reportBy ?? null),
  };
}

const lineOf =
  (year: number, today: IsoDate) =>
  ({ id, name, shortName, unitId, owing, opened, ...row }: Row) => ({
    ...{ id, name, shortName, unitId, owing, opened },
    period: row.period,
    stages: stagesOf(countedOf({ id, name, shortName, unitId, owing, opened, ...row }, year), today),
  });

export type AgencyLine = ReturnType<ReturnType<typeof lineOf>>;

/**
 * How far each agency is with the stages of a year, those with most left behind first: for the keeper of cycles.
 * @throws DomainError `not-found` for anybody else.
 */
export const findStages = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepOffice(actor));
    const rows = await rowsOf(tx, actor, year, null);
    return mostLateFirst(rows.map(lineOf(year, actor.today)));
  });

/** The same of one agency; null for one that the actor does not keep. */
export async function agencyLine(tx: Transaction, actor: Actor, agencyId: string, year: number) {
  const [row] = await rowsOf(tx, actor, year, agencyId);
  return row ? lineOf(year, actor.today)(row) : null;
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { workingCalendar } from "@/lib/cycles/queries";
import { dateOf, type IsoDate, workingDaysAfter } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence, PeriodKind } from "@/lib/db/generated/enums";
import { superiorInPlaceOf } from "@/lib/deadlines/queries/owed";
import { refuseUnless } from "@/lib/errors";

import { clocks } from "../chain";
import { canReceiveReports } from "../policy";

const pageSize = 50;

/** Which year, the page of its periods, and the period of one agency whose signers are to be named. */
type Asked = { year: number; page: number; period: string | null };

/** Evaluations `e` of periods `d` in the units whose reports the actor receives. */
const received = (actor: Actor) => Prisma.sql`
  "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" JOIN "EvaluationCycle" c ON c.id = d."cycleId"
  JOIN "Unit" u ON u.id = e."unitId"
    AND EXISTS (SELECT FROM unnest(${unitPathsFor(actor, "cycle:manage")}::text[]) granted WHERE u.path ^@ granted)`;

const done = Prisma.sql`(count(*) FILTER (WHERE e."reportedAt" IS NOT NULL))::int`;
const due = Prisma.sql`(count(*) FILTER (WHERE e."reportedAt" IS NULL AND e.status IN ('final', 'lapsed')))::int`;
const running = Prisma.sql`(count(*) FILTER (WHERE e."reportedAt" IS NULL AND e.status NOT IN ('final', 'lapsed')))::int`;

/**
 * What was reported to the official in charge (PyB) of the final evaluations of a year, agency by agency and period by period,
 * with the day by which it is due (L.V.A); and of one period, who still has to. For the regional HR agency, which receives the
 * reports on behalf of the official. Null for a period of which nothing is in the actor's sight.
 * @throws DomainError `not-found` for everybody else.
 */
export const findReported = (actor: Actor, { period, ...asked }: Asked) =>
  reading(actor, async (tx) => {
    refuseUnless(canReceiveReports(actor));
    const { holidays } = await workingCalendar(tx, actor.today);
    const rows = await periodsIn(tx, actor, { period, ...asked });
    const [first] = rows;
    if (period !== null && !first) return null;
    const total = first?.total ?? 0;
    return {
      due: first?.allDue ?? 0,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      lines: rows.map((row) => lineOf(row, actor.today, holidays)),
      people: period === null ? null : await signersIn(tx, actor, period),
    };
  });

type Row = {
  id: string;
  agency: string;
  kind: PeriodKind;
  number: number;
  year: number;
  cadence: Cadence;
  closesOn: Date;
  done: number;
  due: number;
  running: number;
  last: Date | null;
  total: number;
  allDue: number;
};

const periodsIn = (tx: Transaction, actor: Actor, { year, page, period }: Asked) => tx.$queryRaw<Row[]>`
  SELECT r.*, g."shortName" AS agency, (count(*) OVER ())::int AS total, (sum(r.due) OVER ())::int AS "allDue"
  FROM (SELECT d.id, d.kind::text AS kind, d.number, c.year, c.cadence::text AS cadence, d."closesOn", c."agencyId",
      ${done} AS done, ${due} AS due, ${running} AS running, max(e."reportedAt") AS last
    FROM ${received(actor)}
    WHERE ${period === null ? Prisma.sql`c.year = ${year}::int` : Prisma.sql`d.id = ${period}::uuid`}
    GROUP BY d.id, c.id) r
  JOIN "Agency" g ON g.id = r."agencyId"
  ORDER BY r."closesOn" DESC, g."shortName", r.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;

function lineOf({ agency, closesOn, ...row }: Row, today: IsoDate, holidays: ReadonlySet<IsoDate>) {
  const { id, kind, number, year, cadence, last } = row;
  const reportBy = workingDaysAfter(dateOf(closesOn), clocks.report, holidays);
  return {
    ...{ id, agency, period: { kind, number, year, cadence } },
    ...{ done: row.done, due: row.due, running: row.running, reportBy },
    overdue: row.due > 0 && today > reportBy,
    last: last?.toISOString() ?? null,
  };
}

type Signer = { id: string; name: string; title: string | null; due: number; running: number };

/**
 * Whoever is to report: the decider of an objection that changed the evaluation, else the signer; the rater before there is one; and
 * in the place of one who has left, their superior.
 */
const signersIn = (tx: Transaction, actor: Actor, periodId: string) => tx.$queryRaw<Signer[]>`
  SELECT p.id, p.name, (SELECT q.title FROM "Assignment" a JOIN "Position" q ON q.id = a."positionId"
      WHERE a."personId" = p.id AND a.kind = 'definitive' AND ${actor.today}::date BETWEEN a."validFrom"
        AND coalesce(a."validTo", 'infinity') LIMIT 1) AS title, ${due} AS due, ${running} AS running
  FROM ${received(actor)} LEFT JOIN "Objection" o ON o."evaluationId" = e.id AND o.decision = 'changed'
  ${superiorInPlaceOf(Prisma.sql`coalesce(o."deciderId", e."signedById", e."raterId")`, actor.today)}
  JOIN "Person" p ON p.id = coalesce(v."superiorId", o."deciderId", e."signedById", e."raterId")
  WHERE d.id = ${periodId}::uuid AND e."reportedAt" IS NULL
  GROUP BY p.id ORDER BY due DESC, p.name, p.id`;

export type Reported = NonNullable<Awaited<ReturnType<typeof findReported>>>;

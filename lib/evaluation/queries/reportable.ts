import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { workingCalendar } from "@/lib/cycles/queries";
import { dateOf, type IsoDate, workingDaysAfter } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { clocks } from "../chain";
import { type Fallen, fallenTo } from "./fallen";
import { period, periodOf } from "./period";

/**
 * Final evaluations that the actor signed, or changed by a decision (D.1.3), and that nobody has reported upward yet; and those
 * of a signer or decider below who holds no position any more (L.IV.A.2).
 */
export const toReport = (actor: Actor, fallen: Fallen): Prisma.EvaluationWhereInput => ({
  OR: [
    { signedById: actor.personId, NOT: { objection: { decision: "changed" } } },
    { objection: { decision: "changed", deciderId: actor.personId } },
    {
      ...{ id: { in: fallen.signer }, signedBy: gone(actor) },
      NOT: { objection: { decision: "changed" } },
    },
    { id: { in: fallen.decider }, objection: { decision: "changed", decider: gone(actor) } },
  ],
  status: { in: ["final", "lapsed"] },
  reportedAt: null,
});

const gone = ({ today }: Actor): Prisma.PersonWhereInput => ({ assignments: { none: onDay(today) } });

/** By period, how many final evaluations the actor is to report to the official in charge (PyB), and by when (L.V.A). */
export const findReportable = (actor: Actor) => reading(actor, (tx) => reportableIn(tx, actor));

async function reportableIn(tx: Transaction, actor: Actor) {
  const where = toReport(actor, await fallenTo(tx, actor));
  const groups = await tx.evaluation.groupBy({ by: ["periodId"], where, _count: true });
  const id = { in: groups.map(({ periodId }) => periodId) };
  const rows = await tx.evaluationPeriod.findMany({ where: { id }, orderBy: { endsOn: "desc" }, ...period });
  const { holidays } = await workingCalendar(tx, actor.today);
  return rows.map((row) => ({
    period: periodOf(row),
    count: groups.find(({ periodId }) => periodId === row.id)?._count ?? 0,
    reportBy: reportBy(dateOf(row.closesOn), holidays),
  }));
}

const reportBy = (closesOn: IsoDate, holidays: ReadonlySet<IsoDate>) =>
  workingDaysAfter(closesOn, clocks.report, holidays);

/** What the actor has reported upward before, the newest first: of each period how many, and when. */
export const findReportedUpward = (actor: Actor) =>
  reading(actor, async (tx) => {
    const groups = await tx.evaluation.groupBy({
      by: ["periodId", "reportedAt"],
      where: {
        OR: [{ signedById: actor.personId }, { objection: { deciderId: actor.personId } }],
        reportedAt: { not: null },
        steps: { some: { kind: "reported", actorId: actor.personId } },
      },
      _count: true,
      orderBy: { reportedAt: "desc" },
      take: remembered,
    });
    const id = { in: groups.map(({ periodId }) => periodId) };
    const rows = await tx.evaluationPeriod.findMany({ where: { id }, ...period });
    return groups.flatMap(({ periodId, reportedAt, _count: count }) => {
      const row = rows.find((one) => one.id === periodId);
      return row && reportedAt ? [{ period: periodOf(row), count, at: reportedAt.toISOString() }] : [];
    });
  });

const remembered = 5;

export type ReportedUpward = Awaited<ReturnType<typeof findReportedUpward>>[number];

export type Reportable = Awaited<ReturnType<typeof findReportable>>[number];

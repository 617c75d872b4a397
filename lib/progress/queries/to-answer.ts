import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { supervisedBy } from "@/lib/access/visibility";
import { workingCalendar } from "@/lib/cycles/queries";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { confirmedIndicator, editionOf, latestEdition } from "@/lib/planning/edition";

import { medianResponse, overdueSince, waitOf } from "../response-clock";
import { plansReportedOn } from "../year";
import { reportLine, reportOf, reportsOn } from "./report";

const unanswered = (actor: Actor): Prisma.ProgressReportWhereInput => ({
  person: supervisedBy(actor),
  answeredAt: null,
  plan: plansReportedOn(actor.today),
});

const reportInQueue = {
  ...reportLine,
  person: { select: { id: true, name: true } },
  indicator: {
    select: {
      id: true,
      text: true,
      targetValue: true,
      targetUnit: true,
      targetNarrative: true,
      direction: true,
    },
  },
  plan: { select: { editions: latestEdition } },
} satisfies Prisma.ProgressReportSelect;

type QueueRow = Prisma.ProgressReportGetPayload<{ select: typeof reportInQueue }>;

/** A report with its indicator as confirmed; one that the latest edition left out stands as it was. */
function inQueue({ person, indicator, plan, ...row }: QueueRow) {
  const [edition] = plan.editions;
  const { id, text, targetUnit, targetValue, targetNarrative, direction } =
    (edition && confirmedIndicator(editionOf(edition), indicator.id)) ?? indicator;
  const target = { targetUnit, targetNarrative, direction, targetValue: targetValue?.toString() ?? null };
  return { ...reportOf(row), person, indicator: { id, text, ...target } };
}

const perPage = 30;

/** The reports of the actor's team: the unanswered ones, oldest first, or the latest answered ones. */
export const teamReports = (actor: Actor, which: "waiting" | "answered") =>
  reading(actor, async (tx) => {
    const waiting = which === "waiting";
    const orderBy = { reportedAt: waiting ? "asc" : "desc" } as const;
    // The page's rows first: joined to a sorted list, the editions and answers of all that wait would be read.
    const chosen = await tx.progressReport.findMany({
      where: waiting ? unanswered(actor) : { ...unanswered(actor), answeredAt: { not: null } },
      orderBy,
      take: perPage,
      select: { id: true },
    });
    const id = { in: chosen.map((report) => report.id) };
    const rows = await tx.progressReport.findMany({ where: { id }, orderBy, select: reportInQueue });
    const count = await tx.progressReport.count({ where: unanswered(actor) });
    const { timeZone, holidays } = await workingCalendar(tx, actor.today);
    const waited = ({ reportedAt }: QueueRow) => waitOf(dateIn(timeZone, reportedAt), actor.today, holidays);
    const reports = rows.map((row) => ({ ...inQueue(row), wait: waited(row) }));
    return { reports, count, median: await ownMedian(tx, actor, { timeZone, holidays }) };
  });

type Calendar = Awaited<ReturnType<typeof workingCalendar>>;

const lately = 200;

/** How soon the latest answered reports of the actor's team were answered, in working days; null before the first. */
async function ownMedian(tx: Transaction, actor: Actor, { timeZone, holidays }: Calendar) {
  const rows = await tx.progressReport.findMany({
    where: { ...unanswered(actor), answeredAt: { not: null } },
    orderBy: { reportedAt: "desc" },
    take: lately,
    select: { reportedAt: true, answeredAt: true },
  });
  const answered = rows.map(({ reportedAt, answeredAt }) => ({
    reportedOn: dateIn(timeZone, reportedAt),
    answeredOn: dateIn(timeZone, answeredAt ?? reportedAt),
  }));
  return medianResponse(answered, holidays);
}

type Overdue = { raterId: string; name: string; count: number; since: Date };

/** Raters below the actor with reports that have waited too long for an answer, the longest first (F4). */
export function overdueBelow(
  tx: Transaction,
  { personId, today }: Actor,
  { timeZone, holidays }: Calendar,
): Promise<Overdue[]> {
  return tx.$queryRaw<Overdue[]>`
    SELECT v."raterId", p.name, count(*)::int AS count, min(r."reportedAt") AS since
    FROM "Supervision" u
      JOIN "Supervision" v ON v."raterId" = u."personId" AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      JOIN "Person" p ON p.id = v."raterId"
      JOIN "ProgressReport" r ON r."personId" = v."personId" AND r."answeredAt" IS NULL
        AND (r."reportedAt" AT TIME ZONE ${timeZone})::date <= ${overdueSince(today, holidays)}::date
      JOIN "PerformancePlan" l ON l.id = r."planId" AND (l.year = date_part('year', ${today}::date)
        OR l.year = date_part('year', ${today}::date) - 1 AND l.status <> 'closed')
    WHERE u."raterId" = ${personId}::uuid AND ${today}::date BETWEEN u."validFrom" AND coalesce(u."validTo", 'infinity')
    GROUP BY 1, 2 ORDER BY since`;
}

/** Who of the team waits for the actor's answer: to how many reports, and since when. */
export async function membersToAnswer(tx: Transaction, actor: Actor) {
  const groups = await tx.progressReport.groupBy({
    by: ["personId"],
    where: unanswered(actor),
    _count: true,
    _min: { reportedAt: true },
  });
  const people = await tx.person.findMany({
    where: { id: { in: groups.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  const waiting = new Map(groups.map(({ personId, _count, _min }) => [personId, { _count, _min }]));
  return people.map(({ id, name }) => {
    const { _count: count = 0, _min: oldest } = waiting.get(id) ?? {};
    return { id, name, count, since: oldest?.reportedAt?.toISOString() ?? actor.now };
  });
}

const earlierShown = 3;

/** A member's reports that wait for the actor's answer, oldest first, each with the last ones before it. */
export const findReportsToAnswer = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const waiting = await tx.progressReport.findMany({
      where: { personId, AND: unanswered(actor) },
      orderBy: { reportedAt: "asc" },
      take: perPage,
      select: reportInQueue,
    });
    const known = await tx.progressReport.findMany(
      reportsOn({ indicatorId: { in: waiting.map(({ indicator }) => indicator.id) } }),
    );
    return waiting.map((row) => ({
      ...inQueue(row),
      earlier: known
        .filter((one) => one.indicatorId === row.indicator.id && one.reportedAt < row.reportedAt)
        .slice(0, earlierShown)
        .map(reportOf),
    }));
  });

export type ReportToAnswer = Awaited<ReturnType<typeof findReportsToAnswer>>[number];

/** How many reports wait for the actor's answer, and since when; for the list of tasks. */
export const reportsToAnswer = async (tx: Transaction, actor: Actor) => {
  const { _count: count, _min: oldest } = await tx.progressReport.aggregate({
    where: unanswered(actor),
    _count: true,
    _min: { reportedAt: true },
  });
  return { count, since: oldest.reportedAt };
};

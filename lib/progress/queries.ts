import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { visibleReports } from "./policy";

const reportLine = {
  id: true,
  value: true,
  note: true,
  reportedAt: true,
  feedback: {
    orderBy: { givenAt: "asc" },
    select: { id: true, text: true, givenAt: true, author: { select: { name: true } } },
  },
  evidence: { select: { evidence: { select: { id: true, name: true, url: true } } } },
} satisfies Prisma.ProgressReportSelect;

type ReportRow = Prisma.ProgressReportGetPayload<{ select: typeof reportLine }>;

/** A report as screens show it: numbers as text, instants in ISO. */
export const reportOf = ({ value, reportedAt, feedback, evidence, ...report }: ReportRow) => ({
  ...report,
  value: value?.toString() ?? null,
  reportedAt: reportedAt.toISOString(),
  feedback: feedback.map((answer) => ({ ...answer, givenAt: answer.givenAt.toISOString() })),
  evidence: evidence.map((use) => use.evidence),
});

export type Report = ReturnType<typeof reportOf>;

/** A file that the actor owns or that belongs to a report in the actor's sight; null for any other. */
export const findEvidenceFile = (actor: Actor, evidenceId: string) =>
  reading(actor, async (tx) => {
    const inSight = {
      OR: [{ ownerId: actor.personId }, { uses: { some: { report: visibleReports(actor) } } }],
    };
    const file = await tx.evidence.findFirst({
      where: { id: evidenceId, kind: "file", AND: inSight },
      select: { name: true, sha256: true, mediaType: true, bytes: true },
    });
    const { sha256, mediaType, bytes } = file ?? {};
    return file && sha256 && mediaType && bytes ? { name: file.name, sha256, mediaType, bytes } : null;
  });

/** All indicators of a person's confirmed plan of the year, with targets and reports, newest first. */
export const findProgress = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const plan = await tx.performancePlan.findFirst({
      where: { personId: actor.personId, year, approvedEdition: { gt: 0 } },
      select: { id: true, results: progressOfResults(actor) },
    });
    return plan && { id: plan.id, results: plan.results.map(resultOf) };
  });

const progressOfResults = (actor: Actor) =>
  ({
    orderBy: [{ kind: "asc" }, { order: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      indicators: {
        orderBy: { order: "asc" },
        select: {
          id: true,
          text: true,
          targetValue: true,
          targetUnit: true,
          targetNarrative: true,
          direction: true,
          reports: { where: visibleReports(actor), orderBy: { reportedAt: "desc" }, select: reportLine },
        },
      },
    },
  }) satisfies Prisma.PerformancePlan$resultsArgs;

type ResultRow = Prisma.WorkResultGetPayload<{ select: ReturnType<typeof progressOfResults>["select"] }>;

const resultOf = ({ indicators, ...result }: ResultRow) => ({
  ...result,
  indicators: indicators.map(({ reports, targetValue, ...indicator }) => ({
    ...indicator,
    targetValue: targetValue?.toString() ?? null,
    reports: reports.map(reportOf),
  })),
});

export type ResultProgress = ReturnType<typeof resultOf>;

/** What a plan's results reached so far, for whoever may see the plan's reports; used beside a rating. */
export const progressOfPlan = async (tx: Transaction, actor: Actor, planId: string) => {
  const args = progressOfResults(actor);
  const results = await tx.workResult.findMany({ where: { planId }, ...args });
  return results.map(resultOf);
};

const unanswered = (actor: Actor): Prisma.ProgressReportWhereInput => ({
  person: supervisedBy(actor),
  answeredAt: null,
  plan: { year: Number(actor.today.slice(0, 4)) },
});

const reportInQueue = {
  ...reportLine,
  person: { select: { id: true, name: true } },
  indicator: { select: { text: true, targetValue: true, targetUnit: true } },
} satisfies Prisma.ProgressReportSelect;

const perPage = 30;

/** This year's reports of the actor's team: the unanswered ones, oldest first, or the latest answered ones. */
export const teamReports = (actor: Actor, which: "waiting" | "answered") =>
  reading(actor, async (tx) => {
    const waiting = which === "waiting";
    const rows = await tx.progressReport.findMany({
      where: waiting ? unanswered(actor) : { ...unanswered(actor), answeredAt: { not: null } },
      orderBy: { reportedAt: waiting ? "asc" : "desc" },
      take: perPage,
      select: reportInQueue,
    });
    const count = await tx.progressReport.count({ where: unanswered(actor) });
    const reports = rows.map(({ person, indicator, ...row }) => ({
      ...reportOf(row),
      person,
      indicator: { ...indicator, targetValue: indicator.targetValue?.toString() ?? null },
    }));
    return { reports, count };
  });

/** How many reports wait for the actor's answer, and since when; for the list of tasks. */
export const reportsToAnswer = async (tx: Transaction, actor: Actor) => {
  const { _count: count, _min: oldest } = await tx.progressReport.aggregate({
    where: unanswered(actor),
    _count: true,
    _min: { reportedAt: true },
  });
  return { count, since: oldest.reportedAt };
};

import "server-only";

import { dateIn } from "@/lib/access/clock";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

const named = { select: { id: true, name: true, number: true } } as const;
const feedback = {
  ...{ id: true, kind: true, text: true, givenAt: true, resultId: true, behaviour: true, party: true },
  author: { select: { name: true } },
} as const satisfies Prisma.FeedbackSelect;

const reports = {
  orderBy: { reportedAt: "asc" },
  select: {
    ...{ id: true, indicatorId: true, reportedAt: true, value: true, note: true },
    feedback: { select: feedback, orderBy: { givenAt: "asc" } },
    evidence: {
      select: {
        evidence: {
          select: { id: true, name: true, kind: true, url: true, sha256: true, mediaType: true, bytes: true },
        },
      },
    },
  },
} as const satisfies Prisma.PerformancePlan$reportsArgs;

const plan = {
  ...{ id: true, year: true, status: true, positionTitle: true, approvedEdition: true, form: true },
  ...{ approach: true, agencyId: true, personId: true },
  editions: { orderBy: { number: "asc" } },
  reports,
} as const satisfies Prisma.PerformancePlanSelect;

const evaluation = {
  ...{ id: true, planId: true, agencyId: true, personId: true, status: true, selfAssessment: true },
  ...{ resultRating: true, behaviourRating: true, predicate: true, note: true, explanation: true },
  ...{
    snapshot: true,
    signedAt: true,
    handedOverAt: true,
    acknowledgedAt: true,
    finalAt: true,
    finality: true,
  },
  period: {
    select: {
      ...{ kind: true, number: true, startsOn: true, endsOn: true },
      cycle: { select: { year: true, cadence: true } },
    },
  },
  ...{ person: named, rater: named, signedBy: named },
  ...{ unit: { select: { name: true } }, agency: { select: { name: true } } },
  ...{ marks: true, behaviours: true, objection: true, steps: { orderBy: { at: "asc" } } },
  plan: { select: plan },
} as const satisfies Prisma.EvaluationSelect;

/** What of a record goes into a bundle, and of which subjects the trail tells about it. */
type Gathered = { id: string; personId: string; agencyId: string; subjects: string[]; content: object };

/** Evaluations with the plan as it was confirmed, and what was reported and said on days of their period, as the government counts them. */
export async function evaluationsFor(tx: Transaction, ids: readonly string[]): Promise<Gathered[]> {
  const rows = await tx.evaluation.findMany({ where: { id: { in: [...ids] } }, select: evaluation });
  const people = rows.map(({ personId }) => personId);
  const said = await tx.feedback.findMany({
    where: { personId: { in: people }, reportId: null },
    orderBy: { givenAt: "asc" },
    select: { ...feedback, personId: true },
  });
  const { timeZone } = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
  return rows.map((row) => {
    const [first, last] = [dateOf(row.period.startsOn), dateOf(row.period.endsOn)];
    const inPeriod = (at: Date) => first <= dateIn(timeZone, at) && dateIn(timeZone, at) <= last;
    const { reports: all, editions, ...of } = row.plan;
    return {
      ...{ id: row.id, personId: row.personId, agencyId: row.agencyId, subjects: [row.id, row.planId] },
      content: {
        ...row,
        plan: { ...of, edition: editions.at(-1) ?? null },
        reports: all.filter(({ reportedAt }) => inPeriod(reportedAt)).map(reported),
        feedback: said.filter(({ personId, givenAt }) => personId === row.personId && inPeriod(givenAt)),
      },
    };
  });
}

/** Plans with every edition that was confirmed, and what was reported and said in their year. */
export async function plansFor(tx: Transaction, ids: readonly string[]): Promise<Gathered[]> {
  const rows = await tx.performancePlan.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...plan,
      ...{ person: named, unit: { select: { name: true } }, agency: { select: { name: true } } },
    },
  });
  return rows.map(({ reports: all, ...row }) => ({
    ...{ id: row.id, personId: row.personId, agencyId: row.agencyId, subjects: [row.id] },
    content: { ...row, reports: all.map(reported) },
  }));
}

type Report = Prisma.ProgressReportGetPayload<{ select: (typeof reports)["select"] }>;

const reported = ({ evidence, ...report }: Report) => ({
  ...report,
  evidence: evidence.map(({ evidence: one }) => one),
});

import "server-only";

import type { Prisma } from "@/lib/db/generated/client";

/** What is read of a report. */
export const reportLine = {
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

export type ReportRow = Prisma.ProgressReportGetPayload<{ select: typeof reportLine }>;

/** A report as screens show it: numbers as text, instants in ISO. */
export const reportOf = ({ value, reportedAt, feedback, evidence, ...report }: ReportRow) => ({
  ...report,
  value: value?.toString() ?? null,
  reportedAt: reportedAt.toISOString(),
  feedback: feedback.map((answer) => ({ ...answer, givenAt: answer.givenAt.toISOString() })),
  evidence: evidence.map((use) => use.evidence),
});

export type Report = ReturnType<typeof reportOf>;

/** The reports that match, latest first, each with its indicator. */
export const reportsOn = (where: Prisma.ProgressReportWhereInput) =>
  ({
    where,
    orderBy: { reportedAt: "desc" },
    select: { ...reportLine, indicatorId: true },
  }) satisfies Prisma.ProgressReportFindManyArgs;

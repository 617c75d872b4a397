import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { type Edition, editionOf, latestEdition } from "@/lib/planning/edition";

import { inOrder } from "../steps";
import { planShown, plansReportedOn } from "../year";
import { reportOf, type ReportRow, reportsOn } from "./report";

type ReportOnLine = ReportRow & { indicatorId: string };

/** The confirmed lines, each indicator with its reports. What the owner is writing anew does not count yet (art. 14(2)). */
const withReports = ({ results }: Edition, reports: readonly ReportOnLine[]) =>
  results.map((result) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      reports: reports.filter(({ indicatorId }) => indicatorId === indicator.id).map(reportOf),
    })),
  }));

export type ResultProgress = ReturnType<typeof withReports>[number];

/** A step of an action plan as screens show it, days as YYYY-MM-DD. */
const stepOf = ({ id, text, dueOn, doneOn, version }: StepRow) => ({
  id,
  text,
  dueOn: dateOf(dueOn),
  doneOn: doneOn && dateOf(doneOn),
  version,
});

type StepRow = Prisma.ActionStepGetPayload<object>;

export type ActionStep = ReturnType<typeof stepOf>;

/**
 * All indicators of the actor's plan that was confirmed last, with targets and reports, newest first: of the year that is
 * asked for, while it is reported on, or of the day's. Names the other years that can be asked for.
 */
export const findProgress = (actor: Actor, wanted: number | null = null) =>
  reading(actor, (tx) => progressOf(tx, actor.personId, actor.today, wanted));

/** The same of anybody, for whoever may see it. */
export async function progressOf(
  tx: Transaction,
  personId: string,
  today: IsoDate,
  wanted: number | null = null,
) {
  const plans = await tx.performancePlan.findMany({
    where: { personId, approvedEdition: { gt: 0 }, AND: plansReportedOn(today) },
    orderBy: [{ year: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, year: true, status: true, editions: latestEdition },
      ...{ reports: reportsOn({}), actionSteps: true },
    },
  });
  const plan = planShown(plans, today, wanted);
  const [edition] = plan?.editions ?? [];
  const years = [...new Set(plans.map(({ year }) => year))];
  if (!plan || !edition) return { years, plan: null };
  const results = withReports(editionOf(edition), plan.reports).map((result) => ({
    ...result,
    steps: inOrder(plan.actionSteps.filter(({ resultId }) => resultId === result.id).map(stepOf)),
  }));
  const { id, year, status } = plan;
  return {
    years: years.filter((other) => other !== year),
    plan: { id, year, closed: status === "closed", results },
  };
}

type Until = {
  /** The edition that counted; the latest when null. */ edition: number | null;
  /** Reports up to this moment. */ until: Date;
};

/** What a plan's confirmed results had reached at a moment; for whoever may see the evaluation it stands beside. */
export async function progressOfPlan(tx: Transaction, planId: string, { edition, until }: Until) {
  const confirmed = await tx.planEdition.findFirst({
    where: { planId, ...(edition === null ? {} : { number: edition }) },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  const reports = await tx.progressReport.findMany(reportsOn({ planId, reportedAt: { lte: until } }));
  return confirmed ? withReports(editionOf(confirmed), reports) : [];
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { rolesToReview } from "@/lib/accounts/queries/roles";
import { workingCalendar } from "@/lib/cycles/queries";
import { workingDaysBetween } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { decisionsWaiting } from "@/lib/decisions/queries/waiting";
import { developmentToDecide, developmentWaiting } from "@/lib/development/queries/waiting";
import { isReadByItself } from "@/lib/planning/findings";
import { openingBlockers } from "@/lib/planning/lifecycle";
import { rolesToTakeUp } from "@/lib/planning/queries/assigned";
import { assignmentsToDecide, ownAssignmentsWaiting } from "@/lib/planning/queries/assignments";
import { offersWaiting } from "@/lib/planning/queries/offers";
import { ownOpenPlans } from "@/lib/planning/queries/lines";
import { plansToDecide } from "@/lib/planning/queries/escalation";
import { planOpening } from "@/lib/planning/queries/opening";
import { plansToRead } from "@/lib/planning/queries/to-decide";
import { feedbackWaiting } from "@/lib/feedback/queries/team";
import { evaluationsToDecide, evaluationsWaiting } from "@/lib/evaluation/queries/lists";
import { recordsToMend } from "@/lib/movements/queries/data-errors";
import { raterReports } from "@/lib/organisation/queries";
import { membersToAnswer, overdueBelow, reportsToAnswer } from "@/lib/progress/queries/to-answer";
import { correctionsWaiting } from "@/lib/privacy/queries/corrections";
import { trainingWaiting } from "@/lib/training/queries/waiting";

import { oldestFirst } from "./queue";

/** What waits for the actor and what the actor waits for, and with whom; each domain says its own part. Nothing is stored. */
export const findTasks = (actor: Actor) =>
  reading(actor, async (tx) => {
    const calendar = await workingCalendar(tx, actor.today);
    return {
      own: await ownOpenPlans(tx, actor),
      ...(await ownYear(tx, actor)),
      ...(await plansToDecide(tx, actor)),
      rolesToTakeUp: await rolesToTakeUp(tx, actor),
      assignments: await assignmentsToDecide(tx, actor),
      ...(await offersWaiting(tx, actor)),
      ownAssignments: await ownAssignmentsWaiting(tx, actor),
      ...(await developmentWaiting(tx, actor)),
      reports: await reportsToAnswer(tx, actor),
      feedback: await feedbackWaiting(tx, actor),
      training: await trainingWaiting(tx, actor),
      decisions: await decisionsWaiting(tx, actor),
      ...(await raterReports(tx, actor)),
      ...(await correctionsWaiting(tx, actor)),
      recordsToMend: await recordsToMend(tx, actor),
      rolesToReview: await rolesToReview(tx, actor),
      overdueBelow: await overdueBelow(tx, actor, calendar),
      ...(await evaluationsWaiting(tx, actor, calendar)),
    };
  });

export type Tasks = Awaited<ReturnType<typeof findTasks>>;

/** Whether the actor is to open a plan this year, to agree on one again, and whether progress can be reported on one. */
async function ownYear(tx: Transaction, actor: Actor) {
  const year = Number(actor.today.slice(0, 4));
  const { reportable, toAgreeAgain, ...opening } = await planOpening(tx, actor, year);
  return { toOpen: openingBlockers(opening).length === 0, reportable, toAgreeAgain };
}

/**
 * All that waits for the actor's decision in one list, the longest waiting first, with the working days since; behind it
 * the plans that another rater has not decided by the deadline (`pastDeadline`); and how many of the actor's own have no
 * finding. `since` is an instant in ISO 8601.
 */
export const findQueue = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { plans: waiting, pastDeadline } = await plansToDecide(tx, actor);
    const plans = await plansToRead(tx, actor, waiting);
    const reports = await membersToAnswer(tx, actor);
    const calendar = await workingCalendar(tx, actor.today);
    const evaluations = await evaluationsToDecide(tx, actor, calendar);
    const assignments = await assignmentsToDecide(tx, actor);
    const { offers } = await offersWaiting(tx, actor);
    const development = await developmentToDecide(tx, actor);
    const own = oldestFirst([
      ...plans.map(({ submittedAt, ...plan }) => planItem(plan, submittedAt, false)),
      ...reports.map((member) => ({ kind: "reports" as const, ...member })),
      ...assignments.map((assignment) => ({ kind: "assignment" as const, ...assignment })),
      ...offers.map((offer) => ({ kind: "offer" as const, ...offer })),
      ...development.map((plan) => ({ kind: "development" as const, ...plan })),
      ...evaluations.map((evaluation) => ({ kind: "evaluation" as const, ...evaluation })),
    ]);
    const items = [
      ...own,
      ...pastDeadline.map(({ submittedAt, ...plan }) => planItem(plan, submittedAt.toISOString(), true)),
    ];
    const { timeZone, holidays } = calendar;
    const waited = (since: string) =>
      workingDaysBetween(dateIn(timeZone, new Date(since)), actor.today, holidays);
    return {
      items: items.map((item) => ({ ...item, days: waited(item.since) })),
      clean: plans.filter(({ findings }) => !isReadByItself(findings)).length,
    };
  });

type PlanOfSomebody = { id: string; edition: number; person: { name: string } };

const planItem = ({ id, edition, person }: PlanOfSomebody, since: string, pastDeadline: boolean) => ({
  kind: "plan" as const,
  ...{ id, edition, name: person.name, since, pastDeadline },
});

export type QueueItem = Awaited<ReturnType<typeof findQueue>>["items"][number];

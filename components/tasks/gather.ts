import { periodName } from "@/lib/evaluation/period-name";
import type { Actor } from "@/lib/access/actor";
import type { Tasks } from "@/lib/tasks/sheet";

import { evaluationTask, guidanceTask, reportingTask } from "./gather-evaluations";
import { decisionTasks } from "./gather-decisions";
import { confirmingTasks } from "./gather-feedback";
import { trainingTasks } from "./gather-training";
import { dayOf, type Words } from "./gather-words";
import type { Task } from "./task-list";

const shown = 6;

/**
 * What the actor must do, from every domain: first what is about themselves and has a last day, then what others wait for; how
 * many there are in all, and how many of those left off stand in the queue.
 */
export function tasksToDo(
  tasks: Tasks,
  { personId, today }: Pick<Actor, "personId" | "today">,
  words: Words,
): { tasks: Task[]; count: number; queued: number } {
  const ownEvaluations = tasks.evaluations
    .filter((line) => line.personId === personId)
    .map((line) => evaluationTask(line, { personId, today }, words));
  const own = [
    ...(tasks.toOpen ? [opening(today, words)] : []),
    ...tasks.own.filter(({ status }) => status !== "submitted").map((plan) => ownPlan(plan, today, words)),
    ...tasks.toAgreeAgain.map((plan) => agreeing(plan, words)),
    ...tasks.ownDevelopment.filter(({ status }) => status === "returned").map((plan) => mending(plan, words)),
  ];
  const evaluations = [
    ...tasks.evaluations
      .filter((line) => line.personId !== personId)
      .map((line) => evaluationTask(line, { personId, today }, words)),
    ...tasks.toReport.map((reportable) => reportingTask(reportable, today, words)),
  ];
  const reports = tasks.reports.count > 0 ? [answering(tasks.reports, words)] : [];
  const feedback = [...feedbackTasks(tasks.feedback, words), ...confirmingTasks(tasks.feedback, words)];
  const counselling = counsellingTasks(tasks.feedback.counselling, words);
  const guidance = tasks.feedback.guidance.map((one) => guidanceTask(one, today, words));
  const training = trainingTasks(tasks.training, words);
  const plans = [
    ...tasks.plans.map((plan) => deciding(plan, words)),
    ...tasks.pastDeadline.map((plan) => decidingInPlace(plan, words)),
  ];
  const assignments = tasks.assignments.map((one) => decidingAssignment(one, words));
  const roles = tasks.rolesToTakeUp.map((role) => takingUp(role, words));
  const offers = tasks.offers.map((one) => decidingOffer(one, words));
  const records = [
    ...tasks.raterReports.map((report) => correcting(report, words)),
    ...(tasks.corrections.count > 0 ? [answeringCorrections(tasks.corrections, words)] : []),
    ...(tasks.recordsToMend > 0 ? [mendingRecords(tasks.recordsToMend, words)] : []),
    ...tasks.rolesToReview.map((role) => reviewingRole(role, words)),
  ];
  const development = tasks.development.map((plan) => decidingDevelopment(plan, words));
  const queues = [evaluations, plans, assignments, offers, development];
  const listed = [
    ...decisionTasks(tasks.decisions, today, words),
    ...[...ownEvaluations, ...own, ...roles, ...reports, ...feedback, ...counselling, ...records],
    ...guidance.slice(0, shown),
    ...training,
    ...queues.flatMap((queue) => queue.slice(0, shown)),
  ];
  const queued = queues.flatMap((queue) => queue.slice(shown)).length;
  return { tasks: listed, count: listed.length + queued, queued };
}

/** What of the actor's own waits for others: with whom it lies, since when, and where it stands; nothing to do about it. */
export const tasksOfOthers = (tasks: Tasks, words: Words): Task[] => [
  ...tasks.own
    .filter(({ status }) => status === "submitted")
    .map(({ id, year, submittedAt, raterName }) => ({
      ...waiting({ id, since: submittedAt, waitsFor: raterName }, words),
      title: words.t("planWaits", { year: String(year) }),
      href: `/plans/${id}`,
    })),
  ...tasks.ownObjections.map((line) => ({
    key: line.id,
    title: words.t("objectionWaits", { period: periodName(words.period, line.period) }),
    why: line.decider === null ? words.t("withNobody") : words.t("with", { name: line.decider }),
    due: words.t("answeredBy", { date: dayOf(words, line.due) }),
    href: `/evaluations/${line.id}`,
  })),
  ...tasks.ownAssignments.map(({ name, count, ...proposed }) => ({
    ...waiting(proposed, words),
    title: words.t("assignmentsWait", { count, name }),
    href: "/plans/matrix",
  })),
  ...tasks.ownOffers.map(({ name, ...offer }) => ({
    ...waiting(offer, words),
    title: words.t("offerWaits", { name }),
    href: "/plans",
  })),
  ...tasks.ownDevelopment
    .filter(({ status }) => status === "submitted")
    .map(({ year, ...plan }) => ({
      ...waiting(plan, words),
      title: words.t("developmentWaits", { year: String(year) }),
      href: `/development/plan?year=${year}`,
    })),
  ...tasks.feedback.sent.map(({ id, name, since }) => ({
    ...waiting({ id, since, waitsFor: name }, words),
    title: words.t("requestWaits"),
    href: "/progress/requests",
  })),
  ...tasks.ownCorrections.map(({ id, askedAt }) => ({
    ...waiting({ id, since: askedAt, waitsFor: null }, words),
    title: words.t("correctionWaits"),
    why: words.t("withKeepers"),
    href: "/data/corrections",
  })),
  ...(tasks.ownRaterReport ? [ownReport(tasks.ownRaterReport, words)] : []),
];

type OwnWaiting = { id: string; since: Date | string | null; waitsFor: string | null };

const waiting = ({ id, since, waitsFor }: OwnWaiting, words: Words) => ({
  key: id,
  why: waitsFor === null ? words.t("withNobody") : words.t("with", { name: waitsFor }),
  due: since && words.t("since", { date: dayOf(words, since) }),
});

const ownReport = ({ id, reportedAt }: NonNullable<Tasks["ownRaterReport"]>, words: Words): Task => ({
  ...waiting({ id, since: reportedAt, waitsFor: null }, words),
  title: words.t("raterReportWaits"),
  why: words.t("withKeepers"),
  href: "/plans",
});

function opening(today: string, { t }: Words): Task {
  const year = today.slice(0, 4);
  return {
    key: "open-plan",
    title: t("openPlan", { year }),
    why: t("openPlanWhy", { year }),
    href: "/plans",
    action: t("open"),
    urgent: true,
  };
}

const agreeing = ({ id, year, raterName }: Tasks["toAgreeAgain"][number], { t }: Words): Task => ({
  key: `agree-${id}`,
  title: t("agreeAgain", { year: String(year), name: raterName }),
  why: t("agreeAgainWhy"),
  href: `/plans/${id}`,
  action: t("open"),
  urgent: false,
});

const takingUp = ({ id, planId, text, name }: Tasks["rolesToTakeUp"][number], { t }: Words): Task => ({
  key: id,
  title: t("takeUpRole", { text }),
  why: t("takeUpRoleWhy", { name }),
  href: `/plans/${planId}`,
  action: t("open"),
});

function ownPlan(
  { id, year, status, positionTitle }: Tasks["own"][number],
  today: string,
  { t }: Words,
): Task {
  return {
    key: id,
    title: t(status === "returned" ? "mendPlan" : "writePlan", { year: String(year) }),
    why: t(today > `${year}-01-31` ? "planLate" : "planWhy", { position: positionTitle, year: String(year) }),
    href: `/plans/${id}`,
    action: t("open"),
    urgent: true,
  };
}

function deciding(
  { id, person, positionTitle, edition, submittedAt }: Tasks["plans"][number],
  words: Words,
): Task {
  return {
    key: id,
    title: words.t("decidePlan", { name: person.name }),
    why: words.t("decidePlanWhy", { position: positionTitle, edition }),
    due: submittedAt && words.t("since", { date: dayOf(words, submittedAt) }),
    href: `/queue?item=plan:${id}`,
    action: words.t("decide"),
  };
}

/** A plan on which its rater has not decided by the deadline, for the rater's superior (L.II.C.5). */
const decidingInPlace = (plan: Tasks["pastDeadline"][number], words: Words): Task => ({
  ...deciding(plan, words),
  why: words.t("decideInPlaceWhy", { position: plan.positionTitle }),
});

const decidingAssignment = ({ id, name, since }: Tasks["assignments"][number], words: Words): Task => ({
  key: id,
  title: words.t("decideAssignment", { name }),
  why: words.t("decideAssignmentWhy"),
  due: words.t("since", { date: dayOf(words, since) }),
  href: `/queue?item=assignment:${id}`,
  action: words.t("decide"),
});

/** What somebody offers of their own accord: the rater lets it go on, the leader places it. */
const decidingOffer = ({ id, name, since, step }: Tasks["offers"][number], words: Words): Task => ({
  key: id,
  title: words.t("decideOffer", { name }),
  why: step === "place" ? words.t("placeOfferWhy", { name }) : words.t("decideOfferWhy"),
  due: words.t("since", { date: dayOf(words, since) }),
  href: `/queue?item=offer:${id}`,
  action: words.t("decide"),
});

const decidingDevelopment = (
  { id, year, name, since }: Tasks["development"][number],
  words: Words,
): Task => ({
  key: id,
  title: words.t("decideDevelopment", { name }),
  why: words.t("decideDevelopmentWhy", { year: String(year) }),
  due: words.t("since", { date: dayOf(words, since) }),
  href: `/queue?item=development:${id}`,
  action: words.t("decide"),
});

const mending = ({ id, year }: Tasks["ownDevelopment"][number], { t }: Words): Task => ({
  key: id,
  title: t("mendDevelopment", { year: String(year) }),
  why: t("mendDevelopmentWhy"),
  href: `/development/plan?year=${year}`,
  action: t("open"),
});

function answering({ count, since }: Tasks["reports"], words: Words): Task {
  return {
    key: "reports",
    title: words.t("answerReports", { count }),
    why: since ? words.t("answerWhy", { date: dayOf(words, since) }) : undefined,
    href: "/queue?item=reports",
    action: words.t("answer"),
    urgent: true,
  };
}

function feedbackTasks({ requests, since, owed }: Tasks["feedback"], words: Words): Task[] {
  const { t } = words;
  const asked = {
    key: "feedback-requests",
    title: t("answerRequests", { count: requests }),
    why: since ? t("answerWhy", { date: dayOf(words, since) }) : undefined,
    href: "/progress/requests",
    action: t("answer"),
  };
  const periodic = {
    key: "feedback-owed",
    title: t("giveFeedback", { count: owed }),
    why: t("giveFeedbackWhy"),
    href: "/progress/team",
    action: t("open"),
  };
  return [...(requests > 0 ? [asked] : []), ...(owed > 0 ? [periodic] : [])];
}

function counsellingTasks({ unseen, due }: Tasks["feedback"]["counselling"], { t }: Words): Task[] {
  const toOpen = {
    key: "counselling-unseen",
    title: t("openCounselling", { count: unseen }),
    why: t("openCounsellingWhy"),
    href: "/progress/counselling",
    action: t("open"),
  };
  const toFollow = {
    key: "counselling-due",
    title: t("followCounselling", { count: due }),
    why: t("followCounsellingWhy"),
    href: "/progress/counselling?side=rater",
    action: t("open"),
  };
  return [...(unseen > 0 ? [toOpen] : []), ...(due > 0 ? [toFollow] : [])];
}

const correcting = ({ id, person, reportedAt }: Tasks["raterReports"][number], words: Words): Task => ({
  key: id,
  title: words.t("correctRater", { name: person.name }),
  due: words.t("since", { date: dayOf(words, reportedAt) }),
  href: `/organisation/people/${person.id}`,
  action: words.t("open"),
});

const answeringCorrections = ({ count, overdue, dueOn }: Tasks["corrections"], words: Words): Task => ({
  key: "corrections",
  title: words.t("answerCorrections", { count }),
  why: words.t("answerCorrectionsWhy", { overdue }),
  due: dueOn && words.t("correctionsDue", { date: dayOf(words, dueOn) }),
  href: "/organisation/corrections",
  action: words.t("answer"),
  urgent: overdue > 0,
});

const reviewingRole = (role: Tasks["rolesToReview"][number], { t }: Words): Task => ({
  key: role.id,
  title: t("reviewRole", { name: role.name, unit: role.unit }),
  why: t("reviewRoleWhy", { name: role.name, agency: role.agency }),
  href: `/administration/accounts/${role.accountId}`,
  action: t("open"),
});

const mendingRecords = (count: number, { t }: Words): Task => ({
  key: "records",
  title: t("mendRecords", { count }),
  why: t("mendRecordsWhy"),
  href: "/organisation/data-errors",
  action: t("open"),
});

import { endRole } from "@/lib/accounts/commands/roles";
import { findDataErrors } from "@/lib/movements/queries/data-errors";
import { stoppingKinds } from "@/lib/movements/data-errors";
import { decideCorrection } from "@/lib/privacy/commands/corrections";
import { findKeptCorrections, findOwnCorrections } from "@/lib/privacy/queries/corrections";
import { closeDecision, withdrawDecision } from "@/lib/decisions/commands/end";
import { reportDecision } from "@/lib/decisions/commands/report";
import { findDecision } from "@/lib/decisions/queries/decision";
import { approveDevelopmentPlan, returnDevelopmentPlan } from "@/lib/development/commands/flow";
import { findDevelopmentPlan } from "@/lib/development/queries/plan";
import { reportUpward } from "@/lib/evaluation/commands/report-upward";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { keepRater } from "@/lib/organisation/commands";
import { findOwnRater, readPersonFile } from "@/lib/organisation/queries";
import { giveFeedback } from "@/lib/progress/commands/report";
import { findReportsToAnswer, teamReports } from "@/lib/progress/queries/to-answer";
import type { QueueItem, Tasks } from "@/lib/tasks/sheet";

import { evaluationPresses } from "./presses-of-evaluations";
import { feedbackPresses } from "./presses-of-feedback";
import { planPresses, toDecide } from "./presses-of-plans";
import { trainingPresses } from "./presses-of-training";
import { each, type Hand, once, type Presses, pressesOf, shown, words } from "./press";

type Decided = Tasks["decisions"][number]["step"];
type OfDecision = { decisionId: string; version: number };

const decisionSteps: Record<Decided, (hand: Hand, decision: OfDecision) => Promise<unknown>> = {
  report: ({ actor }, decision) => reportDecision(actor, { ...decision, report: words }),
  close: ({ actor }, decision) => closeDecision(actor, decision),
  renew: ({ actor }, decision) => withdrawDecision(actor, { ...decision, reason: words }),
};

async function decideDevelopment({ actor, chance }: Hand, planId: string) {
  const { version } = shown(await findDevelopmentPlan(actor, planId));
  if (chance() < 0.5) await approveDevelopmentPlan(actor, { planId, version });
  else await returnDevelopmentPlan(actor, { planId, version, note: words });
}

const developmentOf = (hand: Hand, plans: readonly { id: string }[]) =>
  each("development plan", plans, ({ id }) => decideDevelopment(hand, id));

async function findErrors({ actor }: Hand) {
  const { counts } = await findDataErrors(actor, { kind: "no_rater", agency: "", page: 1 });
  const [kind] = stoppingKinds.filter((one) => counts.some((error) => error.kind === one));
  const { rows } = await findDataErrors(actor, { kind: shown(kind), agency: "", page: 1 });
  return shown(rows[0]);
}

async function answerCorrection({ actor, chance }: Hand) {
  const { requests } = await findKeptCorrections(actor, { show: "open", page: 1 });
  const { id: requestId, version } = shown(requests[0]);
  const corrected = chance() < 0.5;
  const decision = corrected ? ("corrected" as const) : ("refused" as const);
  const correctedOn = corrected ? actor.today : null;
  await decideCorrection(actor, { requestId, version, decision, answer: words, correctedOn });
}

const answerReport = async ({ actor }: Hand, reports: readonly { id: string }[]) =>
  giveFeedback(actor, { reportId: shown(reports[0]).id, text: words });

const kinds: { [Kind in keyof Tasks]: Presses<Tasks[Kind]> } = {
  ...planPresses,
  ...{ evaluations: evaluationPresses, feedback: feedbackPresses, training: trainingPresses },
  ...{ development: developmentOf },
  toReport: ({ actor }, reportable) =>
    each(
      "evaluations to report",
      reportable.map(({ period }) => period),
      ({ id: periodId }) => reportUpward(actor, { periodId }),
    ),
  ownObjections: ({ actor }, objections) =>
    each("own objection", objections, async ({ id }) => shown(await findEvaluation(actor, id))),
  ownDevelopment: ({ actor }, plans) =>
    each("own development plan", plans, async ({ id }) => shown(await findDevelopmentPlan(actor, id))),
  // Each member's are answered from the queue.
  reports: ({ actor }, { count }) =>
    once("progress reports", count > 0, async () => shown((await teamReports(actor, "waiting")).reports[0])),
  decisions: (hand, decisions) =>
    decisions.flatMap(({ step, ...decision }) =>
      each(`decision ${step}`, [decision], async ({ id: decisionId }) => {
        const { version } = shown(await findDecision(hand.actor, decisionId));
        await decisionSteps[step](hand, { decisionId, version });
      }),
    ),
  raterReports: ({ actor }, reports) =>
    each("rater report", reports, async ({ person: { id: personId } }) => {
      shown((await readPersonFile(actor, personId))?.report);
      await keepRater(actor, { personId, answer: words });
    }),
  ownRaterReport: ({ actor }, report) =>
    once("own rater report", report !== null, async () => shown((await findOwnRater(actor)).report)),
  corrections: (hand, { count }) => once("correction", count > 0, () => answerCorrection(hand)),
  ownCorrections: ({ actor }, corrections) =>
    each("own correction", corrections, async ({ id }) =>
      shown((await findOwnCorrections(actor)).open.find((request) => request.id === id)),
    ),
  recordsToMend: (hand, count) => once("records to mend", count > 0, () => findErrors(hand)),
  rolesToReview: ({ actor }, roles) =>
    each("role to review", roles, ({ id: grantId }) => endRole(actor, { grantId })),
  // A line about a rater below, whose own the reports are; it leads to nothing of the actor's.
  overdueBelow: () => [],
};

const queued: { [Kind in QueueItem["kind"]]: Presses<Extract<QueueItem, { kind: Kind }>> } = {
  plan: (hand, plan) => toDecide.plan(hand, [plan]),
  assignment: (hand, assignment) => toDecide.assignment(hand, [assignment]),
  offer: (hand, offer) => toDecide.offer(hand, [offer]),
  development: (hand, plan) => developmentOf(hand, [plan]),
  evaluation: (hand, evaluation) => evaluationPresses(hand, [evaluation]),
  reports: (hand, member) =>
    each("reports of a member", [member], async ({ id }) =>
      answerReport(hand, await findReportsToAnswer(hand.actor, id)),
    ),
};

/** Everything on the home page that waits for somebody, with what its page offers. */
export const pressesOfTasks: Presses<Tasks> = (hand, tasks) => pressesOf<Tasks>(kinds, hand, tasks);

/** The same of the queue. */
export const pressesOfQueue: Presses<readonly QueueItem[]> = (hand, items) =>
  items.flatMap(<Kind extends QueueItem["kind"]>(item: Extract<QueueItem, { kind: Kind }>) =>
    (queued[item.kind] as Presses<typeof item>)(hand, item),
  );

import { addDays } from "@/lib/dates";
import { followUpNote } from "@/lib/counselling/commands/follow-up";
import { openNote } from "@/lib/counselling/commands/answer";
import { findNotes } from "@/lib/counselling/queries";
import { readEvaluation } from "@/lib/evaluation/queries/read";
import { answerRequest, declineRequest } from "@/lib/feedback/commands/close-request";
import { confirmOutside } from "@/lib/feedback/commands/outside";
import { recordFeedback } from "@/lib/feedback/commands/record";
import { findMember } from "@/lib/feedback/queries/member";
import { findRequests } from "@/lib/feedback/queries/requests";
import { findTeam } from "@/lib/feedback/queries/team";
import { closeGuidance } from "@/lib/guidance/commands/close";
import { openGuidance } from "@/lib/guidance/commands/open";
import { finishGuidanceStep } from "@/lib/guidance/commands/steps";
import { findGuidance } from "@/lib/guidance/queries/guidance";
import { findToOpen } from "@/lib/guidance/queries/to-open";
import type { Tasks } from "@/lib/tasks/sheet";

import { each, type Hand, once, type Presses, pressesOf, shown, words } from "./press";

type Feedback = Tasks["feedback"];
type Guidance = Feedback["guidance"][number];

async function open({ actor }: Hand, { id, personId }: Guidance) {
  const { version } = shown(
    (await findToOpen(actor, personId)).find(({ evaluationId }) => evaluationId === id),
  );
  const step = { form: "coaching" as const, text: words, dueOn: addDays(actor.today, 3) };
  await openGuidance(actor, { evaluationId: id, version, aim: words, ...step });
}

const guidanceShown = async ({ actor }: Hand, { id, personId }: Guidance) =>
  shown((await findGuidance(actor, personId)).find((guidance) => guidance.id === id));

async function finish(hand: Hand, guidance: Guidance) {
  const { steps } = await guidanceShown(hand, guidance);
  const { id: stepId, version } = shown(steps.find(({ doneOn }) => doneOn === null));
  await finishGuidanceStep(hand.actor, { stepId, version, doneOn: hand.actor.today, note: words });
}

async function close(hand: Hand, guidance: Guidance) {
  const { version } = await guidanceShown(hand, guidance);
  await closeGuidance(hand.actor, { guidanceId: guidance.id, version, outcome: words });
}

const guidanceSteps: Record<Guidance["step"], (hand: Hand, guidance: Guidance) => Promise<unknown>> = {
  // Whoever rated gets there from the evaluation, whoever came after from the team.
  open: async (hand, guidance) => {
    shown(await readEvaluation(hand.actor, guidance.id));
    await open(hand, guidance);
  },
  follow: open,
  overdue: finish,
  own: finish,
  close,
  lifted: close,
};

const talks: { [Kind in keyof Feedback["counselling"]]: Presses<number> } = {
  unseen: ({ actor }, count) =>
    once("counselling unseen", count > 0, async () => {
      const { notes } = await findNotes(actor, { side: "employee", page: 1 });
      await openNote(actor, { noteId: shown(notes.find(({ seen }) => !seen)).id });
    }),
  due: ({ actor }, count) =>
    once("counselling due", count > 0, async () => {
      const { notes } = await findNotes(actor, { side: "rater", page: 1 });
      const isDue = (day: string | null | undefined) => Boolean(day && day <= actor.today);
      const { id: noteId } = shown(notes.find((note) => note.rates && isDue(note.words?.next)));
      await followUpNote(actor, { noteId, step: "coaching", text: words, followUpOn: null });
    }),
};

const kinds: { [Kind in keyof Feedback]: Presses<Feedback[Kind]> } = {
  requests: ({ actor, chance }, count) =>
    once("feedback request", count > 0, async () => {
      const { received } = await findRequests(actor);
      const { id: requestId, version } = shown(received.find(({ closedAt }) => closedAt === null));
      if (chance() < 0.5) await answerRequest(actor, { requestId, version, text: words });
      else await declineRequest(actor, { requestId, version, reason: words });
    }),
  // Of the requests that are counted already.
  since: () => [],
  owed: ({ actor }, count) =>
    once("feedback owed", count > 0, async () => {
      const { id: personId } = shown((await findTeam(actor)).find(({ due }) => due));
      const about = { resultId: null, behaviour: "accountable" as const };
      await recordFeedback(actor, { personId, about, kind: "periodic", text: words });
    }),
  counselling: (hand, { unseen, due }) => [...talks.unseen(hand, unseen), ...talks.due(hand, due)],
  guidance: (hand, guidance) =>
    guidance.flatMap((one) => each(`guidance ${one.step}`, [one], () => guidanceSteps[one.step](hand, one))),
  unconfirmed: ({ actor }, members) =>
    each("outside party", members, async ({ id }) => {
      const [first] = shown(await findMember(actor, id)).toConfirm;
      await confirmOutside(actor, { feedbackId: shown(first).id });
    }),
  sent: ({ actor }, sent) =>
    each("request sent", sent, async ({ id }) =>
      shown((await findRequests(actor)).sent.find((request) => request.id === id)),
    ),
};

/** What waits of feedback, talks and guidance. */
export const feedbackPresses: Presses<Feedback> = (hand, feedback) =>
  pressesOf<Feedback>(kinds, hand, feedback);

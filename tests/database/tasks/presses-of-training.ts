import { recordAttendance } from "@/lib/training/commands/attendance";
import { approveNominations, refuseNomination } from "@/lib/training/commands/decide";
import { evaluateTraining } from "@/lib/training/commands/evaluate";
import { proposeAsked } from "@/lib/training/commands/nominate";
import { findKeptTrainings } from "@/lib/training/queries/kept";
import { findTeamTrainings } from "@/lib/training/queries/team";
import { findTrainingToEvaluate } from "@/lib/training/queries/to-evaluate";
import type { Tasks } from "@/lib/tasks/sheet";

import { each, type Hand, once, type Presses, pressesOf, shown, words } from "./press";

type Training = Tasks["training"];

async function decide({ actor, chance }: Hand) {
  const { proposals } = shown(await findKeptTrainings(actor));
  const { id: nominationId, version } = shown(proposals[0]?.proposals[0]);
  if (chance() < 0.5) await refuseNomination(actor, { nominationId, version, note: words });
  else await approveNominations(actor, { nominations: [{ nominationId, version }] });
}

const kinds: { [Kind in keyof Training]: Presses<Training[Kind]> } = {
  asked: ({ actor }, count) =>
    once("seat asked for", count > 0, async () => {
      const { asked } = await findTeamTrainings(actor);
      const isInTime = ({ event }: (typeof asked)[number]) => event.nominateBy >= actor.today;
      const { id: nominationId, version } = shown(asked.find(isInTime));
      await proposeAsked(actor, { nominationId, version });
    }),
  evaluate: ({ actor }, trainings) =>
    each("training to evaluate", trainings, async ({ id: recordId }) => {
      shown(await findTrainingToEvaluate(actor, recordId));
      await evaluateTraining(actor, { recordId, applied: "fully", note: words, level: 3 });
    }),
  proposed: (hand, count) => once("training proposal", count > 0, () => decide(hand)),
  unnoted: ({ actor }, count) =>
    once("training attendance", count > 0, async () => {
      const { events } = shown(await findKeptTrainings(actor));
      const { id: eventId, version } = shown(events.find(({ unnoted }) => unnoted));
      await recordAttendance(actor, { eventId, version, attended: [] });
    }),
};

/** What waits of trainings. */
export const trainingPresses = (hand: Hand, training: Training) => pressesOf<Training>(kinds, hand, training);

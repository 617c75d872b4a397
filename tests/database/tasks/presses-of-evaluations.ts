import { acknowledge, handOver, selfAssess } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import type { Step } from "@/lib/evaluation/steps";
import type { Tasks } from "@/lib/tasks/sheet";

import { each, type Hand, type Press, shown, words } from "./press";

type Opened = { evaluationId: string; version: number };
type Own = Tasks["evaluations"][number];
type Waiting = { id: string; step: Step; objectable?: boolean };

/** Somebody in five is rated below what was expected, so that guidance follows. */
const ratingsBy = (chance: Hand["chance"]) => {
  const rating = chance() < 0.2 ? ("below" as const) : ("as_expected" as const);
  return { marks: [], behaviours: [], note: words, resultRating: rating, behaviourRating: rating };
};

async function rate({ actor, chance }: Hand, opened: Opened) {
  const ratings = ratingsBy(chance);
  await saveRatings(actor, { ...opened, ...ratings });
  await signEvaluation(actor, { ...opened, version: opened.version + 1, ...ratings });
}

const answer = ({ actor, chance }: Hand, opened: Opened, { objectable }: Waiting) =>
  objectable && chance() < 0.6
    ? fileObjection(actor, { ...opened, reason: words })
    : acknowledge(actor, opened);

function decide({ actor, chance }: Hand, opened: Opened) {
  const changed = chance() < 0.5;
  const ratings = {
    resultRating: changed ? "above" : null,
    behaviourRating: changed ? "above" : null,
  } as const;
  const said = { hearing: words, explanation: words, recommendation: "" };
  return decideObjection(actor, { ...opened, ...said, ...ratings, decision: changed ? "changed" : "upheld" });
}

const steps: Record<Step, (hand: Hand, opened: Opened, waiting: Waiting) => Promise<unknown>> = {
  selfAssess: ({ actor }, opened) => selfAssess(actor, { ...opened, selfAssessment: words }),
  rate,
  rateInPlace: ({ actor, chance }, opened) => signEvaluation(actor, { ...opened, ...ratingsBy(chance) }),
  handOver: ({ actor }, opened) => handOver(actor, opened),
  acknowledge: answer,
  state: ({ actor }, opened) => stateOnObjection(actor, { ...opened, statement: words }),
  decide,
};

/** Each step from the page of its evaluation. */
export const evaluationPresses = (hand: Hand, evaluations: readonly (Own | Waiting)[]): Press[] =>
  evaluations.flatMap((waiting) =>
    each(`evaluation ${waiting.step}`, [waiting], async ({ id }) => {
      const { version } = shown(await findEvaluation(hand.actor, id));
      await steps[waiting.step](hand, { evaluationId: id, version }, waiting);
    }),
  );

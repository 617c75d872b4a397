import { createPlan } from "@/lib/planning/commands/create-plan";
import { addAppendixItem } from "@/lib/planning/commands/content";
import { approveAssignment, refuseAssignment } from "@/lib/planning/commands/decide-assignment";
import { approveOffer, declineOffer, placeOffer } from "@/lib/planning/commands/decide-offer";
import { approvePlan, returnPlan, revisePlan } from "@/lib/planning/commands/flow";
import { findAssignmentToDecide } from "@/lib/planning/queries/assignments";
import { findOfferToDecide } from "@/lib/planning/queries/offers";
import { findPlan } from "@/lib/planning/queries/plan";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";
import type { Tasks } from "@/lib/tasks/sheet";

import { each, type Hand, once, type Press, type Presses, shown, words, yearOf } from "./press";

type OfPlans =
  | "own"
  | "toOpen"
  | "reportable"
  | "toAgreeAgain"
  | "plans"
  | "pastDeadline"
  | "rolesToTakeUp"
  | "assignments"
  | "offers"
  | "ownOffers"
  | "ownAssignments";

type Named = { id: string };
type Decide = (hand: Hand, waiting: readonly Named[]) => Press[];

async function decidePlan({ actor, chance }: Hand, { id: planId }: Named) {
  const { version } = shown(await findPlanToDecide(actor, planId));
  if (chance() < 0.5) await approvePlan(actor, { planId, version });
  else await returnPlan(actor, { planId, version, note: words, comments: [] });
}

async function decideAssignment({ actor, chance }: Hand, { id: assignmentId }: Named) {
  const { version } = shown(await findAssignmentToDecide(actor, assignmentId));
  if (chance() < 0.5) await approveAssignment(actor, { assignmentId, version });
  else await refuseAssignment(actor, { assignmentId, version, reason: words });
}

async function decideOffer({ actor, chance }: Hand, { id: offerId }: Named) {
  const { version, lines } = shown(await findOfferToDecide(actor, offerId));
  const [line] = lines ?? [];
  if (chance() < 0.3 || lines?.length === 0) await declineOffer(actor, { offerId, version, reason: words });
  else if (line) await placeOffer(actor, { offerId, version, indicatorId: line.id, text: words });
  else await approveOffer(actor, { offerId, version });
}

/** What of plans is decided upon, from the queue as from the list of tasks. */
export const toDecide = {
  plan: (hand, plans) => each("plan", plans, (plan) => decidePlan(hand, plan)),
  assignment: (hand, assignments) => each("assignment", assignments, (one) => decideAssignment(hand, one)),
  offer: (hand, offers) => each("offer", offers, (offer) => decideOffer(hand, offer)),
} satisfies Record<string, Decide>;

async function agree({ actor }: Hand, planId: string, owes: (plan: PlanShown) => unknown) {
  const plan = shown(await findPlan(actor, planId));
  if (!owes(plan)) throw new Error("the plan's page says nothing of it");
  await revisePlan(actor, { planId, version: plan.version, dialogueNote: words });
}

type PlanShown = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

async function writeOn({ actor }: Hand, planId: string) {
  const { version } = shown(await findPlan(actor, planId));
  await addAppendixItem(actor, { planId, version, section: "resources", text: words });
}

export const planPresses: {
  [Kind in OfPlans & keyof Tasks]: Presses<Tasks[Kind]>;
} = {
  own: (hand, plans) =>
    plans.flatMap(({ status, ...plan }) =>
      each(`own plan ${status}`, [plan], ({ id }) =>
        status === "submitted" ? findPlan(hand.actor, id).then(shown) : writeOn(hand, id),
      ),
    ),
  toOpen: ({ actor }, waits) =>
    once("plan to open", waits, () =>
      createPlan(actor, { year: yearOf(actor), approach: "quantitative", origin: "empty", example: null }),
    ),
  // Whether a link to it stands on the page, and nothing that waits.
  reportable: () => [],
  toAgreeAgain: (hand, plans) =>
    each("plan to agree again", plans, ({ id }) => agree(hand, id, ({ toAgreeAgain }) => toAgreeAgain)),
  plans: (hand, plans) => toDecide.plan(hand, plans),
  pastDeadline: (hand, plans) => each("plan past its deadline", plans, (plan) => decidePlan(hand, plan)),
  rolesToTakeUp: (hand, roles) =>
    each("role to take up", roles, ({ planId }) =>
      agree(hand, planId, ({ expectedRoles }) => expectedRoles.length > 0),
    ),
  assignments: (hand, assignments) => toDecide.assignment(hand, assignments),
  offers: (hand, offers) => toDecide.offer(hand, offers),
  // Of both the actor reads with whom they lie, in lists of their own.
  ownOffers: () => [],
  ownAssignments: () => [],
};

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Explanation } from "@/lib/evaluation/explanation";
import { mayReadRatings, visibleEvaluations } from "@/lib/evaluation/policy";
import { ratersOn } from "@/lib/organisation/queries";

import { appreciatingBlockers } from "../appreciation";
import { isLow, openingBlockers } from "../guidance";
import { canAppreciate, canGuide, visibleAppreciations, visibleGuidance } from "../policy";
import { suggestSteps } from "../suggestions";
import { guidanceShown, shownOf } from "./guidance";

export const followed = (actor: Actor) =>
  ({
    ...{
      id: true,
      version: true,
      status: true,
      personId: true,
      raterId: true,
      signedById: true,
      signedAt: true,
      handedOverAt: true,
    },
    ...{ predicate: true, resultRating: true, behaviourRating: true, explanation: true },
    person: { select: { name: true, raters: ratersOn(actor.today) } },
    behaviours: { orderBy: { value: "asc" }, select: { value: true } },
    guidance: { select: { id: true } },
    appreciations: { select: { giverId: true } },
  }) satisfies Prisma.EvaluationSelect;

/** An evaluation in sight as what follows from it is decided upon; null for whom it does not exist. */
export async function evaluationFollowed(
  tx: Transaction,
  actor: Actor,
  evaluationId: string,
  inSight = visibleEvaluations(actor),
) {
  const row = await tx.evaluation.findFirst({
    where: { id: evaluationId, AND: inSight },
    select: followed(actor),
  });
  return row && followedOf(row);
}

type Row = Prisma.EvaluationGetPayload<{ select: ReturnType<typeof followed> }>;

export const followedOf = <R extends Row>({ guidance, person, ...evaluation }: R) => ({
  ...evaluation,
  ...{ name: person.name, supervisorId: person.raters[0]?.rater.id ?? null },
  opened: guidance !== null,
});

type Followed = NonNullable<Awaited<ReturnType<typeof evaluationFollowed>>>;

/**
 * What follows from an evaluation, as far as it is the actor's business: the guidance on it; where none is opened and the actor
 * is to write it, the steps that its ratings speak for; and the appreciation. Null for whom the evaluation does not exist.
 */
export const findFollowUp = (actor: Actor, evaluationId: string) =>
  reading(actor, async (tx) => {
    const evaluation = await evaluationFollowed(tx, actor, evaluationId);
    if (!evaluation) return null;
    const guidance = await tx.guidance.findFirst({
      where: { evaluationId, AND: visibleGuidance(actor) },
      select: guidanceShown(actor.today),
    });
    const appreciations = await tx.appreciation.findMany({
      where: { evaluationId, AND: visibleAppreciations(actor) },
      orderBy: { givenAt: "asc" },
      select: appreciationShown,
    });
    return {
      name: evaluation.name,
      mine: evaluation.personId === actor.personId,
      guidance: guidance && shownOf(actor, guidance),
      toOpen: toOpen(actor, evaluation),
      appreciations: appreciations.map((row) => lineOf(actor, row)),
      mayAppreciate: mayAppreciate(actor, evaluation),
      /** Whether the person reads a low predicate on which nothing was opened. */
      notOpened: notOpened(actor, evaluation),
      version: evaluation.version,
    };
  });

export type FollowUp = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>;

const notOpened = (actor: Actor, evaluation: Followed) =>
  evaluation.personId === actor.personId &&
  isLow(evaluation.predicate) &&
  openingBlockers(evaluation).length === 0;

/** For whoever is to write guidance: what speaks for it, or why it cannot be opened yet. */
export function toOpen(actor: Actor, evaluation: Followed) {
  if (!isLow(evaluation.predicate) || !mayReadRatings(actor, evaluation) || evaluation.opened) return null;
  if (!canGuide(actor, evaluation) || evaluation.signedAt === null) return null;
  const { explanation, behaviours, resultRating, behaviourRating } = evaluation;
  const marks = (explanation as Explanation | null)?.inputs.marks ?? [];
  const values = behaviours.map(({ value }) => value);
  return {
    blockers: openingBlockers(evaluation),
    suggestions: suggestSteps({ resultRating, behaviourRating, marks, values }, actor.today),
  };
}

const mayAppreciate = (actor: Actor, { appreciations, handedOverAt, ...evaluation }: Followed) =>
  canAppreciate(actor, evaluation) &&
  appreciatingBlockers({
    handedOverAt,
    given: appreciations.some(({ giverId }) => giverId === actor.personId),
  }).length === 0;

export const appreciationShown = {
  ...{ id: true, text: true, givenAt: true, giverId: true },
  giver: { select: { name: true } },
} satisfies Prisma.AppreciationSelect;

type AppreciationRow = Prisma.AppreciationGetPayload<{ select: typeof appreciationShown }>;

const lineOf = (actor: Actor, { id, text, givenAt, giverId, giver }: AppreciationRow) => ({
  ...{ id, text, giver: giver.name, givenAt: givenAt.toISOString() },
  own: giverId === actor.personId,
});

export type AppreciationLine = ReturnType<typeof lineOf>;

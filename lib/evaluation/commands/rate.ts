import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { editionOf } from "@/lib/planning/edition";

import { explain } from "../explanation";
import { takingOverBlockers } from "../chain";
import { ratingBlockers, signingBlockers } from "../lifecycle";
import { carriedOf } from "../past-record";
import { canRate, isSuperior } from "../policy";
import { predicateOf } from "../quadrant";
import { aroundSignature } from "../queries/around";
import { type EvaluationInSight, evaluationInSight } from "../queries/in-sight";
import { windowOf } from "../queries/period";
import { unitResultFor } from "../queries/sheet";
import type { saveRatingsSchema } from "../schema";
import { snapshotOf } from "../snapshot";
import { groupBlockers } from "../queries/reasons";
import { rememberSeen } from "./seen";
import { settle } from "./settle";

type Rated = z.output<typeof saveRatingsSchema>;

/**
 * Keeps the rater's marks and ratings; the predicate follows from the two ratings by the table (L.IV.B.3).
 * Nobody but the rater reads them before the document is handed over.
 * @throws DomainError `evaluation.*` outside the window, `stale` with the note as it stands now.
 */
export const saveRatings = (actor: Actor, input: Rated) =>
  writing(actor, async (tx) => {
    const evaluation = found(await evaluationInSight(tx, actor, input.evaluationId));
    refuseUnless(canRate(actor, evaluation));
    refuseBecause(turnBlockers(actor, evaluation));
    await keep(tx, actor, evaluation, input);
    // What the rater has just written with everything beside it is seen.
    await rememberSeen(tx, actor, evaluation.id, input.version + 1);
    const { id: subjectId, agencyId } = evaluation;
    await recordEvent(tx, actor, { name: "evaluation.rated", subjectId, agencyId });
  });

/**
 * Keeps what is on the form and signs it: from here on ratings, note and explanation stand as they are, with names and
 * positions as they were. The rater signs within the window; after it, or when the rater is gone, the rater's superior does
 * (D.1.2), and after the window nobody objects to that any more (L.IV.A.11).
 * @throws DomainError `evaluation.*` for what is missing, `stale` when the sheet changed meanwhile.
 */
export const signEvaluation = (actor: Actor, input: Rated) =>
  writing(actor, (tx) => signIn(tx, actor, input));

/** The same inside a transaction that is already open. */
export async function signIn(tx: Transaction, actor: Actor, input: Rated) {
  const evaluation = found(await evaluationInSight(tx, actor, input.evaluationId));
  const { resultRating: results, behaviourRating: behaviour } = input;
  const decided = await unitResultFor(tx, evaluation, actor.today);
  const unitResult = decided?.level ?? null;
  refuseBecause([...turnBlockers(actor, evaluation), ...signingBlockers({ ...input, unitResult })]);
  if (!results || !behaviour || !decided) refuse("evaluation.no-unit-result");
  const { level, carriedFrom, document } = decided;
  const result = { unitResult: level, ...carriedOf(carriedFrom, document) };
  const marks = await keep(tx, actor, evaluation, input);
  if (canRate(actor, evaluation)) refuseBecause(await groupBlockers(tx, actor, evaluation, level));
  const predicate = predicateOf(results, behaviour);
  const around = await aroundSignature(tx, evaluation, { today: actor.today, unitResult: level, predicate });
  await tx.evaluation.update({
    where: { id: evaluation.id },
    data: {
      ...{ status: "signed", signedAt: actor.now, signedById: actor.personId },
      ...{ finality: await finalityOf(tx, actor, evaluation), ...decided.kept },
      explanation: explain({ results, behaviour, ...result, marks }) as Prisma.InputJsonObject,
      snapshot: snapshotOf(evaluation, { ...around, ...result }),
    },
  });
  const recipients = [evaluation.raterId];
  await settle(tx, actor, evaluation, { kind: "signed", name: "evaluation.signed", recipients });
}

/**
 * Why it is not the actor's turn to decide: the rater's within the window, the superior's in the rater's place. Above the head
 * of the region there is nobody, so that what the window ended would stay undecided for good.
 */
function turnBlockers(actor: Actor, evaluation: EvaluationInSight) {
  const window = windowOf(evaluation);
  const { today } = actor;
  if (canRate(actor, evaluation)) {
    const closesOn = evaluation.superior === null && today > window.closesOn ? today : window.closesOn;
    return ratingBlockers(evaluation.status, { ...window, closesOn }, today);
  }
  refuseUnless(isSuperior(actor, evaluation));
  return takingOverBlockers({ ...evaluation, ...window }, evaluation, today);
}

/** Why nobody can object to what the actor signs today; null where the employee can. */
async function finalityOf(tx: Transaction, actor: Actor, evaluation: EvaluationInSight) {
  const inPlace = !canRate(actor, evaluation);
  if (inPlace && actor.today > windowOf(evaluation).closesOn) return "rater_lapsed";
  const leads = inPlace ? await leadsRegion(tx, actor) : evaluation.raterLeadsRegion;
  return leads ? "regional_head" : null;
}

const leadsRegion = async (tx: Transaction, { personId, today }: Actor) =>
  (await tx.assignment.count({ where: { personId, position: { kind: "official" }, ...onDay(today) } })) > 0;

/**
 * Claims the version first, so that the slower of two is told what stands, then writes marks, remarks and ratings; answers the
 * marks with their lines.
 */
async function keep(tx: Transaction, actor: Actor, evaluation: EvaluationInSight, input: Rated) {
  const { resultRating, behaviourRating, version, marks, behaviours } = input;
  const predicate = resultRating && behaviourRating ? predicateOf(resultRating, behaviourRating) : null;
  const data = { resultRating, behaviourRating, predicate, note: input.note || null };
  // What the rater weighs is nobody else's, also not of the superior in the rater's place who came too late.
  const current = canRate(actor, evaluation) ? { note: evaluation.note ?? "" } : undefined;
  await claimVersion(tx.evaluation, evaluation, version, data, current);
  const edition = { planId: evaluation.planId, number: evaluation.plan.approvedEdition };
  const confirmed = await tx.planEdition.findUniqueOrThrow({ where: { planId_number: edition } });
  const marked = marks.map(({ resultId, mark }) => {
    const { statement, kind } = found(editionOf(confirmed).results.find(({ id }) => id === resultId));
    return { statement, kind, mark };
  });
  await tx.resultMark.deleteMany({ where: { evaluationId: evaluation.id } });
  await tx.resultMark.createMany({ data: marks.map((mark) => ({ ...mark, evaluationId: evaluation.id })) });
  await tx.behaviourRemark.deleteMany({ where: { evaluationId: evaluation.id } });
  if (behaviours.length > 0)
    await tx.behaviourRemark.createMany({
      data: behaviours.map((remark) => ({ ...remark, evaluationId: evaluation.id })),
    });
  return marked;
}

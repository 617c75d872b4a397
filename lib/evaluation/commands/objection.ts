import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { decidingBlockers, objectingBlockers, statingBlockers } from "../chain";
import { explain, type Explanation } from "../explanation";
import { changeBlockers, ratingsOf } from "../objection";
import { canDecideObjection, hasSigned } from "../policy";
import { type EvaluationInSight, evaluationInSight, standingOf } from "../queries/in-sight";
import type { decideObjectionSchema, fileObjectionSchema, stateOnObjectionSchema } from "../schema";
import { ownEvaluation } from "./own";
import { settle } from "./settle";

/**
 * Objects to one's evaluation (keberatan), within 14 working days of receiving it, to the superior of whoever signed (L.V.A).
 * @throws DomainError `evaluation.*` where nobody can object, or not any more; `stale`.
 */
export const fileObjection = (actor: Actor, input: z.output<typeof fileObjectionSchema>) =>
  writing(actor, async (tx) => {
    const evaluation = await ownEvaluation(tx, actor, input.evaluationId);
    const { standing, holidays } = await standingOf(tx, actor, evaluation);
    refuseBecause(objectingBlockers(standing, actor.today, holidays));
    const decider = deciderOf(evaluation);
    // Claimed first: whoever comes second learns that it changed. Its state follows what it now says.
    await claimVersion(tx.evaluation, evaluation, input.version, {});
    const { id: evaluationId } = evaluation;
    const filed = { reason: input.reason, filedAt: actor.now, deciderId: decider.id };
    await tx.objection.create({ data: { evaluationId, ...filed } });
    await tx.evaluation.update({ where: { id: evaluationId }, data: { status: "objected" } });
    const recipients = [signerOf(evaluation), decider.id];
    await settle(tx, actor, evaluation, { kind: "objected", name: "evaluation.objected", recipients });
  });

/** The signer's answer to the objection, once; the superior decides after it, or when the days for it are over. */
export const stateOnObjection = (actor: Actor, input: z.output<typeof stateOnObjectionSchema>) =>
  writing(actor, async (tx) => {
    const evaluation = found(await evaluationInSight(tx, actor, input.evaluationId));
    refuseUnless(hasSigned(actor, evaluation));
    const { standing } = await standingOf(tx, actor, evaluation);
    refuseBecause(statingBlockers(standing));
    await claimVersion(tx.evaluation, evaluation, input.version, {});
    const { id: evaluationId } = evaluation;
    const data = { statement: input.statement, statedAt: actor.now };
    await tx.objection.update({ where: { evaluationId }, data });
    const recipients = [deciderOf(evaluation).id, evaluation.personId];
    await settle(tx, actor, evaluation, {
      kind: "stated",
      name: "evaluation.objection-answered",
      recipients,
    });
  });

/**
 * Decides on an objection after both sides were heard, within 7 working days: the evaluation stands, or both ratings are
 * given anew and the predicate follows by the table (D.1.3). Either way it is final (L.V.A; PP 30/2019 art. 59(4)).
 * @throws DomainError `evaluation.*` while the signer has days left to answer, or where nothing would change; `stale`.
 */
export const decideObjection = (actor: Actor, input: z.output<typeof decideObjectionSchema>) =>
  writing(actor, async (tx) => {
    const evaluation = found(await evaluationInSight(tx, actor, input.evaluationId));
    refuseUnless(canDecideObjection(actor, evaluation));
    const { standing, holidays } = await standingOf(tx, actor, evaluation);
    refuseBecause(decidingBlockers(standing, actor.today, holidays));
    const changed = input.decision === "changed" ? changeTo(evaluation, input) : null;
    await claimVersion(tx.evaluation, evaluation, input.version, {});
    const { decision, hearing, explanation, recommendation } = input;
    await tx.objection.update({
      where: { evaluationId: evaluation.id },
      data: {
        ...{ decision, hearing, explanation, recommendation: recommendation || null },
        ...{ decidedAt: actor.now, deciderId: actor.personId },
        ...changed?.kept,
      },
    });
    const data = { status: "final", finalAt: actor.now, ...changed?.evaluation } as const;
    await tx.evaluation.update({ where: { id: evaluation.id }, data });
    const recipients = [evaluation.personId, signerOf(evaluation)];
    await settle(tx, actor, evaluation, {
      kind: "decided",
      name: "evaluation.objection-decided",
      recipients,
    });
  });

/** What the decision makes of the evaluation, and what is kept of it beside: its ratings, and those from before. */
function changeTo(evaluation: EvaluationInSight, given: z.output<typeof decideObjectionSchema>) {
  refuseBecause(changeBlockers(evaluation, given));
  const { resultRating: results, behaviourRating: behaviour } = given;
  const explained = evaluation.explanation as Explanation | null;
  if (!results || !behaviour || !explained) refuse("evaluation.nothing-changed");
  const ratings = ratingsOf(results, behaviour);
  const again = explain({ ...explained.inputs, results, behaviour });
  const { resultRating, behaviourRating, predicate } = evaluation;
  const before = { resultRating, behaviourRating, predicate, explanation: explained };
  return {
    kept: { resultRating: results, behaviourRating: behaviour, before: before as Prisma.InputJsonObject },
    evaluation: { ...ratings, explanation: again as Prisma.InputJsonObject },
  };
}

/** Who signed; a document that can be objected to has been. */
const signerOf = ({ signedById, raterId }: EvaluationInSight) => signedById ?? raterId;

const deciderOf = ({ decider, signedBy, rater }: EvaluationInSight) =>
  decider ?? refuse("evaluation.no-decider", { name: (signedBy ?? rater).name });

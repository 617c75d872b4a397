import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { editionOf } from "@/lib/planning/edition";

import { explain } from "../explanation";
import { ratingBlockers, signingBlockers } from "../lifecycle";
import { canRate } from "../policy";
import { predicateOf } from "../quadrant";
import { windowOf } from "../queries/period";
import { type EvaluationInSight, evaluationInSight, unitResultFor } from "../queries/sheet";
import type { saveRatingsSchema } from "../schema";
import { snapshotOf } from "../snapshot";
import { settle } from "./settle";

type Rated = z.output<typeof saveRatingsSchema>;

/**
 * Keeps the rater's marks and ratings; the predicate follows from the two ratings by the table (L.IV.B.3).
 * Nobody but the rater reads them before the document is handed over.
 * @throws DomainError `evaluation.*` outside the window, `stale` with the note as it stands now.
 */
export const saveRatings = (actor: Actor, input: Rated) =>
  writing(actor, async (tx) => {
    const evaluation = await evaluationToRate(tx, actor, input.evaluationId);
    refuseBecause(ratingBlockers(evaluation.status, windowOf(evaluation), actor.today));
    await keep(tx, evaluation, input);
    const { id: subjectId, agencyId } = evaluation;
    await recordEvent(tx, actor, { name: "evaluation.rated", subjectId, agencyId });
  });

/**
 * Keeps what the rater sees on the form and signs it: from here on ratings, note and explanation stand as they are,
 * with names and positions as they were.
 * @throws DomainError `evaluation.*` for what is missing, `stale` when the sheet changed meanwhile.
 */
export const signEvaluation = (actor: Actor, input: Rated) =>
  writing(actor, async (tx) => {
    const evaluation = await evaluationToRate(tx, actor, input.evaluationId);
    const { resultRating: results, behaviourRating: behaviour } = input;
    const unitResult = (await unitResultFor(tx, evaluation))?.level ?? null;
    const signable = {
      status: evaluation.status,
      resultRating: results,
      behaviourRating: behaviour,
      unitResult,
    };
    refuseBecause(signingBlockers(signable, windowOf(evaluation), actor.today));
    if (!results || !behaviour || !unitResult) refuse("evaluation.no-unit-result");
    const marks = await keep(tx, evaluation, input);
    await tx.evaluation.update({
      where: { id: evaluation.id },
      data: {
        status: "signed",
        signedAt: actor.now,
        explanation: explain({ results, behaviour, unitResult, marks }) as Prisma.InputJsonObject,
        snapshot: snapshotOf(evaluation, unitResult),
      },
    });
    await settle(tx, actor, evaluation, { kind: "signed", name: "evaluation.signed", recipients: [] });
  });

/** Claims the version first, so that the slower of two is told what stands, then writes; answers the marks with their lines. */
async function keep(tx: Transaction, evaluation: EvaluationInSight, input: Rated) {
  const { resultRating, behaviourRating, version, marks } = input;
  const predicate = resultRating && behaviourRating ? predicateOf(resultRating, behaviourRating) : null;
  const data = { resultRating, behaviourRating, predicate, note: input.note || null };
  await claimVersion(tx.evaluation, evaluation, version, data, { note: evaluation.note ?? "" });
  const edition = { planId: evaluation.planId, number: evaluation.plan.approvedEdition };
  const confirmed = await tx.planEdition.findUniqueOrThrow({ where: { planId_number: edition } });
  const marked = marks.map(({ resultId, mark }) => {
    const { statement, kind } = found(editionOf(confirmed).results.find(({ id }) => id === resultId));
    return { statement, kind, mark };
  });
  await tx.resultMark.deleteMany({ where: { evaluationId: evaluation.id } });
  await tx.resultMark.createMany({ data: marks.map((mark) => ({ ...mark, evaluationId: evaluation.id })) });
  return marked;
}

async function evaluationToRate(tx: Transaction, actor: Actor, evaluationId: string) {
  const evaluation = found(await evaluationInSight(tx, actor, evaluationId));
  refuseUnless(canRate(actor, evaluation));
  return evaluation;
}

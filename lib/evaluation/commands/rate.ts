import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { explain } from "../explanation";
import { ratingBlockers, signingBlockers } from "../lifecycle";
import { canRate } from "../policy";
import { predicateOf } from "../quadrant";
import { type EvaluationInSight, evaluationInSight, unitResultFor, windowOf } from "../queries";
import type { saveRatingsSchema } from "../schema";
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
    await replaceMarks(tx, evaluation, input.marks);
    await claim(tx, evaluation, input, {});
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
    const unitResult = (await unitResultFor(tx, actor, evaluation))?.level ?? null;
    const signable = {
      status: evaluation.status,
      resultRating: results,
      behaviourRating: behaviour,
      unitResult,
    };
    refuseBecause(signingBlockers(signable, windowOf(evaluation), actor.today));
    if (!results || !behaviour || !unitResult) refuse("evaluation.no-unit-result");
    await replaceMarks(tx, evaluation, input.marks);
    const marks = await explainedMarks(tx, evaluation.planId, input.marks);
    await claim(tx, evaluation, input, {
      status: "signed",
      signedAt: actor.now,
      explanation: explain({ results, behaviour, unitResult, marks }) as Prisma.InputJsonObject,
      snapshot: snapshotOf(evaluation, unitResult),
    });
    await settle(tx, actor, evaluation, { kind: "signed", name: "evaluation.signed", recipients: [] });
  });

function claim(
  tx: Transaction,
  evaluation: EvaluationInSight,
  input: Rated,
  further: Prisma.EvaluationUpdateManyMutationInput,
) {
  const { resultRating, behaviourRating, version } = input;
  const predicate = resultRating && behaviourRating ? predicateOf(resultRating, behaviourRating) : null;
  const data = { resultRating, behaviourRating, predicate, note: input.note || null, ...further };
  return claimVersion(tx.evaluation, evaluation.id, version, data, { note: evaluation.note ?? "" });
}

async function replaceMarks(tx: Transaction, { id, planId }: EvaluationInSight, marks: Rated["marks"]) {
  const known = await tx.workResult.count({
    where: { planId, id: { in: marks.map(({ resultId }) => resultId) } },
  });
  refuseUnless(known === marks.length);
  await tx.resultMark.deleteMany({ where: { evaluationId: id } });
  await tx.resultMark.createMany({ data: marks.map((mark) => ({ ...mark, evaluationId: id })) });
}

async function evaluationToRate(tx: Transaction, actor: Actor, evaluationId: string) {
  const evaluation = found(await evaluationInSight(tx, actor, evaluationId));
  refuseUnless(canRate(actor, evaluation));
  return evaluation;
}

async function explainedMarks(tx: Transaction, planId: string, marks: Rated["marks"]) {
  const results = await tx.workResult.findMany({
    where: { planId },
    select: { id: true, statement: true, kind: true },
  });
  return marks.flatMap(({ resultId, mark }) =>
    results.filter(({ id }) => id === resultId).map(({ statement, kind }) => ({ statement, kind, mark })),
  );
}

const snapshotOf = ({ person, rater, plan, unit }: EvaluationInSight, unitResult: string) => ({
  ...person,
  position: plan.positionTitle,
  unit: unit.name,
  rater: rater.name,
  unitResult,
});

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { besideProgress } from "@/lib/feedback/queries/beside";
import { progressOfPlan } from "@/lib/progress/queries/own";
import { leavesOfPerson } from "@/lib/study/queries";

import type { Explanation } from "../explanation";
import { canRate, isRated, mayReadRatings, visibleEvaluations } from "../policy";
import { namesIn, type Snapshot } from "../snapshot";
import { studyGuides } from "../study-guide";
import { period, periodOf } from "./period";

const evaluationSheet = {
  id: true,
  status: true,
  version: true,
  personId: true,
  raterId: true,
  planId: true,
  agencyId: true,
  unitId: true,
  selfAssessment: true,
  resultRating: true,
  behaviourRating: true,
  predicate: true,
  note: true,
  explanation: true,
  snapshot: true,
  signedAt: true,
  handedOverAt: true,
  acknowledgedAt: true,
  period,
  person: { select: { name: true, number: true, grade: true } },
  rater: { select: { name: true } },
  plan: { select: { year: true, positionTitle: true, approvedEdition: true } },
  unit: { select: { name: true } },
  marks: { select: { resultId: true, mark: true } },
} satisfies Prisma.EvaluationSelect;

type EvaluationRow = Prisma.EvaluationGetPayload<{ select: typeof evaluationSheet }>;

/** The evaluation as commands read it; null when it is none of the actor's business. */
export const evaluationInSight = (tx: Transaction, actor: Actor, evaluationId: string) =>
  tx.evaluation.findFirst({
    where: { id: evaluationId, AND: visibleEvaluations(actor) },
    select: evaluationSheet,
  });

export type EvaluationInSight = EvaluationRow;

/**
 * The result of the unit that the rater led when the window opened, in the evaluation's period (L.IV.B.1.g); for raters
 * of another agency (the regent, the regional secretary) that of the unit of the person rated. Null until it was decided.
 */
export async function unitResultFor(tx: Transaction, evaluation: EvaluationInSight) {
  const led = await tx.assignment.findFirst({
    where: {
      personId: evaluation.raterId,
      position: { agencyId: evaluation.agencyId, isHead: true },
      ...onDay(dateOf(evaluation.period.opensOn)),
    },
    orderBy: [{ kind: "asc" }, { validFrom: "desc" }],
    select: { position: { select: { unitId: true } } },
  });
  const unitId = led?.position.unitId ?? evaluation.unitId;
  const where = { unitId_periodId: { unitId, periodId: evaluation.period.id } };
  return tx.unitResult.findUnique({ where, select: { level: true, achievement: true } });
}

/**
 * Everything beside a rating: the sheet, what was realised, feedback and what came of it, the unit's result. Ratings only
 * for whom they are disclosed. From the signature on it stands as it was signed: names, unit's result, lines, reports and
 * feedback of that day.
 */
export const findEvaluation = (actor: Actor, evaluationId: string) =>
  reading(actor, async (tx) => {
    const row = await evaluationInSight(tx, actor, evaluationId);
    if (!row) return null;
    const signed = row.snapshot as Snapshot | null;
    const until = row.signedAt ?? new Date(actor.now);
    const results = await progressOfPlan(tx, row.planId, { edition: signed?.edition ?? null, until });
    // Only the rater decides, and only until the signature.
    const guided = canRate(actor, row) && !signed;
    return {
      ...sheetOf(actor, row),
      unitResult: signed?.unitResult ?? (await unitResultFor(tx, row))?.level ?? null,
      results,
      studyGuides: guided ? studyGuides(results, await leavesOfPerson(tx, row.personId), actor.today) : [],
      beside: await besideProgress(tx, row.personId, { year: row.plan.year, until }),
      mayRate: canRate(actor, row),
      mine: isRated(actor, row),
    };
  });

export type EvaluationSheet = NonNullable<Awaited<ReturnType<typeof findEvaluation>>>;

function sheetOf(actor: Actor, row: EvaluationRow) {
  const { explanation, snapshot, signedAt, handedOverAt, acknowledgedAt, period: own, ...sheet } = row;
  const shown = mayReadRatings(actor, row);
  return {
    ...sheet,
    ...(snapshot ? namesIn(snapshot as Snapshot) : {}),
    period: periodOf(own),
    signedAt: signedAt?.toISOString() ?? null,
    handedOverAt: handedOverAt?.toISOString() ?? null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    resultRating: shown ? sheet.resultRating : null,
    behaviourRating: shown ? sheet.behaviourRating : null,
    predicate: shown ? sheet.predicate : null,
    note: shown ? sheet.note : null,
    marks: shown ? sheet.marks : [],
    explanation: shown ? (explanation as Explanation | null) : null,
  };
}

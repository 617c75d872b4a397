import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { extensionFor } from "@/lib/calendar/queries/extensions";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { besideProgress } from "@/lib/feedback/queries/beside";
import { progressOfPlan } from "@/lib/progress/queries/own";
import { leavesOfPerson } from "@/lib/study/queries";

import {
  acknowledgingBlockers,
  decidingBlockers,
  duesOf,
  handingOverBlockers,
  isSigned,
  objectingBlockers,
  type Standing,
  statingBlockers,
  takingOverBlockers,
} from "../chain";
import type { Explanation } from "../explanation";
import { selfAssessmentBlockers } from "../lifecycle";
import type { Before } from "../objection";
import {
  canDecideObjection,
  canRate,
  handsOver,
  hasSigned,
  isRated,
  isSuperior,
  mayReadRatings,
} from "../policy";
import { namesIn, type Snapshot } from "../snapshot";
import { studyGuides } from "../study-guide";
import { ratingOfHead, takesYearBefore } from "../unit-result";
import { evaluationBefore, rolesIn } from "./beside-rating";
import { turnInPlace, turnOf } from "./group";
import { type EvaluationInSight, evaluationInSight, standingOf } from "./in-sight";
import { pastPredicatesOf, pastResultsOf } from "./past";
import { periodOf, windowOf } from "./period";

/**
 * The result that an evaluation stands on: of the unit that the rater led when the window opened, in the evaluation's period
 * (L.IV.B.1.g); for raters of another agency (the regent, the regional secretary) that of the unit of the person rated. An annual
 * result that was not decided by the end of January gives way to the year before's, which `carriedFrom` names (L.IV.B.1.f): our own,
 * or what opening data say of that year, with their document. `kept` is what a signature keeps of it. Null until it was decided.
 */
export const unitResultFor = async (tx: Transaction, evaluation: EvaluationInSight, today: IsoDate) =>
  resultOf(tx, await unitOfResult(tx, evaluation), evaluation, today);

async function resultOf(tx: Transaction, unitId: string, evaluation: EvaluationInSight, today: IsoDate) {
  const { id: periodId, kind, cycle } = evaluation.period;
  const select = { id: true, level: true, unit: { select: { name: true } } };
  const own = await tx.unitResult.findUnique({ where: { unitId_periodId: { unitId, periodId } }, select });
  if (own) return decidedHere(own, null);
  const { year } = cycle;
  if (!takesYearBefore({ kind, year }, today)) return null;
  const yearBefore = { kind: "annual", cycle: { year: year - 1 } } as const;
  const carried = await tx.unitResult.findFirst({ where: { unitId, period: yearBefore }, select });
  if (carried) return decidedHere(carried, year - 1);
  const [past] = await pastResultsOf(tx, [unitId], [year - 1]);
  const { id = null, level, document = null } = past ?? {};
  return level ? { level, carriedFrom: year - 1, document, unit: null, kept: { pastResultId: id } } : null;
}

type Decided = { id: string; level: UnitResultLevel; unit: { name: string } };
const decidedHere = ({ id, level, unit }: Decided, carriedFrom: number | null) => ({
  ...{ level, unit, carriedFrom, document: null, kept: { unitResultId: id } },
});

/** The unit that the rater led, or that of the person rated. */
const unitOfResult = async (tx: Transaction, evaluation: EvaluationInSight) =>
  (await unitLedBy(tx, evaluation.raterId, evaluation)) ?? evaluation.unitId;

/** The unit whose result is still to be decided, and who rates its head today and decides it; null where only the cycle's office can. */
async function resultAwaited(tx: Transaction, unitId: string, today: IsoDate) {
  const inForce = onDay(today);
  const heads = {
    where: { kind: "definitive", ...inForce },
    select: { person: { select: ratedBy(inForce) } },
  } as const;
  const { name, positions } = await tx.unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { name: true, positions: { where: { isHead: true }, select: { assignments: heads } } },
  });
  const raters = positions.flatMap(({ assignments }) => assignments.flatMap(({ person }) => person.raters));
  return { unit: name, decider: raters[0]?.rater.name ?? null };
}

const ratedBy = (inForce: ReturnType<typeof onDay>) => ({
  raters: { where: inForce, select: { rater: { select: { name: true } } } },
});

type Opened = Pick<EvaluationInSight, "agencyId" | "period">;

/** The unit of the agency that somebody headed when the window opened; none where they headed none. */
async function unitLedBy(tx: Transaction, personId: string, { agencyId, period: { opensOn } }: Opened) {
  const led = await tx.assignment.findFirst({
    where: { personId, position: { agencyId, isHead: true }, ...onDay(dateOf(opensOn)) },
    orderBy: [{ kind: "asc" }, { validFrom: "desc" }],
    select: { position: { select: { unitId: true } } },
  });
  return led?.position.unitId;
}

/** What the result of the unit that the rated person heads suggests for the rating of results (SE MenPANRB 3/2023). */
async function headGuide(tx: Transaction, evaluation: EvaluationInSight) {
  const unitId = await unitLedBy(tx, evaluation.personId, evaluation);
  if (!unitId) return null;
  const where = { unitId_periodId: { unitId, periodId: evaluation.period.id } };
  const select = { level: true, unit: { select: { name: true } } };
  const headed = await tx.unitResult.findUnique({ where, select });
  return headed && { unit: headed.unit.name, level: headed.level, rating: ratingOfHead(headed.level) };
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
    const { standing, holidays } = await standingOf(tx, actor, row);
    const may = movesOf(actor, row, standing, holidays);
    // Only who decides, and only until the signature.
    const guided = may.rate || may.rateInPlace;
    const unitId = signed ? row.unitId : await unitOfResult(tx, row);
    const decided = signed
      ? {
          ...{ level: signed.unitResult, carriedFrom: signed.carriedFrom ?? null },
          ...{ document: signed.carriedDocument ?? null, unit: row.unitResult?.unit },
        }
      : await resultOf(tx, unitId, row, actor.today);
    return {
      ...sheetOf(actor, row),
      unitResult: decided?.level ?? null,
      carriedFrom: decided?.carriedFrom ?? null,
      carriedDocument: decided?.document ?? null,
      past: await pastPredicatesOf(tx, actor, row.personId),
      /** The unit that the result is of: the one the rater leads, or that of the person rated. */
      unitOfResult: decided?.unit?.name ?? null,
      resultAwaited: decided ? null : await resultAwaited(tx, unitId, actor.today),
      headGuide: guided ? await headGuide(tx, row) : null,
      results,
      studyGuides: guided ? studyGuides(results, await leavesOfPerson(tx, row.personId), actor.today) : [],
      beside: await besideProgress(tx, row.personId, { year: row.plan.year, until }),
      roles: guided ? await rolesIn(tx, row, results) : [],
      before: guided ? await evaluationBefore(tx, actor, row) : null,
      turn: may.rate
        ? await turnOf(tx, actor, row)
        : may.rateInPlace
          ? await turnInPlace(tx, actor, row.id)
          : null,
      dues: duesOf(standing, holidays),
      /** For whose ratings it waits: the rater's, or those of the superior in the rater's place. */
      awaited: (open(takingOverBlockers(standing, row, actor.today)) ? row.superior : null) ?? row.rater,
      may,
      extension: await extensionShown(tx, actor, row),
      selfUntil: open(selfAssessmentBlockers(row.status, windowOf(row), actor.today))
        ? standing.closesOn
        : null,
      mine: isRated(actor, row),
    };
  });

export type HeadGuide = NonNullable<Awaited<ReturnType<typeof headGuide>>>;

/** Until when the window was extended for this person; why is for the two whom it concerns. */
async function extensionShown(tx: Transaction, actor: Actor, row: EvaluationInSight) {
  const extension = await extensionFor(tx, row);
  if (!extension) return null;
  return canRate(actor, row) || isRated(actor, row) ? extension : { ...extension, reason: null };
}

export type EvaluationSheet = NonNullable<Awaited<ReturnType<typeof findEvaluation>>>;

const open = (blockers: readonly unknown[]) => blockers.length === 0;

/** What the actor may do with it today: the same rules that the commands ask. */
function movesOf(actor: Actor, row: EvaluationInSight, standing: Standing, holidays: ReadonlySet<string>) {
  const { today } = actor;
  const inPlace = isSuperior(actor, row) && open(takingOverBlockers(standing, row, today));
  return {
    rate: canRate(actor, row) && !isSigned(row),
    rateInPlace: inPlace,
    handOver: handsOver(actor, row) && open(handingOverBlockers(standing)),
    acknowledge: isRated(actor, row) && open(acknowledgingBlockers(standing, today, holidays)),
    object: isRated(actor, row) && open(objectingBlockers(standing, today, holidays)),
    state: hasSigned(actor, row) && open(statingBlockers(standing)),
    decide: canDecideObjection(actor, row) && open(decidingBlockers(standing, today, holidays)),
  };
}

function sheetOf(actor: Actor, row: EvaluationInSight) {
  const { explanation, snapshot, period: own, objection, ...sheet } = row;
  const shown = mayReadRatings(actor, row);
  const { signedAt, handedOverAt, acknowledgedAt, finalAt, reportedAt } = row;
  return {
    ...sheet,
    ...(snapshot ? namesIn(snapshot as Snapshot) : {}),
    period: periodOf(own),
    ...{ signedAt: iso(signedAt), handedOverAt: iso(handedOverAt), acknowledgedAt: iso(acknowledgedAt) },
    ...{ finalAt: iso(finalAt), reportedAt: iso(reportedAt) },
    resultRating: shown ? sheet.resultRating : null,
    behaviourRating: shown ? sheet.behaviourRating : null,
    predicate: shown ? sheet.predicate : null,
    note: shown ? sheet.note : null,
    marks: shown ? sheet.marks : [],
    behaviours: shown ? sheet.behaviours : [],
    explanation: shown ? (explanation as Explanation | null) : null,
    objection: shown && objection ? objectionOf(objection) : null,
  };
}

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

const objectionOf = ({
  filedAt,
  statedAt,
  decidedAt,
  before,
  ...objection
}: NonNullable<EvaluationInSight["objection"]>) => ({
  ...objection,
  ...{ filedAt: filedAt.toISOString(), statedAt: iso(statedAt), decidedAt: iso(decidedAt) },
  before: before as Before | null,
});

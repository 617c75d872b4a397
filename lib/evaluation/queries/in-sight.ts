import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { onDay } from "@/lib/access/visibility";
import { workingCalendar } from "@/lib/cycles/queries";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import type { Standing } from "../chain";
import { visibleEvaluations } from "../policy";
import { superiorIn, superiorsOn } from "../superiors";
import { period, windowOf } from "./period";

const objection = {
  select: {
    ...{ reason: true, filedAt: true, deciderId: true, decider: { select: { name: true } } },
    ...{ statement: true, statedAt: true, hearing: true, decision: true, explanation: true },
    ...{ recommendation: true, decidedAt: true, before: true },
  },
} satisfies Prisma.ObjectionDefaultArgs;

const evaluationOn = (day: string) =>
  ({
    ...{ id: true, status: true, version: true, personId: true, raterId: true, planId: true },
    ...{ agencyId: true, unitId: true, selfAssessment: true, resultRating: true, behaviourRating: true },
    ...{ predicate: true, note: true, explanation: true, snapshot: true, finality: true },
    ...{ signedAt: true, signedById: true, handedOverAt: true, acknowledgedAt: true },
    ...{ finalAt: true, reportedAt: true, extendedTo: true },
    period,
    objection,
    person: { select: { name: true, number: true, grade: true } },
    rater: {
      select: {
        name: true,
        assignments: { where: onDay(day), select: { position: { select: { kind: true } } } },
      },
    },
    signedBy: {
      select: { name: true, assignments: { where: onDay(day), select: { id: true } } },
    },
    superiors: superiorsOn(day),
    plan: { select: { year: true, positionTitle: true, approvedEdition: true } },
    unit: { select: { name: true } },
    unitResult: { select: { unit: { select: { name: true } } } },
    marks: { select: { resultId: true, mark: true } },
    behaviours: { orderBy: { value: "asc" }, select: { value: true, text: true } },
  }) satisfies Prisma.EvaluationSelect;

/**
 * The evaluation as commands read it, with who stands above its rater (`superior`) and above whoever signed (`decider`) on
 * the actor's day; null when it is none of the actor's business.
 */
export async function evaluationInSight(tx: Transaction, actor: Actor, evaluationId: string) {
  const row = await tx.evaluation.findFirst({
    where: { id: evaluationId, AND: visibleEvaluations(actor) },
    select: evaluationOn(actor.today),
  });
  if (!row) return null;
  const { rater, signedBy, superiors, ...evaluation } = row;
  return {
    ...evaluation,
    rater: { name: rater.name },
    superior: superiorIn(superiors, "rater"),
    raterGone: rater.assignments.length === 0,
    raterLeadsRegion: rater.assignments.some(({ position }) => position.kind === "official"),
    signedBy: signedBy && { name: signedBy.name },
    signerGone: signedBy?.assignments.length === 0,
    decider: superiorIn(superiors, "signer") ?? addressee(evaluation),
  };
}

type Filed = { objection: { deciderId: string; decider: { name: string } } | null };

/** To whom an objection was addressed, for when nobody stands above its signer any more. */
const addressee = ({ objection: filed }: Filed) => filed && { id: filed.deciderId, name: filed.decider.name };

export type EvaluationInSight = NonNullable<Awaited<ReturnType<typeof evaluationInSight>>>;

/** Where the evaluation stands by the government's calendar, for the rules of the chain. */
export async function standingOf(tx: Transaction, actor: Actor, evaluation: EvaluationInSight) {
  const { timeZone, holidays } = await workingCalendar(tx, actor.today);
  return { standing: standingIn(timeZone, evaluation), holidays };
}

type StandingRow = Parameters<typeof windowOf>[0] &
  Pick<Standing, "status" | "finality"> & {
    signedAt: Date | null;
    handedOverAt: Date | null;
    objection: { filedAt: Date; statedAt: Date | null } | null;
  };

/** The same of a row, its days by the government's clock. */
export function standingIn(timeZone: string, row: StandingRow): Standing {
  const dayOf = (instant: Date | null) => instant && dateIn(timeZone, instant);
  const { status, finality, signedAt, handedOverAt, objection: filed } = row;
  return {
    ...{ status, finality, closesOn: windowOf(row).closesOn },
    ...{ signedOn: dayOf(signedAt), handedOverOn: dayOf(handedOverAt) },
    objection: filed && { filedOn: dateIn(timeZone, filed.filedAt), stated: filed.statedAt !== null },
  };
}

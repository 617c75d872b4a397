import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { addDays, addMonths, dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { evaluatedAfter, windowOf } from "../balance";
import { evaluatingBlockers } from "../outcome";
import { trainingsOfTeam } from "../policy";

type Begun = { personId: string; competencyId: string; startedOn: Date };

/** The level that counted when a training began: what a supervisor or a document said last before it; null where nobody had. */
export async function levelBefore(tx: Transaction, { personId, competencyId, startedOn }: Begun) {
  const latest = await tx.competencyAssessment.findFirst({
    where: { personId, competencyId, origin: { not: "self" }, assessedOn: { lte: startedOn } },
    orderBy: [{ assessedOn: "desc" }, { assessedAt: "desc" }, { id: "desc" }],
    select: { level: true },
  });
  return latest?.level ?? null;
}

// A month of 31 days has days that half a year earlier has not: the rule decides on them.
const slack = 3;

/** Trainings of the actor's team that build a competency, were not evaluated and ended about three to six months ago. */
const toEvaluate = (actor: Actor): Prisma.TrainingRecordWhereInput => ({
  ...{ competencyId: { not: null }, outcome: null },
  endedOn: {
    gte: new Date(addDays(addMonths(actor.today, -evaluatedAfter.to), -slack)),
    lte: new Date(addDays(addMonths(actor.today, -evaluatedAfter.from), slack)),
  },
  AND: trainingsOfTeam(actor),
});

const shown = {
  ...{ id: true, title: true, provider: true, startedOn: true, endedOn: true, hours: true, personId: true },
  ...{ competencyId: true, competency: { select: { id: true, code: true, name: true } } },
  ...{ person: { select: { name: true } }, outcome: { select: { recordId: true } } },
} satisfies Prisma.TrainingRecordSelect;

type Row = Prisma.TrainingRecordGetPayload<{ select: typeof shown }>;

const lineOf = ({ person, startedOn, endedOn, hours, competencyId, outcome, ...row }: Row, today: string) => {
  const ended = dateOf(endedOn);
  return {
    ...{ ...row, name: person.name, startedOn: dateOf(startedOn), endedOn: ended, hours: hours.toNumber() },
    ...windowOf(ended),
    evaluated: outcome !== null,
    blockers: evaluatingBlockers({ competencyId, endedOn: ended, evaluated: outcome !== null }, today),
  };
};

/** Trainings of the actor's team whose use is to be evaluated on the day, inside a transaction; the nearest last day first. */
export async function trainingsToEvaluate(tx: Transaction, actor: Actor) {
  const rows = await tx.trainingRecord.findMany({
    where: toEvaluate(actor),
    orderBy: [{ endedOn: "asc" }, { id: "asc" }],
    select: shown,
  });
  return rows.map((row) => lineOf(row, actor.today)).filter(({ blockers }) => blockers.length === 0);
}

export type ToEvaluate = Awaited<ReturnType<typeof trainingsToEvaluate>>[number];

/**
 * One training of somebody in the actor's team as it is evaluated: what it was to build, the level before and the level that the
 * position asks today (null where unknown), and why it cannot be evaluated today. Null for whom it does not exist.
 */
export const findTrainingToEvaluate = (actor: Actor, recordId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.trainingRecord.findFirst({
      where: { id: recordId, AND: trainingsOfTeam(actor) },
      select: shown,
    });
    if (!row) return null;
    const { personId, competencyId, startedOn } = row;
    const about = competencyId ? { personId, competencyId, startedOn } : null;
    const required = await tx.competencyRequirement.findFirst({
      where: {
        competencyId: competencyId ?? recordId,
        position: { assignments: { some: { personId, kind: "definitive", ...onDay(actor.today) } } },
      },
      select: { level: true },
    });
    const others = await trainingsToEvaluate(tx, actor);
    return {
      ...lineOf(row, actor.today),
      /** What else waits for the same person, the nearest last day first. */
      others: others.filter(({ id }) => id !== recordId).map(({ id, name }) => ({ id, name })),
      before: about && (await levelBefore(tx, about)),
      required: required?.level ?? null,
    };
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { levelOf } from "@/lib/competency/competencies";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { toldStatuses } from "@/lib/guidance/guidance";
import type { Explanation } from "@/lib/evaluation/explanation";
import { period, periodOf } from "@/lib/evaluation/queries/period";

import type { Known } from "../proposals";
import { coursesTeaching } from "./courses";

/** What is known of the actor that speaks for learning something in a year; nothing that they have not been told. */
export async function knownOf(tx: Transaction, actor: Actor, year: number): Promise<Known> {
  const competencies = await askedOf(tx, actor);
  const ids = competencies.map(({ competency }) => competency.id);
  return {
    competencies,
    courses: await coursesTeaching(tx, actor, ids, year),
    evaluation: await lastTold(tx, actor),
    steps: await openSteps(tx, actor),
  };
}

type Asked = { id: string; code: string; name: string; required: number; assessed: number | null };

/** What today's position asks of each competency, and the latest level that somebody else saw. */
export async function askedOf(tx: Transaction, { personId, today }: Actor) {
  const rows = await tx.$queryRaw<Asked[]>`
    SELECT c.id, c.code, c.name, r.level AS required, (SELECT s.level FROM "CompetencyAssessment" s
        WHERE s."personId" = a."personId" AND s."competencyId" = c.id AND s.origin <> 'self' AND s."assessedOn" <= ${today}::date
        ORDER BY s."assessedOn" DESC, s."assessedAt" DESC, s.id DESC LIMIT 1) AS assessed
    FROM "Assignment" a JOIN "CompetencyRequirement" r USING ("positionId") JOIN "Competency" c ON c.id = r."competencyId"
    WHERE a."personId" = ${personId}::uuid AND a.kind = 'definitive'
      AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    ORDER BY c.code`;
  return rows.map(({ required, assessed, ...competency }) => ({
    competency,
    required: levelOf(required),
    assessed: assessed === null ? null : levelOf(assessed),
  }));
}

/** The last evaluation that the actor has been told and that no open objection could change, with its results as they were signed. */
async function lastTold(tx: Transaction, { personId }: Actor): Promise<Known["evaluation"]> {
  const row = await tx.evaluation.findFirst({
    where: { personId, status: { in: [...toldStatuses] } },
    orderBy: [{ period: { endsOn: "desc" } }, { id: "desc" }],
    select: {
      ...{ id: true, predicate: true, resultRating: true, behaviourRating: true, explanation: true, period },
      behaviours: { orderBy: { value: "asc" }, select: { value: true } },
    },
  });
  if (!row) return null;
  const { behaviours, period: of, explanation, ...evaluation } = row;
  const { kind, number, year, cadence } = periodOf(of);
  return {
    ...evaluation,
    period: { kind, number, year, cadence },
    marks: (explanation as Explanation | null)?.inputs.marks ?? [],
    values: behaviours.map(({ value }) => value),
  };
}

/** Steps of the actor's open guidance that nobody has noted as done. */
async function openSteps(tx: Transaction, { personId }: Actor) {
  const rows = await tx.guidanceStep.findMany({
    where: { doneOn: null, guidance: { closedAt: null, evaluation: { personId } } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true, form: true, dueOn: true },
  });
  return rows.map(({ dueOn, ...step }) => ({ ...step, dueOn: dateOf(dueOn) }));
}

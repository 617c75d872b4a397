import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dated, dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { documentOf } from "@/lib/evaluation/past-record";

import { careerOf } from "../career";
import type { Diploma, Judged } from "../ledger";
import { monthOf } from "../months";
import { readPoints } from "../points";
import { visibleCareers } from "../policy";
import { rankOf } from "../ranks";
import { keptFiguresIn } from "./figures";

const document = { source: true, documentNumber: true, documentDate: true } as const;

const scans = {
  orderBy: { id: "asc" },
  select: { evidence: { select: { id: true, name: true } } },
} as const;

const careerRow = {
  ...{ id: true, name: true, number: true, grade: true, employmentKind: true },
  assignments: {
    where: { kind: "definitive" },
    orderBy: { validFrom: "asc" },
    select: {
      ...{ validFrom: true, validTo: true },
      position: {
        select: {
          id: true,
          title: true,
          kind: true,
          functionalLevel: true,
          unit: { select: { name: true } },
        },
      },
    },
  },
  gradeSteps: { select: { grade: true, validFrom: true } },
  pastCredits: {
    where: { supersededAt: null },
    orderBy: { countedUntil: "desc" },
    take: 1,
    select: { points: true, countedUntil: true, ...document, documents: scans },
  },
  bonuses: {
    orderBy: { countedFrom: "asc" },
    select: {
      ...{ id: true, education: true, countedFrom: true, documentNumber: true, documentDate: true },
      documents: scans,
    },
  },
  pastPredicates: {
    where: { supersededAt: null },
    select: { year: true, predicate: true, ...document },
  },
} satisfies Prisma.PersonSelect;

const finalEvaluation = {
  ...{ id: true, predicate: true },
  period: {
    select: {
      ...{ kind: true, number: true, startsOn: true, endsOn: true },
      cycle: { select: { year: true, cadence: true } },
    },
  },
  documents: { where: { state: "valid" }, select: { code: true }, orderBy: { form: "asc" }, take: 1 },
} satisfies Prisma.EvaluationSelect;

/** Evaluations that nothing changes any more. */
export const finalOnes = { status: { in: ["final", "lapsed"] } } satisfies Prisma.EvaluationWhereInput;

/** Somebody's career as records tell it, for whoever may know it; null for everybody else. */
export async function careerInSight(tx: Transaction, actor: Actor, personId: string) {
  if (!z.uuid().safeParse(personId).success) return null;
  const where = { id: personId, AND: visibleCareers(actor) };
  const person = await tx.person.findFirst({ where, select: careerRow });
  if (!person) return null;
  const evaluations = await tx.evaluation.findMany({
    where: { personId, ...finalOnes },
    orderBy: [{ period: { endsOn: "asc" } }, { id: "asc" }],
    select: finalEvaluation,
  });
  const { id, name, number, grade, employmentKind, assignments } = person;
  const held = assignments.map(dated);
  const present = held.find(({ from, to }) => from <= actor.today && (!to || to >= actor.today));
  const judged = [...evaluations.flatMap(judgedHere), ...person.pastPredicates.map(judgedBefore)];
  return {
    ...{ id, name, number, grade },
    position: present?.position ?? null,
    judged,
    ...careerOf({
      ...{ employmentKind, grade, judged, today: actor.today },
      held: held.map(({ position: { kind, functionalLevel }, from, to }) => ({
        ...{ functional: kind === "functional", from, to },
        level: kind === "functional" ? functionalLevel : null,
      })),
      steps: person.gradeSteps.flatMap(({ grade: name, validFrom }) => {
        const rank = rankOf(name);
        return rank ? [{ rank, from: dateOf(validFrom) }] : [];
      }),
      opening: person.pastCredits.map(openingOf)[0] ?? null,
      diplomas: person.bonuses.map(diplomaOf),
      kept: await keptFiguresIn(tx),
    }),
  };
}

/** The same in a transaction of its own. */
export const findCareer = (actor: Actor, personId: string) =>
  reading(actor, (tx) => careerInSight(tx, actor, personId));

export type CareerFound = NonNullable<Awaited<ReturnType<typeof findCareer>>>;

type CareerRow = Prisma.PersonGetPayload<{ select: typeof careerRow }>;

type Scanned = { documents: readonly { evidence: { id: string; name: string } }[] };

const scansOf = ({ documents }: Scanned) => documents.map(({ evidence }) => evidence);

const openingOf = ({ points, countedUntil, ...row }: CareerRow["pastCredits"][number]) => ({
  points: readPoints(points.toFixed()),
  countedUntil: dateOf(countedUntil),
  ...{ document: documentOf(row), scans: scansOf(row) },
});

const diplomaOf = ({ id, education, countedFrom, ...row }: CareerRow["bonuses"][number]): Diploma => ({
  ...{ id, education, from: dateOf(countedFrom), scans: scansOf(row) },
  document: { number: row.documentNumber, date: dateOf(row.documentDate) },
});

const judgedBefore = ({ year, predicate, ...row }: CareerRow["pastPredicates"][number]): Judged => ({
  ...{ predicate, from: year * 12, to: year * 12 + 11, annual: true },
  source: { is: "opening", document: documentOf(row) },
});

type EvaluationRow = Prisma.EvaluationGetPayload<{ select: typeof finalEvaluation }>;

function judgedHere({ id, predicate, period, documents }: EvaluationRow): Judged[] {
  if (!predicate) return [];
  const { kind, number, startsOn, endsOn, cycle } = period;
  return [
    {
      ...{
        predicate,
        from: monthOf(dateOf(startsOn)),
        to: monthOf(dateOf(endsOn)),
        annual: kind === "annual",
      },
      source: {
        ...{ is: "evaluation", id, code: documents[0]?.code ?? null },
        period: { kind, number, ...cycle },
      },
    },
  ];
}

/** People whom the actor rates today, by name, with the position of the day: whose career there is to look at. */
export const careersBelow = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, name: true, grade: true },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          take: 1,
          select: { position: { select: { title: true } } },
        },
      },
    });
    return rows.map(({ assignments, ...person }) => ({
      ...person,
      position: assignments[0]?.position.title ?? null,
    }));
  });

export type CareerBelow = Awaited<ReturnType<typeof careersBelow>>[number];

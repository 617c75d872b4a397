import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dated, dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { besideProgress } from "@/lib/feedback/queries/beside";
import { progressOfPlan } from "@/lib/progress/queries";

import type { Explanation } from "./explanation";
import { evaluationsToOpen, type OpenPeriod } from "./opening";
import { namesIn, type Snapshot } from "./snapshot";
import { canRate, decidableUnits, isRated, mayReadRatings, visibleEvaluations } from "./policy";

const period = {
  select: {
    id: true,
    kind: true,
    number: true,
    endsOn: true,
    opensOn: true,
    closesOn: true,
    cycle: { select: { year: true, cadence: true } },
  },
} satisfies Prisma.EvaluationPeriodDefaultArgs;

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

type PeriodRow = EvaluationRow["period"];

/** A period for screens, days as YYYY-MM-DD. */
const periodOf = ({ cycle, endsOn, opensOn, closesOn, ...rest }: PeriodRow) => ({
  ...rest,
  ...cycle,
  endsOn: dateOf(endsOn),
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
});

/** The window of an evaluation's period, for the rules. */
export const windowOf = ({
  period: { opensOn, closesOn },
}: {
  period: { opensOn: Date; closesOn: Date };
}) => ({
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
});

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
    return {
      ...sheetOf(actor, row),
      unitResult: signed?.unitResult ?? (await unitResultFor(tx, row))?.level ?? null,
      results: await progressOfPlan(tx, row.planId, { edition: signed?.edition ?? null, until }),
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

const evaluationLine = {
  id: true,
  status: true,
  personId: true,
  predicate: true,
  raterId: true,
  signedAt: true,
  period,
  person: { select: { name: true } },
  rater: { select: { name: true } },
} satisfies Prisma.EvaluationSelect;

type LineRow = Prisma.EvaluationGetPayload<{ select: typeof evaluationLine }>;

const lineOf = (actor: Actor, row: LineRow) => ({
  id: row.id,
  status: row.status,
  personId: row.personId,
  person: row.person,
  rater: row.rater,
  period: periodOf(row.period),
  predicate: mayReadRatings(actor, row) ? row.predicate : null,
});

export type EvaluationLine = ReturnType<typeof lineOf>;

/** The actor's own evaluations, newest first. */
export const ownEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { personId: actor.personId },
      orderBy: { period: { endsOn: "desc" } },
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

const inWindow = (actor: Actor): Prisma.EvaluationPeriodWhereInput => ({
  opensOn: { lte: new Date(actor.today) },
  closesOn: { gte: new Date(actor.today) },
});

/** The evaluations that the actor decides in windows that are open today, by name. */
export const teamEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { raterId: actor.personId, period: inWindow(actor) },
      orderBy: [{ period: { endsOn: "asc" } }, { person: { name: "asc" } }],
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

/** What waits for the actor in evaluations: to assess, to rate, to hand over, to acknowledge; for the list of tasks. */
export const evaluationsWaiting = async (tx: Transaction, actor: Actor) => {
  const rows = await tx.evaluation.findMany({
    where: {
      OR: [
        { personId: actor.personId, status: "self_assessment", period: inWindow(actor) },
        { personId: actor.personId, status: "handed_over" },
        ...decidedBy(actor),
      ],
    },
    orderBy: { period: { closesOn: "asc" } },
    select: evaluationLine,
  });
  return rows.map((row) => lineOf(actor, row));
};

/** To rate while the window is open, and to hand over whenever it was signed. */
const decidedBy = (actor: Actor): Prisma.EvaluationWhereInput[] => [
  {
    raterId: actor.personId,
    status: { in: ["self_assessment", "awaiting_rater"] },
    period: inWindow(actor),
  },
  { raterId: actor.personId, status: "signed" },
];

/** Evaluations that the actor is to rate or to hand over, and since when: the opening of the window, or the signature. */
export async function evaluationsToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.evaluation.findMany({ where: { OR: decidedBy(actor) }, select: evaluationLine });
  return rows.map(({ id, status, person, period: own, signedAt }) => ({
    id,
    name: person.name,
    step: status === "signed" ? ("handOver" as const) : ("rate" as const),
    period: periodOf(own),
    since: (signedAt ?? own.opensOn).toISOString(),
  }));
}

const unitsShown = 30;

/**
 * Units whose result the actor decides and that still lack one in a window that is open today, by name: how many there
 * are with this in their name, and the first of them with a period each.
 */
export const undecidedUnits = (actor: Actor, search: string) =>
  reading(actor, async (tx) => {
    const periods = await tx.evaluationPeriod.findMany({ where: inWindow(actor), select: undecidedPeriod });
    const lacking = periods.map(({ id, cycle }) => ({
      agencyId: cycle.agencyId,
      results: { none: { periodId: id } },
    }));
    if (lacking.length === 0) return { total: 0, units: [] };
    const named = { name: { contains: search, mode: "insensitive" } } as const;
    const where = { AND: [decidableUnits(actor), named, { OR: lacking }] };
    const total = await tx.unit.count({ where });
    const units = await tx.unit.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: unitsShown,
      select: { id: true, name: true, agencyId: true, results: { select: { periodId: true } } },
    });
    return { total, units: units.flatMap((unit) => lackingPeriods(unit, periods)) };
  });

type Undecided = { id: string; name: string; agencyId: string | null; results: { periodId: string }[] };
type UndecidedPeriod = Prisma.EvaluationPeriodGetPayload<{ select: typeof undecidedPeriod }>;

const lackingPeriods = ({ results, ...unit }: Undecided, periods: readonly UndecidedPeriod[]) =>
  periods
    .filter(
      ({ id, cycle }) => cycle.agencyId === unit.agencyId && results.every(({ periodId }) => periodId !== id),
    )
    .map(({ cycle, ...period }) => ({ ...unit, period: { ...period, ...cycle } }));

const undecidedPeriod = {
  id: true,
  kind: true,
  number: true,
  cycle: { select: { agencyId: true, year: true, cadence: true } },
} satisfies Prisma.EvaluationPeriodSelect;

/** The evaluations of open windows that the actor opens and nobody has opened yet: one's own, and those one rates. */
export async function evaluationsDue(tx: Transaction, actor: Actor) {
  const periods = await openPeriods(tx, actor);
  if (periods.length === 0) return [];
  const people = await plannedPeople(tx, actor, periods);
  const due = evaluationsToOpen(people, periods, actor.today).filter(({ personId, raterId }) =>
    [personId, raterId].includes(actor.personId),
  );
  const opened = await tx.evaluation.findMany({
    where: { periodId: { in: periods.map(({ id }) => id) }, personId: { in: people.map(({ id }) => id) } },
    select: { periodId: true, personId: true },
  });
  const known = new Set(opened.map(({ periodId, personId }) => `${periodId}/${personId}`));
  return due.filter(({ periodId, personId }) => !known.has(`${periodId}/${personId}`));
}

async function openPeriods(tx: Transaction, actor: Actor): Promise<OpenPeriod[]> {
  const today = new Date(actor.today);
  const rows = await tx.evaluationPeriod.findMany({
    where: { opensOn: { lte: today }, closesOn: { gte: today } },
    select: { id: true, opensOn: true, cycle: { select: { agencyId: true, year: true } } },
  });
  return rows.map(({ id, opensOn, cycle }) => ({ id, ...cycle, opensOn: dateOf(opensOn) }));
}

/** The actor, the people rated today, and those rated when a window opened, with what the rule asks of them. */
async function plannedPeople(tx: Transaction, actor: Actor, periods: OpenPeriod[]) {
  const days = [...new Set(periods.map(({ opensOn }) => opensOn))];
  const years = [...new Set(periods.map(({ year }) => year))];
  const ratedThen = days.map((today) => supervisedBy({ ...actor, today }));
  const people = await tx.person.findMany({
    where: { OR: [{ id: actor.personId }, supervisedBy(actor), ...ratedThen] },
    select: {
      id: true,
      plans: {
        where: { year: { in: years }, approvedEdition: { gt: 0 } },
        orderBy: { id: "desc" },
        select: { id: true, year: true, unitId: true, agencyId: true },
      },
      raters: { select: { raterId: true, validFrom: true, validTo: true } },
      assignments: {
        where: { kind: "definitive" },
        select: { validFrom: true, validTo: true, position: { select: { unitId: true, agencyId: true } } },
      },
    },
  });
  return people.map(({ raters, assignments, ...person }) => ({
    ...person,
    raters: raters.map(dated),
    seats: assignments.map(({ position, ...row }) => ({ ...position, ...dated(row) })),
  }));
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dated, dateOf, inForce, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Cadence, PeriodKind, UnitResultLevel } from "@/lib/db/generated/enums";

import { turnIn } from "../group";
import type { PastDocument } from "../past-record";
import { takesYearBefore } from "../unit-result";
import { fallenTo } from "./fallen";
import { inPlaceOf } from "./lists";
import { pastResultsOf } from "./past";
import { period, periodOf, stillOpen } from "./period";

type Named = { kind: PeriodKind; number: number; cycle: { year: number; cadence: Cadence } };

/** A period as people call it: the rows of all agencies that have it under this name; a year has one whatever the cadence. */
const ofName = ({ kind, number, cycle: { year, cadence } }: Named): Prisma.EvaluationPeriodWhereInput =>
  kind === "annual" ? { kind, cycle: { year } } : { kind, number, cycle: { year, cadence } };

/**
 * All people of one rater in a period, whichever agencies they sit in: the n of SE MenPANRB 3/2023 is the rater's people. Those
 * whom the rater signed, or decides on today; what fell to the superior is no part of it.
 */
export const peopleOf = (
  { raterId, period: own }: { raterId: string; period: Named },
  day: Pick<Actor, "today">,
): Prisma.EvaluationWhereInput => ({
  ...{ raterId, period: ofName(own) },
  OR: [{ signedById: raterId }, { signedAt: null, ...stillOpen(day) }],
});

/** Where somebody stands among those whom the rater decides on in the period, by name. */
export async function turnOf(
  tx: Transaction,
  actor: Actor,
  { id, ...evaluation }: { id: string; raterId: string; period: Named },
) {
  const rows = await tx.evaluation.findMany({
    where: { OR: [peopleOf(evaluation, actor), { id }] },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    select: { id: true, predicate: true, signedAt: true },
  });
  const group = rows.map(({ signedAt, ...row }) => ({ ...row, signed: signedAt !== null }));
  return { ...turnIn(group, id), inPlace: false };
}

/**
 * Where somebody stands among those who fell to the actor as their raters' superior: of whatever period and rater, what is to be
 * signed first in front.
 */
export async function turnInPlace(tx: Transaction, actor: Actor, id: string) {
  const rows = await tx.evaluation.findMany({
    where: inPlaceOf(actor, await fallenTo(tx, actor)),
    orderBy: [{ period: { closesOn: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: { id: true },
  });
  return {
    ...turnIn(
      rows.map((row) => ({ ...row, predicate: null, signed: false })),
      id,
    ),
    inPlace: true,
  };
}

type OfRater = {
  id: string;
  raterId: string;
  agencyId: string;
  unitId: string;
  period: { id: string; kind: PeriodKind; opensOn: Date; cycle: { year: number } };
};

/**
 * The results that evaluations stand on (`unitResultFor`), by evaluation: the same for many at once. The year before's where an
 * annual one is late (L.IV.B.1.f).
 */
export async function resultsFor(tx: Transaction, evaluations: readonly OfRater[], today: IsoDate) {
  const heads = await tx.assignment.findMany({
    where: {
      personId: { in: [...new Set(evaluations.map(({ raterId }) => raterId))] },
      position: { isHead: true },
    },
    orderBy: [{ kind: "asc" }, { validFrom: "desc" }],
    select: {
      ...{ personId: true, validFrom: true, validTo: true },
      position: { select: { unitId: true, agencyId: true } },
    },
  });
  const led = heads.map(({ position, personId, ...row }) => ({ ...position, personId, ...dated(row) }));
  const unitOf = ({ raterId, agencyId, unitId, period: { opensOn } }: OfRater) => {
    const own = led.filter((seat) => seat.personId === raterId && seat.agencyId === agencyId);
    return inForce(own, dateOf(opensOn))?.unitId ?? unitId;
  };
  const years = [...new Set(evaluations.map(({ period: { cycle } }) => cycle.year - 1))];
  const results = await tx.unitResult.findMany({
    where: {
      unitId: { in: [...new Set(evaluations.map(unitOf))] },
      OR: [
        { periodId: { in: [...new Set(evaluations.map(({ period: own }) => own.id))] } },
        { period: { kind: "annual", cycle: { year: { in: years } } } },
      ],
    },
    select: {
      ...{ unitId: true, level: true },
      period: { select: { id: true, kind: true, cycle: { select: { year: true } } } },
    },
  });
  const past = await pastResultsOf(tx, [...new Set(evaluations.map(unitOf))], years);
  const resultOf = (evaluation: OfRater): StoodOn | null => {
    const { id, kind, cycle } = evaluation.period;
    const here = results.filter(({ unitId }) => unitId === unitOf(evaluation));
    const own = here.find((result) => result.period.id === id);
    if (own) return { level: own.level, carried: null };
    if (!takesYearBefore({ kind, year: cycle.year }, today)) return null;
    const from = cycle.year - 1;
    const before = here.find((one) => one.period.kind === "annual" && one.period.cycle.year === from);
    if (before) return { level: before.level, carried: { from, document: null } };
    const told = past.find(({ unitId, year }) => unitId === unitOf(evaluation) && year === from);
    return told ? { level: told.level, carried: { from, document: told.document } } : null;
  };
  return new Map(evaluations.map((evaluation) => [evaluation.id, resultOf(evaluation)]));
}

/** A result, and the year that it was carried over from, with its document where it is an opening datum. */
type StoodOn = {
  level: UnitResultLevel;
  carried: { from: number; document: PastDocument | null } | null;
};

const inGroup = (actor: Actor) =>
  ({
    ...{ id: true, version: true, status: true, raterId: true, agencyId: true, unitId: true },
    ...{ signedAt: true, resultRating: true, behaviourRating: true, predicate: true },
    ...{ note: true, selfAssessment: true },
    period,
    person: { select: { name: true } },
    plan: { select: { positionTitle: true } },
    behaviours: { select: { value: true, text: true } },
    seen: { where: { personId: actor.personId }, select: { version: true } },
  }) satisfies Prisma.EvaluationSelect;

/**
 * The people whom the actor decides on in windows that are open today, a group for each period by its name and result of the
 * unit, with the reasons that were given for where a group leaves the pattern.
 */
export const findGroups = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { personId: raterId } = actor;
    const open = await tx.evaluationPeriod.findMany({
      where: { evaluations: { some: { raterId, ...stillOpen(actor) } } },
      ...period,
    });
    const rows = await tx.evaluation.findMany({
      where: { OR: open.map((own) => peopleOf({ raterId, period: own }, actor)) },
      orderBy: [{ period: { endsOn: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
      select: inGroup(actor),
    });
    const results = await resultsFor(tx, rows, actor.today);
    const reasons = await tx.distributionReason.findMany({
      where: { raterId: actor.personId, periodId: { in: [...new Set(rows.map((row) => row.period.id))] } },
      select: { periodId: true, deviation: true, text: true },
    });
    return grouped(rows, results).map(({ result, people }) => ({
      level: result?.level ?? null,
      carried: result?.carried ?? null,
      period: periodOf(people[0].period),
      people: people.map(personOf),
      reasons: givenFor(people, reasons),
    }));
  });

/** A group's reasons stand at each period row that its people have; each is said once, under the first of these. */
function givenFor(
  people: readonly [Row, ...Row[]],
  reasons: readonly { periodId: string; deviation: string; text: string }[],
) {
  const periods = new Set(people.map((row) => row.period.id));
  const own = reasons.filter(({ periodId }) => periods.has(periodId));
  const once = new Map(own.map(({ deviation, text }) => [deviation, text]));
  return [...once].map(([deviation, text]) => ({ periodId: people[0].period.id, deviation, text }));
}

type Row = Prisma.EvaluationGetPayload<{ select: ReturnType<typeof inGroup> }>;

/** Rows of one period and level stand together, in the order in which the first of them came. */
function grouped(rows: readonly Row[], results: ReadonlyMap<string, StoodOn | null>) {
  const groups = new Map<string, { result: StoodOn | null; people: [Row, ...Row[]] }>();
  for (const row of rows) {
    const result = results.get(row.id) ?? null;
    const key = `${JSON.stringify(ofName(row.period))}/${result?.level}`;
    const known = groups.get(key);
    if (known) known.people.push(row);
    else groups.set(key, { result, people: [row] });
  }
  return [...groups.values()];
}

const personOf = ({ id, version, person, plan, signedAt, seen, ...row }: Row) => ({
  ...{ id, version, name: person.name, position: plan.positionTitle, signed: signedAt !== null },
  ...{ resultRating: row.resultRating, behaviourRating: row.behaviourRating, predicate: row.predicate },
  ...{ note: row.note, selfAssessment: row.selfAssessment, behaviours: row.behaviours },
  seen: seen[0]?.version === version,
});

export type RatedGroup = Awaited<ReturnType<typeof findGroups>>[number];

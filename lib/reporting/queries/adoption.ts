import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found, refuseUnless } from "@/lib/errors";

import { mondayOf, type Reached, type Step, steps, weeksShown } from "../adoption";
import { adoptingUnits, canSeeWhoIsStuck } from "../policy";

/** A unit with how many have reached each step now, and had four weeks before: of the people who owe a plan now. */
export type UnitAdoption = { id: string; name: string; leadsTo: boolean; reached: Reached; before: Reached };

/**
 * How far a unit and those right below it have taken the system up in the running year (R6), four weeks ago, and by week: from the
 * sums that are kept, so the same few statements whatever stands below. The highest unit in sight where none is asked for.
 * @throws DomainError `not-found` for a unit whose adoption the actor does not read.
 */
export const findAdoption = (actor: Actor, unitId: string | null) =>
  reading(actor, async (tx) => {
    const { path, ...unit } = found(await unitInSight(tx, actor, unitId));
    const year = Number(actor.today.slice(0, 4));
    const monday = mondayOf(actor.today);
    const rows = await sumsOf(tx, unit.id, year, addDays(monday, -28));
    const [whole, ...below] = unitsOf(rows, unit);
    return {
      unit,
      year,
      keeps: canSeeWhoIsStuck(actor, path),
      whole: whole ?? nobody(unit),
      below: below.filter(({ reached }) => reached.owing > 0),
      weeks: await weeksOf(tx, unit.id, year, monday),
      planned: await nextVisits(tx, actor.today, [unit.id, ...below.map(({ id }) => id)]),
    };
  });

const unitInSight = (tx: Transaction, actor: Actor, unitId: string | null) =>
  tx.unit.findFirst({
    where: { AND: adoptingUnits(actor), ...(unitId ? { id: unitId } : {}) },
    orderBy: { path: "asc" },
    select: {
      id: true,
      name: true,
      path: true,
      kind: true,
      parent: { where: adoptingUnits(actor), select: { id: true, name: true } },
    },
  });

type SumRow = {
  id: string;
  name: string;
  leadsTo: boolean;
  step: Step | "owing";
  people: number;
  before: number;
};

/** The unit itself first, then those right below it by name; agencies by their short name. */
const sumsOf = (tx: Transaction, unitId: string, year: number, monthAgo: IsoDate) => tx.$queryRaw<SumRow[]>`
  SELECT u.id, CASE WHEN u.kind = 'agency' THEN g."shortName" ELSE u.name END AS name, a.step::text AS step,
    EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = u.id) AS "leadsTo",
    sum(a.people)::int AS people, coalesce(sum(a.people) FILTER (WHERE a.week <= ${monthAgo}::date), 0)::int AS before
  FROM "Unit" u LEFT JOIN "Agency" g ON g.id = u."agencyId"
    JOIN "UnitAdoption" a ON a."unitId" = u.id AND a.year = ${year}
  WHERE u.id = ${unitId}::uuid OR u."parentId" = ${unitId}::uuid
  GROUP BY u.id, g."shortName", a.step ORDER BY u.id = ${unitId}::uuid DESC, name, u.id`;

const none: Reached = { owing: 0, account: 0, signed_in: 0, drafted: 0, handed_in: 0, reported: 0, fed: 0 };
const nobody = ({ id, name }: { id: string; name: string }): UnitAdoption => ({
  ...{ id, name, leadsTo: false },
  reached: none,
  before: none,
});

/** One row a unit; the unit that is looked at stands first even where nobody stands in it. */
function unitsOf(rows: readonly SumRow[], own: { id: string; name: string }): UnitAdoption[] {
  const units = new Map([[own.id, nobody(own)]]);
  for (const { id, name, leadsTo, step, people, before } of rows) {
    const unit = units.get(id) ?? nobody({ id, name });
    units.set(id, {
      ...{ id, leadsTo },
      name: id === own.id ? own.name : name,
      reached: { ...unit.reached, [step]: people },
      // The people of now, as far as they were then: their number does not change.
      before: { ...unit.before, [step]: step === "owing" ? people : before },
    });
  }
  return [...units.values()];
}

/** The day of the next visit that is planned to each of these units. */
async function nextVisits(tx: Transaction, today: IsoDate, units: readonly string[]) {
  const rows = await tx.trainerVisit.findMany({
    where: { unitId: { in: [...units] }, state: "planned", heldOn: { gte: new Date(today) } },
    orderBy: { heldOn: "desc" },
    select: { unitId: true, heldOn: true },
  });
  return Object.fromEntries(rows.map(({ unitId, heldOn }) => [unitId, dateOf(heldOn)]));
}

export type Week = { monday: IsoDate } & Record<Step, number>;

/** How many people of a unit first reached each step in each of the last weeks, this one included. */
async function weeksOf(tx: Transaction, unitId: string, year: number, monday: IsoDate): Promise<Week[]> {
  const from = addDays(monday, -7 * (weeksShown - 1));
  const rows = await tx.unitAdoption.findMany({
    where: { unitId, year, week: { gte: new Date(from), lte: new Date(monday) } },
  });
  const peopleIn = (day: IsoDate, step: Step) =>
    rows.find((row) => row.step === step && dateOf(row.week) === day)?.people ?? 0;
  return Array.from({ length: weeksShown }, (_, i) => {
    const day = addDays(from, 7 * i);
    const counts = Object.fromEntries(steps.map((step) => [step, peopleIn(day, step)])) as Record<
      Step,
      number
    >;
    return { monday: day, ...counts };
  });
}

type Asked = { unitId: string; step: Step; page: number };
type Person = { id: string; name: string; title: string; unit: string; next: Step };

const pageSize = 50;

/**
 * One page of the people of a unit and all below it who have not reached a step this year, those first whom only this step
 * keeps, each with the step they take next. Names are for those who keep these people.
 * @throws DomainError `not-found` for everybody else.
 */
export const findNotReached = (actor: Actor, { unitId, step, page }: Asked) =>
  reading(actor, async (tx) => {
    const unit = found(
      await tx.unit.findFirst({
        where: { id: unitId, AND: adoptingUnits(actor) },
        select: { id: true, name: true, path: true },
      }),
    );
    refuseUnless(canSeeWhoIsStuck(actor, unit.path));
    const year = Number(actor.today.slice(0, 4));
    const [counted] = await tx.$queryRaw<[{ total: number; next: number }]>`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE ${nextStep} = ${step})::int AS next
      FROM ${missing(unit.path, year, step)}`;
    const { total, next } = counted;
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const people = await tx.$queryRaw<Person[]>`
      SELECT n.id, n.name, q.title, u.name AS unit, ${nextStep} AS next
      FROM ${missing(unit.path, year, step)} JOIN "Person" n ON n.id = a."personId"
      CROSS JOIN LATERAL (SELECT p.title FROM "Assignment" s JOIN "Position" p ON p.id = s."positionId"
        WHERE s."personId" = a."personId" AND s.kind = 'definitive' AND p."unitId" = a."unitId"
        ORDER BY s."validFrom" DESC LIMIT 1) q
      ORDER BY ${nextStep} = ${step} DESC, u.path, n.name, n.id LIMIT ${pageSize} OFFSET ${(shown - 1) * pageSize}`;
    return { unit: { id: unit.id, name: unit.name }, total, next, people, page: shown, pages };
  });

export type NotReached = Awaited<ReturnType<typeof findNotReached>>;

const missing = (path: string, year: number, step: Step) => Prisma.sql`
  "PersonAdoption" a JOIN "Unit" u ON u.id = a."unitId" AND u.path ^@ ${path}
    AND a.year = ${year} AND a.${Prisma.raw(step)} IS NULL`;

/** The first step that somebody has not taken. */
const nextStep = Prisma.sql`(CASE ${Prisma.join(
  steps.map((step) => Prisma.raw(`WHEN a.${step} IS NULL THEN '${step}'`)),
  " ",
)} END)`;

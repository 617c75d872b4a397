import "server-only";

import type { Actor } from "@/lib/access/actor";
import { keptAgencies } from "@/lib/calendar/queries/cycles";
import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { coveredBy } from "@/lib/deadlines/queries/in-sight";
import { refuseUnless } from "@/lib/errors";
import { stoppingKinds } from "@/lib/movements/data-errors";
import { countDataErrors } from "@/lib/movements/queries/data-errors";
import { departures } from "@/lib/organisation/departures";

import { monthOfNextYear, type RoutineKey } from "../month";
import { canKeepOffice } from "../policy";
import { ageByKind, ageByLevel, ageOfTeachers, monthsAhead, usualAge } from "../retirement";

/** A person with the day on which something ends for them, and what it is. */
type Ending = { personId: string; name: string; agency: string; day: IsoDate };

type Row = Omit<Ending, "day"> & { key: RoutineKey; day: Date; total: number };

/** As many people of each line are named, and of the one that is asked for: no month of a region has more. */
const [shown, atMost] = [8, 2_000] as const;

/** The ages by kind and level as rows of a CASE. */
const whens = (column: Prisma.Sql, ages: Partial<Record<string, number>>) =>
  Prisma.join(
    Object.entries(ages).map(([value, age]) => Prisma.sql`WHEN ${column}::text = ${value} THEN ${age}::int`),
    " ",
  );

const age = Prisma.sql`CASE ${whens(Prisma.sql`q.kind`, ageByKind)} ${whens(Prisma.sql`q."functionalLevel"`, ageByLevel)}
  WHEN q.title ILIKE 'guru %' THEN ${ageOfTeachers}::int ELSE ${usualAge}::int END`;

/** The first of the month after the birthday: the month of birth stands in the number of every civil servant. */
const retiresOn = Prisma.sql`CASE WHEN q.number ~ '^(19|20)[0-9]{2}(0[1-9]|1[0-2])'
  THEN (make_date(left(q.number, 4)::int + ${age}, substr(q.number, 5, 2)::int, 1) + interval '1 month')::date END`;

/** Everybody for whom something ends soon or was to have ended by now, in the units whose cycles the actor keeps. */
const endings = (actor: Actor) => {
  const { today } = actor;
  // A work contract of a part-time PPPK is for a year and renewed each year (KepmenPANRB 16/2025); since when is in no record. [I]
  const contractEndsOn = Prisma.sql`(since + (date_part('year', age(${today}::date, since)) + 1) * interval '1 year')::date - 1`;
  const inMonth = (day: string) =>
    Prisma.sql`${Prisma.raw(day)} BETWEEN ${today}::date AND ${addDays(today, 31)}::date`;
  return Prisma.sql`
  WITH seated AS MATERIALIZED (SELECT a."personId", p.number, p.name, p."partTime", q.kind, q."functionalLevel", q.title,
      g."shortName" AS agency FROM "Assignment" a JOIN "Position" q ON q.id = a."positionId" AND q.kind <> 'official'
    JOIN "Unit" u ON u.id = q."unitId" AND ${coveredBy(actor, "cycle:manage", "u")} JOIN "Agency" g ON g.id = q."agencyId"
    JOIN "Person" p ON p.id = a."personId"
    WHERE a.kind = 'definitive' AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity'))
  SELECT 'retirements' AS key, q."personId", q.name, q.agency, r.day FROM seated q CROSS JOIN LATERAL (SELECT ${retiresOn} AS day) r
    WHERE r.day <= (${today}::date + ${monthsAhead}::int * interval '1 month')::date
      AND NOT EXISTS (SELECT FROM "Movement" m WHERE m."personId" = q."personId" AND m.kind::text = ANY (${[...departures]}))
  UNION ALL SELECT 'contracts', s."personId", s.name, s.agency, c.day FROM seated s CROSS JOIN LATERAL (SELECT ${contractEndsOn} AS day
      FROM (SELECT min(a."validFrom") AS since FROM "Assignment" a WHERE a."personId" = s."personId") a) c
    WHERE s."partTime" AND ${inMonth("c.day")}
      AND NOT EXISTS (SELECT FROM "Movement" m WHERE m."personId" = s."personId" AND m.kind::text = ANY (${[...departures]}))
  UNION ALL SELECT 'actings', s."personId", s.name, s.agency, a."validTo" FROM seated s JOIN "Assignment" a
    ON a."personId" = s."personId" AND a.kind <> 'definitive' WHERE ${inMonth('a."validTo"')}
  UNION ALL SELECT 'leaves', s."personId", s.name, s.agency, x."validTo" FROM seated s JOIN "PlanExemption" x
    ON x."personId" = s."personId" WHERE ${inMonth('x."validTo"')}
  UNION ALL SELECT 'studies', s."personId", s.name, s.agency, coalesce(l."validTo", l.due) FROM seated s JOIN "StudyLeave" l
    ON l."personId" = s."personId" WHERE ${inMonth('l."validTo"')}
      OR (l."validTo" IS NULL AND l.due <= ${addDays(today, 31)}::date)
  UNION ALL SELECT 'movements', s."personId", s.name, s.agency, m."validFrom" FROM seated s JOIN "Movement" m
    ON m."personId" = s."personId" WHERE ${inMonth('m."validFrom"')} AND m."validFrom" > ${today}::date`;
};

const endingsOf = (tx: Transaction, actor: Actor, all: RoutineKey | null) => tx.$queryRaw<Row[]>`
  SELECT * FROM (SELECT e.*, count(*) OVER (PARTITION BY key)::int AS total,
      row_number() OVER (PARTITION BY key ORDER BY day, name, "personId") AS place FROM (${endings(actor)}) e) r
  WHERE place <= CASE WHEN key = ${all} THEN ${atMost}::int ELSE ${shown}::int END ORDER BY key, place`;

/** A line of the month's list: how many, of whom the first are named. */
export type Routine = { key: RoutineKey; count: number; people: Ending[] };

/**
 * What the month asks for, computed from the records: who leaves or comes back soon, what is wrong in the records, and what the next
 * year lacks once it is time for it. For the keeper of cycles.
 * @param all the line of which everybody is named, not only the first.
 * @throws DomainError `not-found` for anybody else.
 */
export const findMonth = (actor: Actor, all: RoutineKey | null = null) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepOffice(actor));
    const nextYear = Number(actor.today.slice(0, 4)) + 1;
    const rows = await endingsOf(tx, actor, all);
    const ofPeople = (["retirements", "contracts", "actings", "leaves", "studies", "movements"] as const).map(
      (key): Routine => {
        const own = rows.filter((row) => row.key === key);
        const people = own.map(({ personId, name, agency, day }) => ({
          ...{ personId, name, agency },
          day: dateOf(day),
        }));
        return { key, count: own[0]?.total ?? 0, people };
      },
    );
    const errors = await countDataErrors(tx, actor, stoppingKinds);
    const open = errors.reduce((sum, { count }) => sum + count, 0);
    const ofRecords: Routine = { key: "dataErrors", count: open, people: [] };
    return { nextYear, routines: [...ofPeople, ofRecords, ...(await ofNextYear(tx, actor, nextYear))] };
  });

export type Month = Awaited<ReturnType<typeof findMonth>>;

/** What is missing of the next year; nothing before it is time. */
async function ofNextYear(tx: Transaction, actor: Actor, year: number): Promise<Routine[]> {
  const due = Number(actor.today.slice(5, 7)) >= monthOfNextYear;
  const days = { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) };
  const known = await tx.holiday.count({ where: { date: days } });
  const unopened = await tx.agency.count({
    where: { AND: [keptAgencies(actor), { cycles: { none: { year } } }] },
  });
  return [
    { key: "holidays", count: due && known === 0 ? 1 : 0, people: [] },
    { key: "opening", count: due ? unopened : 0, people: [] },
  ];
}

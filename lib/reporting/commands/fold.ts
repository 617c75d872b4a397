import "server-only";

import type { IsoDate } from "@/lib/dates";
import { type Transaction, unattended } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { measures } from "../measures";
import { factsOf } from "../queries/facts";
import { waitsOf } from "../queries/waits";
import { foldAdoption, sumAdoptionAgain } from "./fold-adoption";
import { followPlans } from "./years";

/** Changes that are counted in one transaction, so that counting a whole region anew keeps nobody's sums waiting for long. */
const batch = 500;
/** Summing a million people over five years takes minutes; readers see the old sums until then. */
const patience = { timeout: 600_000 };

/**
 * Counts anew whose records have changed since they were counted, and moves the sums of their units by the difference. One
 * counts at a time: the sums of the region are a row that everybody's figures move. Answers how many changes it took.
 */
export async function foldFigures(today: IsoDate): Promise<number> {
  let taken = 0;
  for (;;) {
    const changes = await unattended((tx) => foldSome(tx, today), patience);
    if (changes === 0) return taken;
    taken += changes;
  }
}

type Due = { personId: string | null; year: number | null };

async function foldSome(tx: Transaction, today: IsoDate) {
  // Longer than any request may take: nobody waits for this.
  await tx.$executeRaw`SELECT set_config('statement_timeout', '600s', true), set_config('lock_timeout', '600s', true)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reporting:fold'))`;
  const first = await followPlans(tx, Number(today.slice(0, 4)));
  // Read after the lock and in a statement of its own, so that what these rows tell of is there to be counted. The newest first:
  // what somebody has just done does not wait for everybody's turn, which comes as a day begins.
  const due = await tx.$queryRaw<Due[]>`
    DELETE FROM "FiguresDue" WHERE id IN (SELECT id FROM "FiguresDue" ORDER BY id DESC LIMIT ${batch})
    RETURNING "personId"::text, year`;
  for (const year of new Set(due.map((row) => row.year))) {
    if (year === null) {
      await sumAgain(tx);
      await sumAdoptionAgain(tx);
    } else if (year >= first)
      await countYear(
        tx,
        due.filter((row) => row.year === year),
        { year, today },
      );
  }
  return due.length;
}

type When = { year: number; today: IsoDate };

/** Counts those that the changes of a year are about; where one names nobody, everybody's turn comes. */
async function countYear(tx: Transaction, due: readonly Due[], when: When) {
  const people = due.flatMap(({ personId }) => personId ?? []);
  if (people.length < due.length)
    await tx.$executeRaw`INSERT INTO "FiguresDue" ("personId", year) SELECT id, ${when.year} FROM "Person"`;
  if (people.length === 0) return;
  await recount(tx, people, when);
  await tx.$executeRaw`DELETE FROM "WaitingFor" WHERE people = 0`;
  await foldAdoption(tx, people, when);
}

const columns = measures.map((name) => Prisma.raw(`"${name}"`));
const each = (write: (name: string) => string) =>
  Prisma.join(measures.map((name) => Prisma.raw(write(name))));

/**
 * Writes the figures of these people for a year, and moves the sums of all units above by what they changed; of the year that
 * runs also for whom they wait, and how many wait for each.
 */
const recount = (tx: Transaction, people: readonly string[], { year, today }: When) => tx.$executeRaw`
  WITH RECURSIVE who AS MATERIALIZED (SELECT DISTINCT unnest(${people}::uuid[]) AS "personId"),
  fresh AS MATERIALIZED (${factsOf(Prisma.sql`SELECT "personId" FROM who`, year, today)}),
  old AS MATERIALIZED (SELECT * FROM "PersonFigures" WHERE year = ${year} AND "personId" IN (SELECT "personId" FROM who)),
  gone AS (DELETE FROM "PersonFigures" p USING old o WHERE p."personId" = o."personId" AND p.year = o.year
    AND p.quarter = o.quarter AND NOT EXISTS (SELECT FROM fresh f
      WHERE f."personId" = p."personId" AND f.quarter = p.quarter)),
  written AS (INSERT INTO "PersonFigures" AS p ("personId", year, quarter, "unitId", ${Prisma.join(columns)})
    SELECT * FROM fresh ON CONFLICT ("personId", year, quarter) DO UPDATE
    SET "unitId" = excluded."unitId", ${each((name) => `"${name}" = excluded."${name}"`)}
    WHERE p."unitId" <> excluded."unitId" OR (${each((name) => `p."${name}"`)}) <> (${each((name) => `excluded."${name}"`)})),
  moved AS (SELECT "unitId", quarter, ${each((name) => `sum("${name}") AS "${name}"`)}
    FROM (SELECT "unitId", quarter, ${Prisma.join(columns)} FROM fresh
      UNION ALL SELECT "unitId", quarter, ${each((name) => `-"${name}"`)} FROM old) d
    GROUP BY "unitId", quarter HAVING ${Prisma.join(
      measures.map((name) => Prisma.raw(`sum("${name}") <> 0`)),
      " OR ",
    )}),
  awaited AS MATERIALIZED (SELECT f."personId", w."raterId", f."unitId", w.plans, w.evaluations FROM fresh f
    CROSS JOIN LATERAL (${waitsOf(Prisma.sql`f."personId"`, Prisma.sql`${today}`)}) w WHERE f.quarter = 0 AND f.waiting > 0),
  before AS MATERIALIZED (SELECT * FROM "PersonWaiting"
    WHERE ${year} = date_part('year', ${today}::date) AND "personId" IN (SELECT "personId" FROM who)),
  released AS (DELETE FROM "PersonWaiting" p USING before b WHERE p."personId" = b."personId" AND p."raterId" = b."raterId"
    AND NOT EXISTS (SELECT FROM awaited w WHERE w."personId" = p."personId" AND w."raterId" = p."raterId")),
  kept AS (INSERT INTO "PersonWaiting" AS p ("personId", "raterId", "unitId", plans, evaluations) SELECT * FROM awaited
    ON CONFLICT ("personId", "raterId") DO UPDATE
    SET "unitId" = excluded."unitId", plans = excluded.plans, evaluations = excluded.evaluations
    WHERE (p."unitId", p.plans, p.evaluations) <> (excluded."unitId", excluded.plans, excluded.evaluations)),
  shifted AS (SELECT "unitId", "raterId", sum(plans) AS plans, sum(evaluations) AS evaluations, sum(people) AS people
    FROM (SELECT *, 1 AS people FROM awaited UNION ALL
      SELECT "personId", "raterId", "unitId", -plans, -evaluations, -1 FROM before) d
    GROUP BY "unitId", "raterId" HAVING sum(plans) <> 0 OR sum(evaluations) <> 0 OR sum(people) <> 0),
  above AS (SELECT "unitId", "unitId" AS id FROM (SELECT "unitId" FROM moved UNION SELECT "unitId" FROM shifted) own
    UNION ALL SELECT a."unitId", u."parentId" FROM above a JOIN "Unit" u ON u.id = a.id WHERE u."parentId" IS NOT NULL),
  held AS (INSERT INTO "WaitingFor" AS u ("unitId", "raterId", plans, evaluations, people)
    SELECT a.id, s."raterId", sum(s.plans), sum(s.evaluations), sum(s.people)
    FROM shifted s JOIN above a ON a."unitId" = s."unitId" GROUP BY a.id, s."raterId"
    ON CONFLICT ("unitId", "raterId") DO UPDATE SET plans = u.plans + excluded.plans,
      evaluations = u.evaluations + excluded.evaluations, people = u.people + excluded.people)
  INSERT INTO "UnitFigures" AS u ("unitId", "parentId", year, quarter, ${Prisma.join(columns)})
  SELECT n.id, n."parentId", ${year}, m.quarter, ${each((name) => `sum(m."${name}")`)}
  FROM moved m JOIN above a ON a."unitId" = m."unitId" JOIN "Unit" n ON n.id = a.id GROUP BY n.id, m.quarter
  ON CONFLICT ("unitId", year, quarter) DO UPDATE
  SET ${each((name) => `"${name}" = u."${name}" + excluded."${name}"`)}`;

/**
 * Sums all units anew from the figures of people, as after a unit came to stand below another: years that are over, too, for units
 * of today are compared with what stands below them today. Year by year, so that what is added up fits into memory, and as whole
 * numbers: sums of long ones are decimals, which are slow. The units right below one come to stand beside each other, for so they
 * are read.
 */
async function sumAgain(tx: Transaction) {
  await tx.$executeRaw`SELECT set_config('work_mem', '256MB', true)`;
  const years = await tx.$queryRaw<{ year: number }[]>`SELECT DISTINCT year FROM "PersonFigures"`;
  await tx.$executeRaw`DELETE FROM "UnitFigures"`;
  for (const { year } of years)
    await tx.$executeRaw`
      WITH RECURSIVE ${everythingAbove},
      own AS MATERIALIZED (SELECT "unitId", quarter, ${each((name) => `sum("${name}")::int AS "${name}"`)}
        FROM "PersonFigures" WHERE year = ${year} GROUP BY "unitId", quarter)
      INSERT INTO "UnitFigures" ("unitId", "parentId", year, quarter, ${Prisma.join(columns)})
      SELECT u.id, u."parentId", ${year}, o.quarter, ${each((name) => `sum(o."${name}")`)}
      FROM own o JOIN above a ON a."unitId" = o."unitId" JOIN "Unit" u ON u.id = a.id
      GROUP BY u.id, o.quarter ORDER BY o.quarter, u."parentId", u.path`;
  await tx.$executeRaw`DELETE FROM "WaitingFor"`;
  await tx.$executeRaw`
    WITH RECURSIVE ${everythingAbove}
    INSERT INTO "WaitingFor" ("unitId", "raterId", plans, evaluations, people)
    SELECT a.id, w."raterId", sum(w.plans), sum(w.evaluations), count(*)
    FROM "PersonWaiting" w JOIN above a ON a."unitId" = w."unitId" GROUP BY a.id, w."raterId"`;
}

/** Each unit with itself and all above it. */
const everythingAbove = Prisma.sql`above AS (SELECT id AS "unitId", id FROM "Unit"
  UNION ALL SELECT a."unitId", u."parentId" FROM above a JOIN "Unit" u ON u.id = a.id WHERE u."parentId" IS NOT NULL)`;

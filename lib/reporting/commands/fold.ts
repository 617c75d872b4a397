import "server-only";

import type { IsoDate } from "@/lib/dates";
import { type Transaction, unattended } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { measures } from "../measures";
import { factsOf } from "../queries/facts";

/** Changes that are counted in one transaction, so that counting a whole region anew keeps nobody's sums waiting for long. */
const batch = 500;
const patience = { timeout: 60_000 };

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
  await tx.$executeRaw`SELECT set_config('statement_timeout', '60s', true), set_config('lock_timeout', '60s', true)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reporting:fold'))`;
  // Read after the lock and in a statement of its own, so that what these rows tell of is there to be counted.
  const due = await tx.$queryRaw<Due[]>`
    DELETE FROM "FiguresDue" WHERE id IN (SELECT id FROM "FiguresDue" ORDER BY id LIMIT ${batch})
    RETURNING "personId"::text, year`;
  for (const year of new Set(due.map((row) => row.year))) {
    if (year === null) await sumAgain(tx);
    else
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
  if (people.length > 0) await recount(tx, people, when);
}

const columns = measures.map((name) => Prisma.raw(`"${name}"`));
const each = (write: (name: string) => string) =>
  Prisma.join(measures.map((name) => Prisma.raw(write(name))));

/** Writes the figures of these people for a year, and moves the sums of all units above by what they changed. */
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
  above AS (SELECT DISTINCT "unitId", "unitId" AS id FROM moved
    UNION ALL SELECT a."unitId", u."parentId" FROM above a JOIN "Unit" u ON u.id = a.id WHERE u."parentId" IS NOT NULL)
  INSERT INTO "UnitFigures" AS u ("unitId", year, quarter, ${Prisma.join(columns)})
  SELECT a.id, ${year}, m.quarter, ${each((name) => `sum(m."${name}")`)}
  FROM moved m JOIN above a ON a."unitId" = m."unitId" GROUP BY a.id, m.quarter
  ON CONFLICT ("unitId", year, quarter) DO UPDATE
  SET ${each((name) => `"${name}" = u."${name}" + excluded."${name}"`)}`;

/** Sums all units anew from the figures of people, as after a unit came to stand below another. */
async function sumAgain(tx: Transaction) {
  await tx.$executeRaw`DELETE FROM "UnitFigures"`;
  await tx.$executeRaw`
    WITH RECURSIVE above AS (SELECT id AS "unitId", id FROM "Unit"
      UNION ALL SELECT a."unitId", u."parentId" FROM above a JOIN "Unit" u ON u.id = a.id WHERE u."parentId" IS NOT NULL),
    own AS (SELECT "unitId", year, quarter, ${each((name) => `sum("${name}") AS "${name}"`)}
      FROM "PersonFigures" GROUP BY "unitId", year, quarter)
    INSERT INTO "UnitFigures" ("unitId", year, quarter, ${Prisma.join(columns)})
    SELECT a.id, o.year, o.quarter, ${each((name) => `sum(o."${name}")`)}
    FROM own o JOIN above a ON a."unitId" = o."unitId" GROUP BY a.id, o.year, o.quarter`;
}

import "server-only";

import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { steps } from "../adoption";
import { adoptionOf } from "../queries/adoption-facts";

const columns = Prisma.join(steps.map((step) => Prisma.raw(step)));
const each = (write: (step: string) => string) => Prisma.join(steps.map((step) => Prisma.raw(write(step))));

/** Rows of `PersonAdoption` as one row for each step that was reached, with the Monday of its week. */
const reachedIn = (rows: Prisma.Sql, people: number) => Prisma.sql`
  SELECT r."unitId", r.year, t.step::"AdoptionStep" AS step, date_trunc('week', t.day)::date AS week, ${people}::int AS people
  FROM ${rows} r, LATERAL (VALUES ('owing', make_date(r.year::int, 1, 1)),
    ${each((step) => `('${step}', r.${step})`)}) t (step, day) WHERE t.day IS NOT NULL`;

/** Each unit that stands in "unitId", with itself and all above it as `id`. */
const above = (units: Prisma.Sql) => Prisma.sql`
  above AS (SELECT DISTINCT "unitId", "unitId" AS id FROM (${units}) u
    UNION ALL SELECT a."unitId", u."parentId" FROM above a JOIN "Unit" u ON u.id = a.id WHERE u."parentId" IS NOT NULL)`;

/**
 * Writes on which days these people reached the steps of a year, and moves the sums of all units above by what that changed.
 * Called inside the transaction that counts their figures.
 */
export const foldAdoption = (
  tx: Transaction,
  people: readonly string[],
  { year, today }: { year: number; today: IsoDate },
) => tx.$executeRaw`
  WITH RECURSIVE who AS MATERIALIZED (SELECT DISTINCT unnest(${people}::uuid[]) AS "personId"),
  fresh AS MATERIALIZED (${adoptionOf(Prisma.sql`SELECT "personId" FROM who`, year, today)}),
  old AS MATERIALIZED (SELECT * FROM "PersonAdoption" WHERE year = ${year} AND "personId" IN (SELECT "personId" FROM who)),
  gone AS (DELETE FROM "PersonAdoption" p USING old o WHERE p."personId" = o."personId" AND p.year = o.year
    AND NOT EXISTS (SELECT FROM fresh f WHERE f."personId" = p."personId")),
  written AS (INSERT INTO "PersonAdoption" AS p ("personId", year, "unitId", ${columns})
    SELECT * FROM fresh ON CONFLICT ("personId", year) DO UPDATE
    SET "unitId" = excluded."unitId", ${each((step) => `${step} = excluded.${step}`)}
    WHERE (p."unitId", ${each((step) => `p.${step}`)})
      IS DISTINCT FROM (excluded."unitId", ${each((step) => `excluded.${step}`)})),
  moved AS (SELECT "unitId", step, week, sum(people) AS people
    FROM (${reachedIn(Prisma.sql`fresh`, 1)} UNION ALL ${reachedIn(Prisma.sql`old`, -1)}) d
    GROUP BY "unitId", step, week HAVING sum(people) <> 0),
  ${above(Prisma.sql`SELECT "unitId" FROM moved`)}
  INSERT INTO "UnitAdoption" AS u ("unitId", year, step, week, people)
  SELECT a.id, ${year}, m.step, m.week, sum(m.people) FROM moved m JOIN above a ON a."unitId" = m."unitId"
  GROUP BY a.id, m.step, m.week
  ON CONFLICT ("unitId", year, step, week) DO UPDATE SET people = u.people + excluded.people`;

/** Sums all units anew from the days of people, as after a unit came to stand below another. */
export async function sumAdoptionAgain(tx: Transaction) {
  await tx.$executeRaw`DELETE FROM "UnitAdoption"`;
  await tx.$executeRaw`
    WITH RECURSIVE ${above(Prisma.sql`SELECT id AS "unitId" FROM "Unit"`)},
    own AS (SELECT "unitId", year, step, week, sum(people) AS people
      FROM (${reachedIn(Prisma.sql`"PersonAdoption"`, 1)}) r GROUP BY "unitId", year, step, week)
    INSERT INTO "UnitAdoption" ("unitId", year, step, week, people)
    SELECT a.id, o.year, o.step, o.week, sum(o.people)
    FROM own o JOIN above a ON a."unitId" = o."unitId" GROUP BY a.id, o.year, o.step, o.week`;
}

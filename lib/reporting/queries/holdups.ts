import "server-only";

import { prepared, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import type { Part } from "./place";

type Holdup = {
  raterId: string;
  name: string;
  /** The position held on the day that was counted; null for who holds none any more. */
  title: string | null;
  unit: string | null;
  plans: number;
  evaluations: number;
  people: number;
};

export type Holdups = { holdups: Holdup[]; people: number; held: number };

/** What `findHoldups` answers, as an expression for JSON. */
const holdupsIn = (unitId: Prisma.Sql, limit: number) => Prisma.sql`
  WITH worst AS MATERIALIZED (SELECT * FROM "WaitingFor" WHERE "unitId" = ${unitId} ORDER BY people DESC, "raterId" LIMIT ${limit}::int),
    named AS (SELECT w."raterId", r.name, p.title, u.name AS unit, w.plans, w.evaluations, w.people
      FROM worst w CROSS JOIN "FiguresDay" d JOIN "Person" r ON r.id = w."raterId"
        LEFT JOIN "Assignment" a ON a."personId" = r.id AND a.kind = 'definitive'
          AND d.day BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
        LEFT JOIN "Position" p ON p.id = a."positionId" LEFT JOIN "Unit" u ON u.id = p."unitId")
  SELECT json_build_object(
    'holdups', coalesce((SELECT json_agg(n ORDER BY n.people DESC, n."raterId") FROM named n), '[]'),
    'people', coalesce((SELECT f.waiting FROM "UnitFigures" f JOIN "FiguresDay" d ON f.year = date_part('year', d.day)
      WHERE f."unitId" = ${unitId} AND f.quarter = 0 AND EXISTS (SELECT FROM worst)), 0),
    'held', (SELECT count(DISTINCT x."personId") FROM "Unit" top, worst o JOIN "PersonWaiting" x ON x."raterId" = o."raterId"
      JOIN "Unit" b ON b.id = x."unitId" WHERE top.id = ${unitId} AND b.path ^@ top.path))`;

/**
 * The raters for whom most people of a unit and below it have waited for more than five working days (`waits.ts`), at most so many
 * of them; and how many people wait in all. How many raters there are is not counted, for it grows with the region. Some people
 * wait for two raters: `held` are those who wait for one of the raters that are named, each once. For a unit whose figures the
 * actor reads.
 */
export async function findHoldups(tx: Transaction, unitId: string, limit: number) {
  const asked = holdupsIn(Prisma.sql`${unitId}::uuid`, limit);
  const [{ holdups }] = await tx.$queryRaw<
    [{ holdups: string }]
  >`${prepared} SELECT (${asked})::text AS holdups`;
  return JSON.parse(holdups) as Holdups;
}

/** The same of the place that a page looks at. */
export const holdupsOf =
  (limit: number): Part<Holdups> =>
  () =>
    holdupsIn(Prisma.sql`(SELECT id FROM place)`, limit);

import "server-only";

import type { Transaction } from "@/lib/db/doors";

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

type Row = Holdup & { waiting: number; held: number };

/**
 * The raters for whom most people of a unit and below it have waited for more than five working days (`waits.ts`), at most so many
 * of them; and how many people wait in all. How many raters there are is not counted, for it grows with the region. Some people
 * wait for two raters: `held` are those who wait for one of the raters that are named, each once. For a unit whose figures the
 * actor reads.
 */
export async function findHoldups(tx: Transaction, unitId: string, limit: number) {
  const rows = await tx.$queryRaw<Row[]>`
    WITH worst AS MATERIALIZED (SELECT * FROM "WaitingFor" WHERE "unitId" = ${unitId}::uuid
      ORDER BY people DESC, "raterId" LIMIT ${limit}::int)
    SELECT w."raterId", r.name, p.title, u.name AS unit, w.plans, w.evaluations, w.people,
      (SELECT waiting FROM "UnitFigures" f WHERE f."unitId" = ${unitId}::uuid AND f.quarter = 0
        AND f.year = date_part('year', d.day)) AS waiting,
      (SELECT count(DISTINCT x."personId")::int FROM "Unit" top, worst o JOIN "PersonWaiting" x ON x."raterId" = o."raterId"
        JOIN "Unit" b ON b.id = x."unitId" WHERE top.id = ${unitId}::uuid AND b.path ^@ top.path) AS held
    FROM worst w CROSS JOIN "FiguresDay" d JOIN "Person" r ON r.id = w."raterId"
      LEFT JOIN "Assignment" a ON a."personId" = r.id AND a.kind = 'definitive'
        AND d.day BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
      LEFT JOIN "Position" p ON p.id = a."positionId" LEFT JOIN "Unit" u ON u.id = p."unitId"
    ORDER BY w.people DESC, w."raterId"`;
  return {
    holdups: rows.map(({ raterId, name, title, unit, plans, evaluations, people }): Holdup => ({
      ...{ raterId, name, title, unit, plans, evaluations, people },
    })),
    people: rows[0]?.waiting ?? 0,
    held: rows[0]?.held ?? 0,
  };
}

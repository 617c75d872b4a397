import { indicators, type IndicatorKey } from "@/lib/reporting/indicators";
import { measures } from "@/lib/reporting/measures";

/**
 * What each screen for leaders tells, asked of the same read model as one would write it by hand who needs nothing else: no door,
 * no permissions but the region's. $1 is the unit's path, $2 the year, $3 the quarter where one is chosen, $4 the reader.
 */
type Asked = { sql: string; values: unknown[] };

const quoted = (terms: readonly string[], of = "f") => terms.map((term) => `${of}."${term}"`).join(", ");

const place = (path: string, year: number): Asked[] => [
  {
    sql: `SELECT u.id, u.name, u."agencyId", array_agg(f.year ORDER BY f.year) AS years FROM "Unit" u
      JOIN "UnitFigures" f ON f."unitId" = u.id AND f.quarter = 0 WHERE u.path = $1 AND $2::int > 0 GROUP BY u.id`,
    values: [path, year],
  },
  {
    sql: `SELECT EXISTS (SELECT FROM "FiguresDay") AS counted, (SELECT count(*) FROM (SELECT FROM "FiguresDue" LIMIT 500) d) AS due`,
    values: [],
  },
];

const sums = (columns: readonly string[], everyQuarter: boolean) => `
  SELECT u.id, u."parentId", coalesce(a."shortName", u.name) AS name, f.year, f.quarter, ${quoted(columns)}
  FROM "Unit" top JOIN "Unit" u ON u.id = top.id OR u."parentId" = top.id
    LEFT JOIN "Agency" a ON a.id = u."agencyId" AND u.kind = 'agency'
    JOIN "UnitFigures" f ON f."unitId" = u.id AND f.year IN ($2, $2 - 1) AND (${everyQuarter} OR f.quarter = 0 OR u.id = top.id)
  WHERE top.path = $1`;

const goals = `
  SELECT g."unitId", g.year, g.direction, g.quarter1, g.quarter2, g.quarter3, g.quarter4, r.quarter, r.value
  FROM "Unit" top JOIN "Unit" u ON u.id = top.id OR u."parentId" = top.id
    JOIN "UnitGoal" g ON g."unitId" = u.id AND g.year IN ($2, $2 - 1) LEFT JOIN "GoalRealisation" r ON r."goalId" = g.id
  WHERE top.path = $1`;

const results = `
  SELECT r."unitId", r.level, r.achievement FROM "Unit" top JOIN "Unit" u ON u.id = top.id OR u."parentId" = top.id
    JOIN "UnitResult" r ON r."unitId" = u.id JOIN "EvaluationPeriod" p ON p.id = r."periodId" AND p.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = p."cycleId" AND c.year = $2 - 1
  WHERE top.path = $1`;

/** The accountability page, and the table of all figures of all units. */
export const accountability = (path: string, year: number): Asked[] => [
  ...place(path, year),
  ...[sums(measures, false), goals, results].map((sql) => ({ sql, values: [path, year] })),
];

const termsOf = (key: IndicatorKey) => {
  const { part, whole, people, partPeople = [] } = indicators[key];
  return [...new Set([...part, ...whole, ...people, ...partPeople])];
};

/** One indicator: where it is guarded every quarter of all units, as what is kept depends on them. */
export const indicator = (path: string, year: number, key: IndicatorKey): Asked[] => [
  ...place(path, year),
  { sql: sums(termsOf(key), indicators[key].guard !== "none"), values: [path, year] },
];

/** The first page of the people behind an indicator, and the plans that they lead to. */
export const behind = (path: string, year: number, reader: string, key: IndicatorKey): Asked[] => {
  const { part, whole, better } = indicators[key];
  const sum = (terms: readonly string[]) => terms.map((term) => `f."${term}"`).join(" + ");
  const lowering = better === "higher" ? `${sum(part)} < ${sum(whole)}` : `${sum(part)} > 0`;
  return [
    ...place(path, year),
    {
      sql: `SELECT u.path, u.name AS unit, p.id, p.name, s.title, ${quoted(termsOf(key))}, o.id AS plan
        FROM (SELECT f.*, u.path, u.name AS unit, p.name FROM "Unit" u JOIN "PersonFigures" f ON f."unitId" = u.id
            AND f.year = $2 AND f.quarter = 0 JOIN "Person" p ON p.id = f."personId"
          WHERE u.path ^@ $1 AND ${lowering} AND $3::uuid IS NOT NULL ORDER BY u.path, p.name, p.id LIMIT 51) f
          JOIN "Unit" u ON u.id = f."unitId" JOIN "Person" p ON p.id = f."personId"
          LEFT JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive' AND a."validTo" IS NULL
          LEFT JOIN "Position" s ON s.id = a."positionId"
          LEFT JOIN "PerformancePlan" o ON o."personId" = p.id AND o.year = $2
        ORDER BY u.path, p.name, p.id`,
      values: [path, year, reader],
    },
  ];
};

/** The raters for whom most people wait. */
export const holdups = (path: string, limit: number): Asked[] => [
  {
    sql: `WITH worst AS MATERIALIZED (SELECT w.* FROM "Unit" u JOIN "WaitingFor" w ON w."unitId" = u.id WHERE u.path = $1
        ORDER BY w.people DESC, w."raterId" LIMIT $2)
      SELECT w.*, r.name, p.title, b.name AS unit,
        (SELECT count(DISTINCT x."personId") FROM worst o JOIN "PersonWaiting" x ON x."raterId" = o."raterId") AS held
      FROM worst w JOIN "Person" r ON r.id = w."raterId"
        LEFT JOIN "Assignment" a ON a."personId" = r.id AND a.kind = 'definitive' AND a."validTo" IS NULL
        LEFT JOIN "Position" p ON p.id = a."positionId" LEFT JOIN "Unit" b ON b.id = p."unitId"
      ORDER BY w.people DESC, w."raterId"`,
    values: [path, limit],
  },
];

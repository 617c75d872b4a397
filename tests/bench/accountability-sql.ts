/**
 * The accountability page's figures as one would write them by hand for PostgreSQL, independently of lib/reporting.
 * $1 is the unit's id, $2 the year, $3 the day where one counts.
 */
const placed = `placed AS (
  SELECT u.id AS "unitId", g.id::text, CASE WHEN g.kind = 'agency' THEN y."shortName" ELSE g.name END AS name
  FROM "Unit" top JOIN "Unit" g ON g."parentId" = top.id LEFT JOIN "Agency" y ON y.id = g."agencyId"
    JOIN "Unit" u ON g.path = top.path || split_part(substr(u.path, length(top.path) + 1), '.', 1) || '.'
      AND u.path LIKE top.path || '%'
  WHERE top.id = $1)`;

const annual = `annual AS MATERIALIZED (SELECT d.id FROM "EvaluationPeriod" d
  JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = $2 WHERE d.kind = 'annual')`;

export const unit = `SELECT u.id, u.name, u."agencyId",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS parent
  FROM "Unit" u LEFT JOIN "Unit" p ON p.id = u."parentId" WHERE u.path LIKE $1 || '%' ORDER BY u.path LIMIT 1`;

export const compliance = `WITH ${placed}
  SELECT n.id, n.name, count(*)::int AS whole, count(p."personId")::int AS part
  FROM placed n JOIN "Position" s ON s."unitId" = n."unitId" AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND $3::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    LEFT JOIN (SELECT DISTINCT "personId" FROM "PerformancePlan" WHERE year = $2 AND "approvedEdition" > 0) p
      ON p."personId" = a."personId"
  WHERE a."personId" NOT IN (SELECT "personId" FROM "PlanExemption"
    WHERE $3::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity'))
  GROUP BY n.id, n.name ORDER BY n.name`;

export const answered = `WITH ${placed}, answers AS (SELECT DISTINCT "reportId" FROM "Feedback"),
  counted AS (SELECT p."unitId", count(*)::int AS whole, count(f."reportId")::int AS part
    FROM "PerformancePlan" p JOIN "ProgressReport" r ON r."planId" = p.id
      LEFT JOIN answers f ON f."reportId" = r.id
    WHERE p.year = $2 GROUP BY p."unitId")
  SELECT n.id, n.name, sum(whole)::int AS whole, sum(part)::int AS part
  FROM counted JOIN placed n USING ("unitId") GROUP BY n.id, n.name ORDER BY n.name`;

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"];

/** Predicates and the mean achievement of the units' goals beside them. */
export const outcomes = `WITH ${placed}, ${annual},
  rated AS (SELECT e."unitId", e.predicate, count(*)::int AS people FROM "Evaluation" e
    WHERE e."periodId" IN (SELECT id FROM annual) AND e."signedAt" IS NOT NULL GROUP BY e."unitId", e.predicate),
  reached AS (SELECT n.id, avg(t.achievement)::float AS achieved
    FROM annual d JOIN "UnitResult" t ON t."periodId" = d.id JOIN placed n USING ("unitId") GROUP BY n.id)
  SELECT n.id, n.name, sum(people)::int AS whole, reached.achieved, level.level::text AS level,
    ${predicates.map((each) => `coalesce(sum(people) FILTER (WHERE predicate = '${each}'), 0)::int AS ${each}`).join(", ")}
  FROM rated JOIN placed n USING ("unitId") LEFT JOIN reached USING (id)
    LEFT JOIN (SELECT t."unitId"::text AS id, t.level FROM "UnitResult" t JOIN annual d ON d.id = t."periodId") level USING (id)
  GROUP BY n.id, n.name, reached.achieved, level.level ORDER BY n.name`;

/** $4 is the hours a year asks for. */
export const training = `WITH ${placed},
  learned AS (SELECT "personId", sum(hours) AS hours FROM "TrainingRecord"
    WHERE "endedOn" BETWEEN make_date($2::int, 1, 1) AND $3::date GROUP BY "personId")
  SELECT n.id, n.name, count(*)::int AS whole, count(*) FILTER (WHERE l.hours >= $4)::int AS part,
    (coalesce(sum(l.hours), 0) / count(*))::float AS average
  FROM placed n JOIN "Position" s ON s."unitId" = n."unitId" AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND $3::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    LEFT JOIN learned l ON l."personId" = a."personId"
  GROUP BY n.id, n.name ORDER BY n.name`;

/** The same from the sums that are kept, as somebody would write it who needs nothing else. */
export const kept = `
  SELECT u.id, coalesce(a."shortName", u.name) AS name, f.*, r.achieved, l.level
  FROM "Unit" u LEFT JOIN "Agency" a ON a.id = u."agencyId" AND u.kind = 'agency'
  JOIN "UnitFigures" f ON f."unitId" = u.id AND f.quarter = 0 AND f.year IN ($2, $2 - 1)
  LEFT JOIN LATERAL (SELECT avg(t.achievement)::float AS achieved FROM "Unit" b JOIN "UnitResult" t ON t."unitId" = b.id
    JOIN "EvaluationPeriod" d ON d.id = t."periodId" AND d.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = $2 - 1 WHERE b.path ^@ u.path) r ON f.year < $2
  LEFT JOIN LATERAL (SELECT t.level FROM "UnitResult" t JOIN "EvaluationPeriod" d ON d.id = t."periodId" AND d.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = $2 - 1 WHERE t."unitId" = u.id) l ON f.year < $2
  WHERE u."parentId" = $1 ORDER BY 2`;

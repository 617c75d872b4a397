/**
 * The accountability page's figures as one would write them by hand for PostgreSQL from the records themselves, independently of
 * lib/reporting. $1 is the unit's id, $2 the year, $3 the day where one counts, or the last of a year that is over.
 */
const placed = `placed AS MATERIALIZED (
  SELECT u.id AS "unitId", g.id::text, CASE WHEN g.kind = 'agency' THEN y."shortName" ELSE g.name END AS name
  FROM "Unit" top JOIN "Unit" g ON g."parentId" = top.id LEFT JOIN "Agency" y ON y.id = g."agencyId"
    JOIN "Unit" u ON g.path = top.path || split_part(substr(u.path, length(top.path) + 1), '.', 1) || '.'
      AND u.path LIKE top.path || '%'
  WHERE top.id = $1)`;

/** Where everybody stood last in the year, and whether they still do. */
const stood = `stood AS MATERIALIZED (
  SELECT DISTINCT ON (a."personId") a."personId", s."unitId", s.title, coalesce(a."validTo" >= $3::date, true) AS there
  FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId" AND s.kind <> 'official'
  WHERE a.kind = 'definitive' AND a."validFrom" <= $3::date AND coalesce(a."validTo" >= make_date($2::int, 1, 1), true)
  ORDER BY a."personId", a."validFrom" DESC)`;

export const unit = `SELECT u.id, u.name FROM "Unit" u WHERE u.path = $1`;

/** Confirmed plans for the position that is held, of those who owe one. */
export const confirmed = `WITH ${placed}, ${stood},
  planned AS (SELECT DISTINCT "personId", "unitId", "positionTitle" AS title FROM "PerformancePlan"
    WHERE year = $2 AND "firstApprovedOn" <= $3::date)
  SELECT n.id, n.name, count(p."personId")::int AS part, count(*)::int AS whole
  FROM stood s JOIN placed n USING ("unitId") LEFT JOIN planned p USING ("personId", "unitId", title)
  WHERE there AND s."personId" NOT IN (SELECT "personId" FROM "PlanExemption"
    WHERE $3::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity'))
  GROUP BY n.id, n.name ORDER BY n.name`;

/** Reports that somebody answered within five working days, by a calendar whose working days are numbered. */
export const answered = `WITH ${placed}, ${stood},
  calendar AS MATERIALIZED (SELECT d::date AS day, count(*) FILTER (WHERE date_part('isodow', d) < 6
      AND d::date NOT IN (SELECT date FROM "Holiday")) OVER (ORDER BY d) AS number
    FROM generate_series(make_date($2::int, 1, 1), make_date($2::int + 1, 12, 31), interval '1 day') d),
  answers AS (SELECT "reportId" AS id, min("givenAt") AS at FROM "Feedback" GROUP BY "reportId")
  SELECT n.id, n.name, count(*) FILTER (WHERE done.number - begun.number <= 5)::int AS part, count(*)::int AS whole
  FROM "ProgressReport" r JOIN stood s USING ("personId") JOIN placed n ON n."unitId" = s."unitId"
    JOIN calendar begun ON begun.day = local_day(r."reportedAt") LEFT JOIN answers f ON f.id = r.id
    LEFT JOIN calendar done ON done.day = local_day(f.at)
  WHERE begun.day <= $3::date AND date_part('year', begun.day) = $2
  GROUP BY n.id, n.name ORDER BY n.name`;

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"];

/** Predicates of the annual evaluation beside what was decided of the unit itself. */
export const outcomes = `WITH ${placed}, ${stood},
  decided AS (SELECT t."unitId"::text AS id, t.level, t.achievement FROM "UnitResult" t
    JOIN "EvaluationPeriod" d ON d.id = t."periodId" AND d.kind = 'annual' AND date_part('year', d."endsOn") = $2)
  SELECT n.id, n.name, count(*)::int AS whole, r.achievement::float AS achieved, r.level::text AS level,
    ${predicates.map((each) => `count(*) FILTER (WHERE e.predicate = '${each}')::int AS ${each}`).join(", ")}
  FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d.kind = 'annual' AND date_part('year', d."endsOn") = $2
    JOIN stood s USING ("personId") JOIN placed n ON n."unitId" = s."unitId" LEFT JOIN decided r ON r.id = n.id
  WHERE e."signedAt" IS NOT NULL GROUP BY n.id, n.name, r.achievement, r.level ORDER BY n.name`;

const hours = `${stood}, learned AS (SELECT "personId", sum(hours) AS hours FROM "TrainingRecord"
    WHERE "endedOn" BETWEEN make_date($2::int, 1, 1) AND $3::date GROUP BY "personId")`;

/** Who has the hours that a year asks for ($4), of those who are still there. */
export const reached = `WITH ${placed}, ${hours}
  SELECT n.id, n.name, count(*) FILTER (WHERE l.hours >= $4)::int AS part, count(*)::int AS whole
  FROM stood s JOIN placed n USING ("unitId") LEFT JOIN learned l USING ("personId")
  WHERE there GROUP BY n.id, n.name ORDER BY n.name`;

/** All hours, over those who are still there. */
export const mean = `WITH ${placed}, ${hours}
  SELECT n.id, n.name, coalesce(sum(l.hours), 0)::float AS part, count(*) FILTER (WHERE there)::int AS whole
  FROM stood s JOIN placed n USING ("unitId") LEFT JOIN learned l USING ("personId")
  GROUP BY n.id, n.name ORDER BY n.name`;

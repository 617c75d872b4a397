/**
 * Every indicator as one would write it by hand for PostgreSQL from its definition (domain §4), person by person and independently
 * of lib/reporting: rows of a path, a numerator and a denominator; of a median each a number of working days, at most six.
 * $1 is the first day of the period, $2 its last, $3 the last day there is something to count of, $4 the day that it is,
 * $5 whether the period is a year.
 */
import type { IndicatorKey } from "@/lib/reporting/indicators";

/** Somebody stands where they came last, until the end of the period, and owes a plan unless they left or are exempt. */
const stood = `asked AS (SELECT CASE WHEN $5::boolean THEN 'annual' ELSE 'periodic' END::"PeriodKind" AS kind),
stood AS (
  SELECT a."personId", p."unitId", u.path, p.title, p.id AS "positionId", a."validFrom" AS came,
    (a."validTo" IS NULL OR a."validTo" >= $3::date) AS there
  FROM "Assignment" a, "Position" p, "Unit" u
  WHERE p.id = a."positionId" AND u.id = p."unitId" AND p.kind <> 'official' AND a.kind = 'definitive'
    AND a."validFrom" <= $3::date AND (a."validTo" IS NULL OR a."validTo" >= $1::date)
    AND NOT EXISTS (SELECT 1 FROM "Assignment" b, "Position" q WHERE q.id = b."positionId" AND q.kind <> 'official'
      AND b.kind = 'definitive' AND b."personId" = a."personId" AND b."validFrom" > a."validFrom"
      AND b."validFrom" <= $3::date AND (b."validTo" IS NULL OR b."validTo" >= $1::date))),
owing AS (SELECT s.* FROM stood s WHERE there AND s."personId" NOT IN (SELECT x."personId" FROM "PlanExemption" x
  WHERE x."validFrom" <= $3::date AND (x."validTo" IS NULL OR x."validTo" >= $3::date))),
plans AS (SELECT p.*, s.path FROM "PerformancePlan" p JOIN stood s USING ("personId", "unitId")
  WHERE s.title = p."positionTitle" AND p.year = extract(year FROM $1::date) AND p."firstApprovedOn" <= $3::date
    AND NOT EXISTS (SELECT 1 FROM "PerformancePlan" o WHERE o."personId" = p."personId" AND o."unitId" = p."unitId"
      AND o.year = p.year AND o."positionTitle" = p."positionTitle" AND o."firstApprovedOn" <= $3::date
      AND (o."firstApprovedOn", o.id) < (p."firstApprovedOn", p.id))),
results AS (SELECT r.*, p.path, p."personId", p.form FROM "WorkResult" r JOIN plans p ON p.id = r."planId"
  WHERE r."leftOutIn" IS NULL),
reports AS (SELECT o.*, s.path, CASE WHEN o."answeredAt" IS NOT NULL THEN (SELECT count(*) FROM
    generate_series(local_day(o."reportedAt") + 1, local_day(o."answeredAt"), '1 day') d
    WHERE to_char(d, 'ID')::int <= 5 AND d::date NOT IN (SELECT date FROM "Holiday")
      AND d::date NOT IN (SELECT date FROM "LostDay")) END AS days
  FROM "ProgressReport" o JOIN stood s USING ("personId")
  WHERE local_day(o."reportedAt") >= $1::date AND local_day(o."reportedAt") <= $3::date),
evaluations AS (SELECT e.*, s.path, d.kind AS period, d."endsOn" AS ends, greatest(d."closesOn", e."extendedTo") AS until,
    b."evaluationId" AS objection, b.decision, b."decidedAt", b."filedAt"
  FROM "Evaluation" e JOIN stood s USING ("personId") JOIN "EvaluationPeriod" d ON d.id = e."periodId"
    LEFT JOIN "Objection" b ON b."evaluationId" = e.id
  WHERE d."endsOn" >= $1::date AND d."endsOn" <= $2::date
    AND (e."signedAt" IS NOT NULL OR greatest(d."closesOn", e."extendedTo") < $4::date)),
hours AS (SELECT s.path, s.there, s."personId",
    (SELECT sum(hours) FROM "TrainingRecord" t WHERE t."personId" = s."personId" AND t."endedOn" >= $1::date
      AND t."endedOn" <= $3::date) AS period,
    (SELECT sum(hours) FROM "TrainingRecord" t WHERE t."personId" = s."personId"
      AND t."endedOn" >= date_trunc('year', $1::date) AND t."endedOn" <= $3::date) AS year FROM stood s),
levels AS (SELECT s.path, s."personId", r.level AS asked, (SELECT c.level FROM "CompetencyAssessment" c
      WHERE c."personId" = s."personId" AND c."competencyId" = r."competencyId" AND c.origin <> 'self'
        AND c."assessedOn" <= $3::date ORDER BY c."assessedOn" DESC, c."assessedAt" DESC LIMIT 1) AS seen
  FROM stood s JOIN "CompetencyRequirement" r USING ("positionId") WHERE s.there)`;

/** Each of these people, and whether something holds of them. */
const ofPeople = (from: string, holds: string) =>
  `SELECT path, (${holds})::int AS part, 1 AS whole FROM ${from}`;
const has = (of: string) => `coalesce(o."personId" IN (SELECT "personId" FROM plans p WHERE ${of}), false)`;
/** Whoever was carried along with their plan came where they stood before, in the year or until some day of it. */
const came = `least(o.came, (SELECT min(b."validFrom") FROM "Assignment" b JOIN "Position" q ON q.id = b."positionId"
  WHERE b."personId" = p."personId" AND b.kind = 'definitive'
    AND (b."validTo" IS NULL OR b."validTo" >= date_trunc('year', $1::date))
    AND (p.id, q."unitId", q.title) IN (SELECT l."planId", l."unitId", l."positionTitle" FROM "PlanPlace" l)))`;
const predicate = (...of: string[]) => `e.predicate IN (${of.map((each) => `'${each}'`).join(", ")})`;
const rated = (e: string) =>
  `${e}."signedAt" IS NOT NULL AND ${e}.predicate IS NOT NULL AND ${e}.period = (SELECT kind FROM asked)`;
const timely = `local_day(b."decidedAt") <= working_day_after(local_day(b."filedAt"), 7)`;

const definitions: Record<Exclude<IndicatorKey, "goals-attained">, string> = {
  "plans-confirmed": ofPeople("owing o", has("true")),
  "plans-on-time": ofPeople(
    "owing o",
    has(`p."firstApprovedOn" <= greatest(date_trunc('year', $1::date)::date + 30,
      CASE WHEN ${came} > date_trunc('year', $1::date) THEN ${came} + 30 END)`),
  ),
  "indicators-carried": `SELECT r.path, (i.id IN (SELECT t."indicatorId" FROM "ResultSupport" t, "WorkResult" w, "PerformancePlan" q
        WHERE w.id = t."resultId" AND q.id = w."planId" AND w."leftOutIn" IS NULL AND q.year = extract(year FROM $1::date)
          AND q."firstApprovedOn" <= $3::date AND t."indicatorId" IS NOT NULL))::int AS part,
    1 AS whole FROM results r JOIN "Indicator" i ON i."resultId" = r.id WHERE r.form = 'leader' AND i."leftOutIn" IS NULL`,
  "people-without-role": ofPeople(
    "owing o",
    `${has("p.form = 'member'")} AND NOT EXISTS (SELECT 1 FROM results r JOIN "ResultSupport" t ON t."resultId" = r.id
        WHERE r."personId" = o."personId")
      AND NOT EXISTS (SELECT 1 FROM "RoleExpectation" x JOIN "Indicator" i ON i.id = x."indicatorId"
        JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" q ON q.id = w."planId"
        WHERE x."personId" = o."personId" AND x.state = 'active' AND q.year = extract(year FROM $1::date))`,
  ),
  load: `SELECT path, 1 AS part, 0 AS whole FROM results WHERE "personId" IN (SELECT "personId" FROM owing)
    UNION ALL SELECT o.path, 0, 1 FROM owing o JOIN plans p USING ("personId")`,
  waiting: `SELECT s.path, (s."personId" IN (SELECT q."personId" FROM "PerformancePlan" q JOIN "Supervision" v USING ("personId")
        WHERE q.status = 'submitted' AND q.year = extract(year FROM $4::date)
          AND (q."unitId", q."positionTitle") IN (SELECT n."unitId", n.title FROM "Assignment" y JOIN "Position" n ON n.id = y."positionId"
            WHERE y."personId" = q."personId" AND y.kind = 'definitive' AND $4::date BETWEEN y."validFrom" AND coalesce(y."validTo", 'infinity'))
          AND working_day_after(local_day(q."submittedAt"), 5) < $4::date
          AND v."validFrom" <= $4::date AND (v."validTo" IS NULL OR v."validTo" >= $4::date))
      OR s."personId" IN (SELECT e."personId" FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
        WHERE e.status IN ('self_assessment', 'awaiting_rater') AND d."closesOn" >= $4::date - 366
          AND working_day_after(least(greatest(d."closesOn", e."extendedTo"), CASE WHEN e.status = 'awaiting_rater' THEN
            (SELECT local_day(max(k.at)) FROM "EvaluationStep" k WHERE k."evaluationId" = e.id AND k.kind = 'self_assessed')
          END), 5) < $4::date))::int AS part, s.there::int AS whole
    FROM stood s WHERE s.there AND $5::boolean AND extract(year FROM $1::date) = extract(year FROM $4::date)`,
  "team-size": `SELECT s.path, (SELECT count(*) FROM "TeamSeat" m JOIN "SeatHeld" h ON h."seatId" = m.id
        WHERE m."teamId" = w.id AND m.role = 'member' AND h."validFrom" <= $3::date AND coalesce(h."validTo", $3::date) >= $3::date)::int AS part,
      1 AS whole
    FROM stood s JOIN "TeamSeat" l ON l."personId" = s."personId" AND l.role = 'leader' JOIN "WorkTeam" w ON w.id = l."teamId"
    WHERE w."validFrom" <= $3::date AND coalesce(w."validTo", $3::date) >= $3::date AND EXISTS (SELECT 1 FROM "SeatHeld" h
      WHERE h."seatId" = l.id AND h."validFrom" <= $3::date AND coalesce(h."validTo", $3::date) >= $3::date)`,
  "feedback-given": ofPeople(
    "owing o",
    `o."personId" IN (SELECT f."personId" FROM "Feedback" f WHERE f.kind = 'periodic'
      AND (f."authorId" <> f."personId" OR f."confirmedAt" IS NOT NULL)
      AND local_day(f."givenAt") >= $1::date AND local_day(f."givenAt") <= $3::date)`,
  ),
  "answered-in-time": ofPeople(
    `reports WHERE days IS NOT NULL OR working_day_after(local_day("reportedAt"), 5) < $4::date`,
    "days IS NOT NULL AND days <= 5",
  ),
  "answer-time": `SELECT path, least(days, 6)::int AS part, 1 AS whole FROM reports WHERE days IS NOT NULL`,
  evidence: ofPeople(
    `results r WHERE r."personId" IN (SELECT "personId" FROM owing)`,
    `r.id IN (SELECT i."resultId" FROM "Indicator" i JOIN "ProgressReport" o ON o."indicatorId" = i.id
      JOIN "EvidenceUse" v ON v."reportId" = o.id
      WHERE local_day(o."reportedAt") >= $1::date AND local_day(o."reportedAt") <= $3::date)`,
  ),
  "evaluated-on-time": ofPeople(
    "evaluations e",
    `coalesce(local_day(e."signedAt") <= e.until, false) AND e.finality IS DISTINCT FROM 'rater_lapsed'`,
  ),
  "evaluated-in-place": ofPeople("evaluations e", `coalesce(e.finality = 'rater_lapsed', false)`),
  "rated-good": `SELECT e.path, (${predicate("very_good", "good")})::int AS part, 1 AS whole FROM evaluations e
    WHERE ${rated("e")} AND NOT EXISTS (SELECT 1 FROM evaluations o WHERE o."personId" = e."personId" AND ${rated("o")}
      AND (o.ends, o."signedAt", o.id) > (e.ends, e."signedAt", e.id))`,
  objections: ofPeople("evaluations e", "e.objection IS NOT NULL"),
  "objections-in-time": `SELECT b.path, coalesce(${timely}, false)::int AS part, 1 AS whole FROM evaluations b
    WHERE b."decidedAt" IS NOT NULL OR $4::date > working_day_after(local_day(b."filedAt"), 7)`,
  "objections-changed": `SELECT e.path, coalesce(e.decision = 'changed', false)::int AS part, 1 AS whole FROM evaluations e
    WHERE e.decision IS NOT NULL`,
  "hours-reached": `SELECT path, coalesce(there AND year >= 20, false)::int AS part, there::int AS whole FROM hours`,
  "hours-mean": `SELECT path, coalesce(period, 0)::float AS part, 1 AS whole FROM hours WHERE there`,
  assessed: ofPeople(
    "stood s WHERE there",
    `s."personId" IN (SELECT "personId" FROM levels WHERE seen IS NOT NULL)`,
  ),
  gaps: `SELECT path, bool_or(coalesce(seen < asked, false))::int AS part, 1 AS whole FROM levels
    GROUP BY path, "personId" HAVING count(seen) > 0`,
  "gaps-closed": `SELECT s.path, coalesce((SELECT c.level >= o.required FROM "CompetencyAssessment" c WHERE c.id = o."assessmentId"),
      false)::int AS part, 1 AS whole
    FROM "TrainingOutcome" o JOIN "TrainingRecord" t ON t.id = o."recordId" JOIN stood s ON s."personId" = t."personId"
    WHERE o."levelBefore" < o.required AND t."competencyId" IS NOT NULL AND t.source IS NULL
      AND local_day(o."evaluatedAt") >= $1::date AND local_day(o."evaluatedAt") <= $3::date`,
};

/** The rows of an indicator, as a statement. */
export const sqlOf = (key: keyof typeof definitions) => `WITH ${stood} ${definitions[key]}`;

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"];
const level = (
  column: string,
) => `(SELECT r.${column} FROM "UnitResult" r JOIN "EvaluationPeriod" d ON d.id = r."periodId"
    JOIN "EvaluationCycle" c ON c.id = d."cycleId"
  WHERE r."unitId" = u.id AND c.year = extract(year FROM $1::date) AND d.kind = (SELECT kind FROM asked)
    AND d."endsOn" >= $1::date AND d."endsOn" <= $2::date ORDER BY d."endsOn" DESC LIMIT 1)`;

/**
 * Sebaran predikat: how many people of each unit have which predicate, each by their last evaluation of the period; and beside them
 * what was decided of the unit itself.
 */
export const predicatesSql = `WITH ${stood}, last AS (SELECT e.path, e.predicate FROM evaluations e
    WHERE ${rated("e")} AND NOT EXISTS (SELECT 1 FROM evaluations o WHERE o."personId" = e."personId" AND ${rated("o")}
      AND (o.ends, o."signedAt", o.id) > (e.ends, e."signedAt", e.id)))
  SELECT u.path, ${level("level")} AS level, ${level("achievement")}::float AS achieved, ${predicates
    .map((each) => `count(*) FILTER (WHERE l.predicate = '${each}')::int AS ${each}`)
    .join(", ")}
  FROM "Unit" u LEFT JOIN last l ON l.path LIKE u.path || '%' GROUP BY u.id`;

/** What the goals of units themselves had attained at the end of quarter $2 of year $1, each at most its target. */
export const goalsSql = `SELECT u.path, sum(least(CASE
      WHEN g.direction = 'lower' THEN CASE WHEN r.value = 0 THEN 1 ELSE target / r.value END
      WHEN target = 0 THEN 1 ELSE r.value / target END, 1))::float AS part, count(*)::int AS whole
  FROM "UnitGoal" g JOIN "Unit" u ON u.id = g."unitId" JOIN "GoalRealisation" r ON r."goalId" = g.id AND r.quarter = $2::int,
    LATERAL (SELECT CASE $2::int WHEN 1 THEN quarter1 WHEN 2 THEN quarter2 WHEN 3 THEN quarter3 ELSE quarter4 END AS target) t
  WHERE g.year = $1::int GROUP BY u.path`;

const today = (row: string) =>
  `${row}."validFrom" <= $4::date AND (${row}."validTo" IS NULL OR ${row}."validTo" >= $4::date)`;

/**
 * Who waits today for whom, a row for each plan and evaluation that has waited for more than five working days: for the rater of
 * today, or for the one an evaluation was opened for; for that one's superior once the window is closed or nobody holds the seat, or
 * where the superior is the person rated, for theirs.
 */
export const holdupsSql = `WITH ${stood}, above AS (
    SELECT b."personId", b.id FROM (SELECT "personId", "raterId" AS id, "validFrom", "validTo" FROM "Supervision"
      UNION ALL SELECT * FROM "SuperiorAfterService") b WHERE ${today("b")}), waits AS (
    SELECT q."personId", v."raterId", 1 AS plans, 0 AS evaluations, local_day(q."submittedAt") AS since
    FROM "PerformancePlan" q JOIN "Supervision" v USING ("personId")
    WHERE q.status = 'submitted' AND q.year = extract(year FROM $4::date) AND ${today("v")}
    UNION ALL
    SELECT e."personId", coalesce(CASE WHEN greatest(d."closesOn", e."extendedTo") < $4::date
        OR NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a."personId" = e."raterId" AND ${today("a")})
      THEN (SELECT CASE a.id WHEN e."personId" THEN (SELECT t.id FROM above t WHERE t."personId" = a.id) ELSE a.id END
        FROM above a WHERE a."personId" = e."raterId") END, e."raterId"),
      0, 1, least(greatest(d."closesOn", e."extendedTo"), CASE WHEN e.status = 'awaiting_rater' THEN
        (SELECT local_day(max(k.at)) FROM "EvaluationStep" k WHERE k."evaluationId" = e.id AND k.kind = 'self_assessed') END)
    FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
    WHERE e.status IN ('self_assessment', 'awaiting_rater') AND d."closesOn" >= $4::date - 366)
  SELECT s.path, w."personId", w."raterId", w.plans, w.evaluations, r.name, seat.title, seat.unit
  FROM waits w JOIN stood s USING ("personId") JOIN "Person" r ON r.id = w."raterId"
    LEFT JOIN (SELECT a."personId", p.title, u.name AS unit FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
      JOIN "Unit" u ON u.id = p."unitId" WHERE a.kind = 'definitive' AND ${today("a")}) seat ON seat."personId" = r.id
  WHERE s.there AND working_day_after(w.since, 5) < $4::date`;

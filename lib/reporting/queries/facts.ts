import "server-only";

import { daysOfNewcomers } from "@/lib/deadlines/plan-deadline";
import { type IsoDate } from "@/lib/dates";
import { Prisma } from "@/lib/db/generated/client";
import type { Predicate } from "@/lib/db/generated/enums";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { type Measure, measures } from "../measures";
import { waitsOf } from "./waits";

/**
 * What is counted of each of these people in a year and its quarters that have begun, as rows of `PersonFigures`: the one place
 * where every measure is defined (domain §4). Somebody counts where they stood last in the period, in a definitive position; a
 * period that runs is counted as of today. Who stood nowhere in a period has no row.
 * @param people ids as a subquery with a column "personId".
 */
export const factsOf = (people: Prisma.Sql, year: number, today: IsoDate) => Prisma.sql`
  SELECT s."personId", ${year}::smallint AS year, s.quarter, s."unitId", ${Prisma.join(counts)}
  FROM (${stood(people, year, today)}) s
  ${Prisma.join(sources, " ")}`;

/** A quarter and the year (0) that have begun: first day, last day, and the last day there is something to count of. */
const spans = (year: number, today: IsoDate) => Prisma.sql`
  SELECT q::smallint AS quarter, f AS first, l AS last, least(l, ${today}::date) AS until,
    make_date(${year}::int, 1, 1) AS newyear, ${today}::date AS today
  FROM generate_series(0, 4) q,
    LATERAL (SELECT make_date(${year}::int, greatest(3 * q - 2, 1), 1) AS f) a,
    LATERAL (SELECT (f + CASE q WHEN 0 THEN interval '1 year' ELSE interval '3 months' END)::date - 1 AS l) b
  WHERE f <= ${today}::date`;

/** Where each of them stood last in each span, whether still on its last day, and whether they owe a plan then (L.II.C.8). */
const stood = (people: Prisma.Sql, year: number, today: IsoDate) => Prisma.sql`
  SELECT DISTINCT ON (a."personId", d.quarter) a."personId", d.*, p.id AS "positionId", p."unitId", p.title,
    a."validFrom" AS came, coalesce(a."validTo", 'infinity') >= d.until AS there,
    coalesce(a."validTo", 'infinity') >= d.until AND NOT EXISTS (SELECT FROM "PlanExemption" x
      WHERE x."personId" = a."personId" AND d.until BETWEEN x."validFrom" AND coalesce(x."validTo", 'infinity')) AS owes
  FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" AND p.kind <> 'official'
  JOIN (${spans(year, today)}) d ON a."validFrom" <= d.until AND coalesce(a."validTo", 'infinity') >= d.first
  WHERE a.kind = 'definitive' AND a."personId" IN (SELECT "personId" FROM (${people}) who)
  ORDER BY a."personId", d.quarter, a."validFrom" DESC`;

/**
 * The plan of the year for the position they stood in, also where the unit was merged or split since; of several, which began anew,
 * the one confirmed first. It was due from the day on which they came; whoever was carried along with the plan came where they
 * stood before.
 */
const plan = Prisma.sql`
  LEFT JOIN LATERAL (SELECT p.id, p.form, p."firstApprovedOn", least(s.came, (SELECT min(a."validFrom") FROM "PlanPlace" l
      JOIN "Position" q ON q."unitId" = l."unitId" AND q.title = l."positionTitle"
      JOIN "Assignment" a ON a."positionId" = q.id AND a."personId" = p."personId" AND a.kind = 'definitive'
        AND coalesce(a."validTo", 'infinity') >= s.newyear
      WHERE l."planId" = p.id)) AS came FROM "PerformancePlan" p
    WHERE p."personId" = s."personId" AND p.year = date_part('year', s.first) AND p."firstApprovedOn" <= s.until
      AND (p."unitId" = s."unitId" AND p."positionTitle" = s.title OR EXISTS (SELECT FROM "PlanPlace" l
        WHERE l."planId" = p.id AND l."unitId" = s."unitId" AND l."positionTitle" = s.title))
    ORDER BY p."firstApprovedOn", p.id LIMIT 1) plan ON true`;

/** Results of that plan, how many have evidence in the span, indicators and how many of them a confirmed plan of the year supports. */
const work = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(*) AS results,
      count(*) FILTER (WHERE EXISTS (SELECT FROM "Indicator" i JOIN "ProgressReport" o ON o."indicatorId" = i.id
        JOIN "EvidenceUse" v ON v."reportId" = o.id
        WHERE i."resultId" = r.id AND local_day(o."reportedAt") BETWEEN s.first AND s.until)) AS evidenced,
      count(*) FILTER (WHERE EXISTS (SELECT FROM "ResultSupport" t WHERE t."resultId" = r.id)) AS supporting
    FROM "WorkResult" r WHERE r."planId" = plan.id AND r."leftOutIn" IS NULL) work ON true
  LEFT JOIN LATERAL (SELECT count(*) AS indicators,
      count(*) FILTER (WHERE EXISTS (SELECT FROM "ResultSupport" t
        JOIN "WorkResult" w ON w.id = t."resultId" AND w."leftOutIn" IS NULL
        JOIN "PerformancePlan" o ON o.id = w."planId" AND o.year = date_part('year', s.first) AND o."firstApprovedOn" <= s.until
        WHERE t."indicatorId" = i.id)) AS carried
    FROM "WorkResult" r JOIN "Indicator" i ON i."resultId" = r.id AND i."leftOutIn" IS NULL
    WHERE r."planId" = plan.id AND r."leftOutIn" IS NULL AND plan.form = 'leader') cascade ON true`;

/** Umpan balik berkala that somebody else gave, or the rater confirmed (art. 17). */
const feedback = Prisma.sql`
  LEFT JOIN LATERAL (SELECT EXISTS (SELECT FROM "Feedback" f WHERE f."personId" = s."personId" AND f.kind = 'periodic'
    AND (f."authorId" <> f."personId" OR f."confirmedAt" IS NOT NULL)
    AND local_day(f."givenAt") BETWEEN s.first AND s.until) AS given) feedback ON true`;

/** The working days until each report of the span was first answered, and those that wait for more than five of them (F4). */
const reports = Prisma.sql`
  LEFT JOIN LATERAL (SELECT ${Prisma.join(
    [0, 1, 2, 3, 4, 5].map(
      (day) => Prisma.sql`count(*) FILTER (WHERE d.days = ${day}) AS ${Prisma.raw(`in${day}`)}`,
    ),
  )}, count(*) FILTER (WHERE d.days > 5) AS later, count(*) FILTER (WHERE o."answeredAt" IS NULL
      AND working_day_after(local_day(o."reportedAt"), 5) < s.today) AS unanswered
    FROM "ProgressReport" o LEFT JOIN LATERAL (SELECT count(*) AS days
      FROM generate_series(local_day(o."reportedAt") + 1, local_day(o."answeredAt"), interval '1 day') g
      WHERE date_part('isodow', g) < 6 AND NOT EXISTS (SELECT FROM "Holiday" h WHERE h.date = g::date)
        AND NOT EXISTS (SELECT FROM "LostDay" l WHERE l.date = g::date)) d
      ON o."answeredAt" IS NOT NULL
    WHERE o."personId" = s."personId" AND local_day(o."reportedAt") BETWEEN s.first AND s.until) report ON true`;

/**
 * Evaluations of periods that end in the span, once signed or once their window is closed; and what came of them. An objection is
 * due once it is decided, or could be for seven working days (L.V.B.6).
 */
const evaluations = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(*) AS all, count(*) FILTER (WHERE e.finality IS DISTINCT FROM 'rater_lapsed'
        AND local_day(e."signedAt") <= greatest(d."closesOn", e."extendedTo")) AS in_time,
      count(*) FILTER (WHERE e.finality = 'rater_lapsed') AS in_place,
      count(b."evaluationId") AS objections, count(*) FILTER (WHERE b.decision = 'changed') AS changed,
      count(*) FILTER (WHERE local_day(b."decidedAt") <= working_day_after(local_day(b."filedAt"), 7)) AS decided_in_time,
      count(b."decidedAt") AS decided, count(*) FILTER (WHERE b."decidedAt" IS NOT NULL
        OR working_day_after(local_day(b."filedAt"), 7) < s.today) AS objections_due
    FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d."endsOn" BETWEEN s.first AND s.last
    LEFT JOIN "Objection" b ON b."evaluationId" = e.id
    WHERE e."personId" = s."personId"
      AND (e."signedAt" IS NOT NULL OR greatest(d."closesOn", e."extendedTo") < s.today)) evaluation ON true`;

/** The one predicate of the span: of the annual evaluation for a year, of the last periodic one for a quarter. */
const rating = Prisma.sql`
  LEFT JOIN LATERAL (SELECT e.predicate FROM "Evaluation" e
      JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d."endsOn" BETWEEN s.first AND s.last
        AND d.kind = CASE s.quarter WHEN 0 THEN 'annual' ELSE 'periodic' END::"PeriodKind"
    WHERE e."personId" = s."personId" AND e."signedAt" IS NOT NULL AND e.predicate IS NOT NULL
    ORDER BY d."endsOn" DESC, e."signedAt" DESC, e.id DESC LIMIT 1) rating ON true`;

/** JP of the span, and of the year up to its end. */
const learning = Prisma.sql`
  LEFT JOIN LATERAL (SELECT coalesce(sum(t.hours), 0) AS until,
      coalesce(sum(t.hours) FILTER (WHERE t."endedOn" >= s.first), 0) AS hours
    FROM "TrainingRecord" t WHERE t."personId" = s."personId" AND t."endedOn" BETWEEN s.newyear AND s.until) training ON true`;

/** What the position asks for beside what was seen last; one's own view is none. */
const competencies = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(seen.level) > 0 AS any, coalesce(bool_or(seen.level < r.level), false) AS lacking
    FROM "CompetencyRequirement" r LEFT JOIN LATERAL (SELECT c.level FROM "CompetencyAssessment" c
      WHERE c."personId" = s."personId" AND c."competencyId" = r."competencyId" AND c.origin <> 'self'
        AND c."assessedOn" <= s.until
      ORDER BY c."assessedOn" DESC, c."assessedAt" DESC LIMIT 1) seen ON true
    WHERE r."positionId" = s."positionId") competency ON true`;

/** Trainings whose use was evaluated in the span and that met a gap of the learner then; those that closed it (domain §3). */
const outcomes = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(*) AS aimed, count(*) FILTER (WHERE c.level >= o.required) AS closed
    FROM "TrainingRecord" t JOIN "TrainingOutcome" o ON o."recordId" = t.id AND o."levelBefore" < o.required
      LEFT JOIN "CompetencyAssessment" c ON c.id = o."assessmentId"
    WHERE t."personId" = s."personId" AND t."competencyId" IS NOT NULL AND t.source IS NULL
      AND local_day(o."evaluatedAt") BETWEEN s.first AND s.until) outcome ON true`;

const inForce = (row: string) =>
  Prisma.raw(`s.until BETWEEN ${row}."validFrom" AND coalesce(${row}."validTo", 'infinity')`);

/** Work teams that they lead as the span ends, and seats of members held in them then (art. 1(9), L.II.A.5). */
const teams = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(DISTINCT l.id) AS led, count(DISTINCT m."seatId") AS members
    FROM "TeamSeat" l JOIN "SeatHeld" h ON h."seatId" = l.id AND ${inForce("h")}
      JOIN "WorkTeam" w ON w.id = l."teamId" AND ${inForce("w")}
      LEFT JOIN LATERAL (SELECT n."seatId" FROM "TeamSeat" x JOIN "SeatHeld" n ON n."seatId" = x.id AND ${inForce("n")}
        WHERE x."teamId" = w.id AND x.role = 'member') m ON true
    WHERE l."personId" = s."personId" AND l.role = 'leader') team ON true`;

/** Whether anything waits today (`waits.ts`): it stands with the year that runs, of whichever year it is. */
const waiting = Prisma.sql`
  LEFT JOIN LATERAL (SELECT count(*) > 0 AS any FROM (${waitsOf(Prisma.sql`s."personId"`, Prisma.sql`s.today`)}) w
    WHERE s.quarter = 0 AND s.last >= s.today) waits ON true`;

const sources = [
  plan,
  work,
  feedback,
  reports,
  evaluations,
  rating,
  learning,
  competencies,
  waiting,
  outcomes,
  teams,
];

const fact = (condition: string) => `(${condition})::int`;
const isRated = (predicate: Predicate) => fact(`rating.predicate IS NOT DISTINCT FROM '${predicate}'`);

/** Each measure from the sources above. */
const definitions: Record<Measure, string> = {
  staff: fact("s.there"),
  owing: fact("s.owes"),
  confirmed: fact("s.owes AND plan.id IS NOT NULL"),
  onTime: fact(`s.owes AND coalesce(plan."firstApprovedOn" <= greatest(s.newyear + 30,
    CASE WHEN plan.came > s.newyear THEN plan.came + ${daysOfNewcomers} END), false)`),
  unsupported: fact(`s.owes AND plan.form IS NOT DISTINCT FROM 'member' AND work.supporting = 0
    AND NOT EXISTS (SELECT FROM "RoleExpectation" r JOIN "Indicator" i ON i.id = r."indicatorId"
      JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId"
      WHERE r."personId" = s."personId" AND r.state = 'active' AND p.year = date_part('year', s.first))`),
  leaderIndicators: "cascade.indicators",
  carriedIndicators: "cascade.carried",
  fed: fact("s.owes AND feedback.given"),
  answered0: "report.in0",
  answered1: "report.in1",
  answered2: "report.in2",
  answered3: "report.in3",
  answered4: "report.in4",
  answered5: "report.in5",
  answeredLater: "report.later",
  results: `CASE WHEN s.owes THEN work.results ELSE 0 END`,
  evidenced: `CASE WHEN s.owes THEN work.evidenced ELSE 0 END`,
  evaluations: `evaluation."all"`,
  inTime: "evaluation.in_time",
  inPlace: "evaluation.in_place",
  veryGood: isRated("very_good"),
  good: isRated("good"),
  needsImprovement: isRated("needs_improvement"),
  poor: isRated("poor"),
  veryPoor: isRated("very_poor"),
  objections: "evaluation.objections",
  decidedInTime: "evaluation.decided_in_time",
  changed: "evaluation.changed",
  learning: `CASE WHEN s.there THEN training.hours * 100 ELSE 0 END`,
  learned: fact(`s.there AND training.until >= ${yearlyHours}`),
  assessed: fact(`s.there AND competency."any"`),
  gapped: fact("s.there AND competency.lacking"),
  waiting: fact('s.there AND waits."any"'),
  aimed: "outcome.aimed",
  closed: "outcome.closed",
  teamsLed: "team.led",
  teamMembers: "team.members",
  unanswered: "report.unanswered",
  evaluated: fact(`evaluation."all" > 0`),
  decided: "evaluation.decided",
  objectionsDue: "evaluation.objections_due",
  heard: fact("evaluation.decided > 0"),
  objectors: fact("evaluation.objections_due > 0"),
  aimedPeople: fact("outcome.aimed > 0"),
  closedPeople: fact("outcome.closed > 0"),
};

const counts = measures.map((name) => Prisma.raw(`(${definitions[name]})::int AS "${name}"`));

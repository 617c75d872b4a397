import "server-only";

import { rolesWith } from "@/lib/access/permissions";
import type { IsoDate } from "@/lib/dates";
import { Prisma } from "@/lib/db/generated/client";
import type { Deadline, DevelopmentPlanStatus } from "@/lib/db/generated/enums";

import { usualDates } from "../development-dates";
import { daysOfNewcomers } from "../plan-deadline";
import { yearlyHours } from "../yearly-hours";

/** The month from which hours of the year are asked for: before the last quarter nobody is behind. [I] */
const monthOfHours = 10;

/** Whether a row with validFrom and validTo is in force. */
export const inForce = (row: string, day: IsoDate) =>
  Prisma.sql`${day}::date BETWEEN ${Prisma.raw(`${row}."validFrom"`)} AND coalesce(${Prisma.raw(`${row}."validTo"`)}, 'infinity')`;

/** Everybody who owes a plan of the day's year, with the day by which it is confirmed; nobody whom L.II.C.8 exempts. */
const planOwners = (day: IsoDate) => Prisma.sql`
  SELECT a."personId", s."unitId", s.title,
    greatest(make_date(date_part('year', ${day}::date)::int, 1, 31), CASE WHEN a."validFrom"
      > make_date(date_part('year', ${day}::date)::int, 1, 1) THEN a."validFrom" + ${daysOfNewcomers}::int END) AS due
  FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId" AND s.kind <> 'official'
  WHERE a.kind = 'definitive' AND ${inForce("a", day)} AND NOT EXISTS (SELECT FROM "PlanExemption" x
    WHERE x."personId" = a."personId" AND ${inForce("x", day)})`;

/**
 * The plan that somebody who owes one has. OFFSET 0 keeps the year's plans apart, so that they are read once and hashed: for
 * each row of `o` PostgreSQL would else look into the index of the exclusion constraint one_open_a_position by unit and
 * title but without the person, which is half a million pages for a whole region.
 */
const planOf = (day: IsoDate) => Prisma.sql`
  (SELECT id, "personId", "unitId", "positionTitle", "agencyId", year, status, "approvedEdition" FROM "PerformancePlan"
    WHERE year = date_part('year', ${day}::date)::int AND status <> 'closed' OFFSET 0) p
  ON p."personId" = o."personId" AND p."unitId" = o."unitId" AND p."positionTitle" = o.title`;

/** The last day of a person's window: an extension of one's own counts. */
const closing = Prisma.sql`greatest(d."closesOn", e."extendedTo")`;

const running = (day: IsoDate) => Prisma.sql`"EvaluationPeriod" d ON d.id = e."periodId"
  AND ${day}::date BETWEEN d."opensOn" AND ${closing}`;

/** The fourteenth working day after a signature, the seventh after one in the rater's place (L.V.A). */
const handedOverBy = Prisma.sql`working_day_after(local_day(e."signedAt"),
  CASE e.finality WHEN 'rater_lapsed' THEN 7 ELSE 14 END)`;

/**
 * Beside evaluations `e`, the superior `v` of one of their people. LIMIT looks it up for each of the evaluations that are asked about,
 * where a join would put together those of all years.
 */
export const superiorOf = (person: Prisma.Sql, day: IsoDate) => Prisma.sql`
  LATERAL (SELECT s."belowId", s."superiorId" FROM "EvaluationSuperior" s WHERE s."evaluationId" = e.id
    AND s."belowId" = ${person} AND ${inForce("s", day)} LIMIT 1) v`;

const isGone = (person: Prisma.Sql, day: IsoDate) => Prisma.sql`
  NOT EXISTS (SELECT FROM "Assignment" a WHERE a."personId" = ${person} AND ${inForce("a", day)})`;

/** The same of one who holds no position any more (L.IV.A.2). */
export const superiorInPlaceOf = (person: Prisma.Sql, day: IsoDate) => Prisma.sql`
  LEFT JOIN ${superiorOf(person, day)} ON ${isGone(Prisma.sql`v."belowId"`, day)}`;

/** A day of the calendar of development plans, as it is set for the day's year or as it usually is. */
const plannedBy = (step: "submitBy" | "decideBy" | "budgetBy", day: IsoDate) => Prisma.sql`
  coalesce((SELECT ${Prisma.raw(`"${step}"`)} FROM "DevelopmentCalendar" WHERE year = date_part('year', ${day}::date)::int),
    ${usualDates(Number(day.slice(0, 4)))[step]}::date)`;

/** Development plans of the day's year in this state. */
const developmentIn = (states: readonly DevelopmentPlanStatus[], day: IsoDate) => Prisma.sql`
  "DevelopmentPlan" p WHERE p.year = date_part('year', ${day}::date)::int AND p.status::text = ANY (${[...states]})`;

/** How long after the window the superiors of raters are still called on, in days: until the year after is evaluated. */
const calledOn = 366;

/**
 * Who still owes what by when on a day, of one deadline, as rows of "personId", "subjectId" and due. Written from the tables
 * and not from the domains above: one statement says it of everybody at once.
 */
export const owedOn = (deadline: Deadline, day: IsoDate): Prisma.Sql => owed[deadline](day);

const owed: Record<Deadline, (day: IsoDate) => Prisma.Sql> = {
  plan_to_open: (day) => Prisma.sql`
    SELECT o."personId", o."personId" AS "subjectId", o.due FROM (${planOwners(day)}) o
    LEFT JOIN ${planOf(day)} WHERE p.id IS NULL`,
  plan_to_hand_in: (day) => Prisma.sql`
    SELECT o."personId", p.id AS "subjectId", o.due FROM (${planOwners(day)}) o
    JOIN ${planOf(day)} AND p.status IN ('draft', 'returned') AND p."approvedEdition" = 0`,
  plan_to_confirm: (day) => Prisma.sql`
    SELECT v."raterId" AS "personId", p.id AS "subjectId", o.due FROM (${planOwners(day)}) o
    JOIN ${planOf(day)} AND p.status = 'submitted' AND p."approvedEdition" = 0
    JOIN "Supervision" v ON v."personId" = o."personId" AND ${inForce("v", day)}`,
  progress_to_report: (day) => Prisma.sql`
    SELECT o."personId", p.id AS "subjectId", d."endsOn" AS due FROM "Government" g, (${planOwners(day)}) o
    JOIN ${planOf(day)} AND p."approvedEdition" > 0
    JOIN "EvaluationCycle" c ON c."agencyId" = p."agencyId" AND c.year = p.year
    JOIN "EvaluationPeriod" d ON d."cycleId" = c.id AND d.kind = 'periodic' AND ${day}::date BETWEEN d."startsOn" AND d."endsOn"
    WHERE NOT EXISTS (SELECT FROM "ProgressReport" r WHERE r."planId" = p.id
      AND (r."reportedAt" AT TIME ZONE g."timeZone")::date BETWEEN d."startsOn" AND d."endsOn")`,
  self_assessment: (day) => Prisma.sql`
    SELECT e."personId", e.id AS "subjectId", ${closing} AS due FROM "Evaluation" e JOIN ${running(day)}
    WHERE e.status = 'self_assessment'`,
  evaluation_to_rate: (day) => Prisma.sql`
    SELECT e."raterId" AS "personId", e.id AS "subjectId", ${closing} AS due FROM "Evaluation" e JOIN ${running(day)}
    WHERE e.status IN ('self_assessment', 'awaiting_rater')`,
  evaluation_to_hand_over: (day) => Prisma.sql`
    SELECT coalesce(v."superiorId", e."signedById") AS "personId", e.id AS "subjectId", ${handedOverBy} AS due FROM "Evaluation" e
    ${superiorInPlaceOf(Prisma.sql`e."signedById"`, day)} WHERE e.status = 'signed'`,
  evaluation_to_answer: () => Prisma.sql`
    SELECT e."personId", e.id AS "subjectId", answered_by(e) AS due FROM "Evaluation" e WHERE e.status = 'handed_over'`,
  objection_to_decide: (day) => Prisma.sql`
    SELECT v."superiorId" AS "personId", e.id AS "subjectId", working_day_after(local_day(o."filedAt"), 7) AS due
    FROM "Evaluation" e JOIN "Objection" o ON o."evaluationId" = e.id
    CROSS JOIN ${superiorOf(Prisma.sql`e."signedById"`, day)}
    WHERE e.status = 'objected'`,
  evaluation_in_place: (day) => Prisma.sql`
    SELECT v."superiorId" AS "personId", e.id AS "subjectId", working_day_after(${closing}, 14) AS due
    FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d."opensOn" <= ${day}::date
      AND d."closesOn" >= ${day}::date - ${calledOn}::int
    CROSS JOIN ${superiorOf(Prisma.sql`e."raterId"`, day)}
    WHERE e.status IN ('self_assessment', 'awaiting_rater') AND (${closing} < ${day}::date
      OR ${isGone(Prisma.sql`e."raterId"`, day)})`,
  evaluation_to_report: (day) => Prisma.sql`
    SELECT DISTINCT coalesce(v."superiorId", o."deciderId", e."signedById") AS "personId", d.id AS "subjectId", d.due
    FROM "Evaluation" e JOIN (SELECT id, working_day_after("closesOn", 30) AS due FROM "EvaluationPeriod" OFFSET 0) d
      ON d.id = e."periodId" LEFT JOIN "Objection" o ON o."evaluationId" = e.id AND o.decision = 'changed'
      ${superiorInPlaceOf(Prisma.sql`coalesce(o."deciderId", e."signedById")`, day)}
    WHERE e.status IN ('final', 'lapsed') AND e."reportedAt" IS NULL`,
  // Nobody owes a plan of development by law: who has begun one is reminded. [I]
  development_to_submit: (day) => Prisma.sql`
    SELECT p."personId", p.id AS "subjectId", ${plannedBy("submitBy", day)} AS due
    FROM ${developmentIn(["draft", "returned"], day)}`,
  development_to_decide: (day) => Prisma.sql`
    SELECT v."raterId" AS "personId", o.id AS "subjectId", ${plannedBy("decideBy", day)} AS due
    FROM (SELECT p.id, p."personId" FROM ${developmentIn(["submitted"], day)}) o
    JOIN "Supervision" v ON v."personId" = o."personId" AND v."raterId" <> o."personId" AND ${inForce("v", day)}`,
  development_budget: (day) => Prisma.sql`
    SELECT DISTINCT g."personId", o."agencyId" AS "subjectId", ${plannedBy("budgetBy", day)} AS due
    FROM (SELECT DISTINCT p."agencyId" FROM (SELECT p.* FROM ${developmentIn(["approved"], day)}) p
      JOIN "DevelopmentItem" i ON i."planId" = p.id AND i.cost > 0
      WHERE NOT EXISTS (SELECT FROM "DevelopmentDecision" d WHERE d."itemId" = i.id AND d."decidedAt" >= p."decidedAt")) o
    JOIN "Unit" u ON u."agencyId" = o."agencyId" AND u.kind = 'agency'
    JOIN "RoleGrant" g ON g.role::text = ANY (${rolesWith("training:manage")}) AND ${inForce("g", day)}
    JOIN "Unit" r ON r.id = g."unitId" AND u.path ^@ r.path`,
  training_hours: (day) => Prisma.sql`
    SELECT a."personId", a."personId" AS "subjectId", y.ends AS due
    FROM (SELECT date_trunc('year', ${day}::date)::date AS begins,
        make_date(date_part('year', ${day}::date)::int, 12, 31) AS ends) y
    JOIN "Assignment" a ON a.kind = 'definitive' AND ${inForce("a", day)}
    JOIN "Position" s ON s.id = a."positionId" AND s.kind <> 'official'
    JOIN "Person" n ON n.id = a."personId" AND n."employmentKind" = 'pns'
    LEFT JOIN (SELECT r."personId", r."endedOn", r.hours FROM "TrainingRecord" r UNION ALL
      SELECT b."personId", e."endsOn", training_hours(e.form, e.international, e.quantity, e."startsOn", e."endsOn")
      FROM "TrainingNomination" b JOIN "TrainingEvent" e ON e.id = b."eventId" AND e.status = 'open'
      WHERE b.status = 'approved') h ON h."personId" = a."personId" AND h."endedOn" BETWEEN y.begins AND y.ends
    WHERE date_part('month', ${day}::date) >= ${monthOfHours}::int AND NOT EXISTS (SELECT FROM "PlanExemption" x
      WHERE x."personId" = a."personId" AND ${inForce("x", day)})
    GROUP BY a."personId", y.ends HAVING coalesce(sum(h.hours), 0) < ${yearlyHours}::int`,
};

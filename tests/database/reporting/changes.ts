import { asOwner } from "../../support/database";

/** A row of a table as chance has it: `:one` and `:other` stand for numbers from 0 to 1. */
const some = (table: string, where = "true", chance = ":one") =>
  `(SELECT id FROM "${table}" WHERE ${where} ORDER BY id OFFSET (${chance} * (SELECT count(*) - 1 FROM "${table}" WHERE ${where}))::int LIMIT 1)`;

/** The same of a table without an id, by the column that stands for one. */
const oneOf = (column: string, from: string) =>
  `(SELECT ${column} FROM ${from} ORDER BY 1 OFFSET (:one * (SELECT count(*) - 1 FROM ${from}))::int LIMIT 1)`;
const unnamed = (column: string, ...tables: string[]) =>
  tables
    .map((table) => `id NOT IN (SELECT ${column} FROM "${table}" WHERE ${column} IS NOT NULL)`)
    .join(" AND ");
const unsigned = "status IN ('self_assessment', 'awaiting_rater')";
const leaver = `(SELECT "personId" FROM "Movement" ORDER BY "recordedAt" DESC LIMIT 1)`;

const day = `(date '2025-01-01' + (:other * 510)::int)`;

/** What can happen to the records that figures are counted from, by name. */
export const changes: Record<string, string> = {
  reports: `INSERT INTO "ProgressReport" (id, "planId", "indicatorId", "personId", "agencyId", "reportedAt", value, note)
    SELECT gen_random_uuid(), p.id, i.id, p."personId", p."agencyId", ${day} + time '03:00', 1, 'x'
    FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId" JOIN "PerformancePlan" p ON p.id = r."planId"
    WHERE i.id = ${some("Indicator")}`,
  answers: `INSERT INTO "Feedback" (id, "personId", "authorId", kind, "reportId", text, "givenAt")
    SELECT gen_random_uuid(), o."personId", s."raterId", 'periodic', o.id, 'x', o."reportedAt" + (:other * 9) * interval '1 day'
    FROM "ProgressReport" o JOIN "Supervision" s ON s."personId" = o."personId" AND s."validTo" IS NULL
    WHERE o.id = ${some("ProgressReport", `"answeredAt" IS NULL`)}`,
  withdrawals: `DELETE FROM "ProgressReport" WHERE id = ${some("ProgressReport", `"answeredAt" IS NULL`)}`,
  values: `INSERT INTO "Feedback" (id, "personId", "authorId", kind, behaviour, text, "givenAt")
    SELECT gen_random_uuid(), s."personId", s."raterId", 'periodic', 'loyal', 'x', ${day} + time '03:00'
    FROM "Supervision" s WHERE s.id = ${some("Supervision")}`,
  evidence: `WITH e AS (INSERT INTO "Evidence" (id, "ownerId", kind, name, url, "addedAt")
      SELECT gen_random_uuid(), "personId", 'link', 'x', 'https://example.org', now() FROM "ProgressReport"
      WHERE id = ${some("ProgressReport")} RETURNING id)
    INSERT INTO "EvidenceUse" (id, "evidenceId", "reportId") SELECT gen_random_uuid(), id, ${some("ProgressReport")} FROM e`,
  confirmations: `UPDATE "PerformancePlan" SET "firstApprovedOn" = ${day}, "approvedEdition" = 1
    WHERE id = ${some("PerformancePlan", "year = 2026")}`,
  left: `UPDATE "WorkResult" SET "leftOutIn" = 2 WHERE id = ${some("WorkResult")}`,
  supports: `DELETE FROM "ResultSupport" WHERE "resultId" = (SELECT "resultId" FROM "ResultSupport" ORDER BY 1
    OFFSET (:one * (SELECT count(*) - 1 FROM "ResultSupport"))::int LIMIT 1)`,
  expectations: `UPDATE "RoleExpectation" SET state = NULL, text = NULL WHERE id = ${some("RoleExpectation", "state = 'active'")}`,
  signatures: `UPDATE "Evaluation" SET "signedAt" = "signedAt" + interval '40 days' WHERE id = ${some("Evaluation", `"signedAt" IS NOT NULL`)}`,
  lapses: `UPDATE "Evaluation" SET finality = 'rater_lapsed', "signedById" = ${some("Person", "true", ":other")} WHERE id = ${some("Evaluation", `"signedAt" IS NOT NULL`)}`,
  objections: `INSERT INTO "Objection" ("evaluationId", reason, "filedAt", "deciderId")
    SELECT id, 'x', "signedAt" + interval '3 days', "raterId" FROM "Evaluation" WHERE id = ${some("Evaluation", `"signedAt" IS NOT NULL`)}`,
  windows: `UPDATE "EvaluationPeriod" SET "closesOn" = "closesOn" + 20 WHERE id = ${some("EvaluationPeriod")}`,
  trainings: `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn", quantity, hours, "recordedAt")
    SELECT gen_random_uuid(), a."personId", p."agencyId", p."unitId", 'x', 'y', 'seminar', ${day}, ${day}, 3, 12, now()
    FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" WHERE a.id = ${some("Assignment")}`,
  trainingsOfLongAgo: `WITH came AS (UPDATE "Assignment" SET "validFrom" = '2018-03-01'
      WHERE id = ${some("Assignment", `kind = 'definitive' AND "validTo" IS NULL`)} RETURNING "personId", "positionId")
    INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn", quantity, hours, "recordedAt")
    SELECT gen_random_uuid(), came."personId", p."agencyId", p."unitId", 'x', 'y', 'seminar', '2019-05-06', '2019-05-06', 3, 12, now()
    FROM came JOIN "Position" p ON p.id = came."positionId"`,
  moved: `UPDATE "TrainingRecord" SET "endedOn" = "endedOn" + 200 WHERE id = ${some("TrainingRecord")}`,
  assessments: `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
    SELECT gen_random_uuid(), s."personId", r."competencyId", 1 + (:other * 4)::int, 'x', s."raterId", ${day}, now()
    FROM "Supervision" s JOIN "Assignment" a ON a."personId" = s."personId"
    JOIN "CompetencyRequirement" r ON r."positionId" = a."positionId" WHERE s.id = ${some("Supervision")} LIMIT 1`,
  requirements: `UPDATE "CompetencyRequirement" SET level = 1 + (:other * 4)::int, inherited = false
    WHERE "positionId" = ${some("Position")}`,
  transfers: `WITH ended AS (UPDATE "Assignment" SET "validTo" = date '2026-02-01' + (:other * 90)::int
      WHERE id = ${some("Assignment", `"validTo" IS NULL AND kind = 'definitive'`)} RETURNING "personId", "validTo")
    INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom")
    SELECT gen_random_uuid(), "personId", ${some("Position", `NOT "isHead"`, ":other")}, 'definitive', "validTo" + 1 FROM ended`,
  departures: `UPDATE "Assignment" SET "validTo" = date '2026-02-01' + (:other * 90)::int
    WHERE id = ${some("Assignment", `"validTo" IS NULL AND kind = 'definitive'`)}`,
  exemptions: `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom", "validTo")
    VALUES (gen_random_uuid(), ${some("Person")}, 'unpaid_leave', ${day}, ${day} + 60)`,
  positions: `UPDATE "Position" SET "unitId" = ${some("Unit", `"agencyId" IS NOT NULL`, ":other")}
    WHERE id = ${some("Position", `NOT "isHead"`)}`,
  evaluated: `INSERT INTO "TrainingOutcome" ("recordId", applied, note, "evaluatedById", "evaluatedAt", "levelBefore", required, "assessmentId")
    SELECT t.id, 'partly', 'x', s."raterId", ${day} + time '03:00', 1, 1 + (:one * 4)::int,
      (SELECT c.id FROM "CompetencyAssessment" c WHERE c."personId" = t."personId"
        AND c.id NOT IN (SELECT "assessmentId" FROM "TrainingOutcome" WHERE "assessmentId" IS NOT NULL) LIMIT 1)
    FROM "TrainingRecord" t JOIN "Supervision" s ON s."personId" = t."personId" AND s."validTo" IS NULL
    WHERE t.id = ${some("TrainingRecord", `"competencyId" IS NOT NULL AND id NOT IN (SELECT "recordId" FROM "TrainingOutcome")`)}`,
  reassessed: `UPDATE "CompetencyAssessment" SET level = 1 + (:other * 4)::int
    WHERE id = (SELECT "assessmentId" FROM "TrainingOutcome" ORDER BY 1
      OFFSET (:one * (SELECT count(*) - 1 FROM "TrainingOutcome" WHERE "assessmentId" IS NOT NULL))::int LIMIT 1)`,
  unaimed: `UPDATE "TrainingRecord" SET "competencyId" = NULL
    WHERE id = (SELECT "recordId" FROM "TrainingOutcome" ORDER BY 1
      OFFSET (:one * (SELECT count(*) - 1 FROM "TrainingOutcome"))::int LIMIT 1)`,
  seats: `INSERT INTO "TeamSeat" (id, "teamId", "personId", role, "validFrom")
    SELECT gen_random_uuid(), t.id, a."personId", 'member', greatest(t."validFrom", ${day}) FROM "WorkTeam" t
      JOIN "Position" p ON p."unitId" = t."unitId" JOIN "Assignment" a ON a."positionId" = p.id
    WHERE a."validTo" IS NULL AND NOT EXISTS (SELECT FROM "TeamSeat" s WHERE s."teamId" = t.id AND s."personId" = a."personId")
    ORDER BY a.id OFFSET (:one * 10)::int LIMIT 1`,
  seatsLeft: `UPDATE "TeamSeat" SET "validTo" = greatest("validFrom", ${day}) WHERE id = ${some("TeamSeat", `role = 'member'`)}`,
  leaders: `UPDATE "TeamSeat" SET "personId" = ${some("Person", "true", ":other")} WHERE id = ${some("TeamSeat", `role = 'leader'`)}`,
  unseated: `DELETE FROM "TeamSeat" WHERE id = ${some("TeamSeat")}`,
  teamsEnded: `UPDATE "WorkTeam" SET "validTo" = greatest("validFrom", ${day}) WHERE id = ${some("WorkTeam")}`,
  teamsMoved: `UPDATE "WorkTeam" SET "unitId" = ${some("Unit", `"agencyId" IS NOT NULL`, ":other")} WHERE id = ${some("WorkTeam")}`,
  handedIn: `UPDATE "PerformancePlan" SET status = 'submitted', "submittedAt" = ${day} + time '03:00'
    WHERE id = ${some("PerformancePlan", "year = 2026")}`,
  pulledBack: `UPDATE "PerformancePlan" SET status = 'draft', "submittedAt" = NULL
    WHERE id = ${some("PerformancePlan", "year = 2026 AND status = 'submitted'")}`,
  unsigned: `UPDATE "Evaluation" SET status = 'awaiting_rater', "signedAt" = NULL, "signedById" = NULL, "unitResultId" = NULL, "pastResultId" = NULL,
      finality = NULL, "finalAt" = NULL, "handedOverAt" = NULL, "acknowledgedAt" = NULL, "reportedAt" = NULL
    WHERE id = ${some("Evaluation", `"signedAt" IS NOT NULL`)}`,
  selfAssessed: `INSERT INTO "EvaluationStep" (id, "evaluationId", kind, at)
    SELECT gen_random_uuid(), id, 'self_assessed', date '2026-05-20' + (:other * 14)::int + time '03:00' FROM "Evaluation"
    WHERE id = ${some("Evaluation", `"signedAt" IS NULL`)}`,
  raters: `WITH ended AS (UPDATE "Supervision" SET "validTo" = date '2026-05-31'
      WHERE id = ${some("Supervision", `"validTo" IS NULL AND "validFrom" < '2026-05-31'`)} RETURNING "personId")
    INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom")
    SELECT gen_random_uuid(), "personId", ${some("Person", "true", ":other")}, '2026-06-01' FROM ended`,
  closings: `UPDATE "EvaluationPeriod" SET "opensOn" = least("opensOn", '2026-05-01'), "closesOn" = date '2026-05-15' + (:other * 25)::int
    WHERE id = ${some("EvaluationPeriod")}`,
  holidays: `INSERT INTO "Holiday" (date, name) SELECT d, 'x' FROM (SELECT date '2026-05-15' + (:other * 19)::int AS d) days
    WHERE date_part('isodow', d) < 6`,
  workdays: `DELETE FROM "Holiday" WHERE date = (SELECT date FROM "Holiday" WHERE date > '2026-05-01' ORDER BY date LIMIT 1)`,
  lost: `INSERT INTO "LostDay" (date) VALUES (date '2026-05-25' + (:other * 9)::int)`,
  decisions: `UPDATE "Objection" SET decision = 'upheld', explanation = 'x', hearing = 'x', "decidedAt" = "filedAt" + (:other * 20) * interval '1 day'
    WHERE "evaluationId" = ${oneOf('"evaluationId"', '"Objection" WHERE decision IS NULL')}`,
  begun: `INSERT INTO "Evaluation" (id, "periodId", "personId", "raterId", "planId", "agencyId", "unitId")
    SELECT gen_random_uuid(), d.id, p."personId", s."raterId", p.id, p."agencyId", p."unitId"
    FROM "PerformancePlan" p JOIN "EvaluationCycle" c ON c."agencyId" = p."agencyId" AND c.year = p.year
      JOIN "EvaluationPeriod" d ON d."cycleId" = c.id JOIN "Supervision" s ON s."personId" = p."personId" AND s."validTo" IS NULL
    WHERE NOT EXISTS (SELECT FROM "Evaluation" e WHERE e."personId" = p."personId" AND e."periodId" = d.id)
    ORDER BY d."endsOn", p.id OFFSET (:one * 20)::int LIMIT 1`,
  abandoned: `DELETE FROM "Evaluation" WHERE id = ${some("Evaluation", unnamed('"evaluationId"', "EvaluationStep", "Objection", "Appreciation", "Guidance", "SealedDocument", "OutcomeExportRow"))}`,
  extended: `UPDATE "Evaluation" e SET "extendedTo" = d."closesOn" + (:other * 60)::int FROM "EvaluationPeriod" d
    WHERE d.id = e."periodId" AND e.id = ${some("Evaluation")}`,
  predicates: `UPDATE "Evaluation" SET "resultRating" = 'below', "behaviourRating" = 'below', predicate = predicate_of('below', 'below')
    WHERE id = ${some("Evaluation", `"signedAt" IS NOT NULL`)}`,
  ratersOfEvaluations: `UPDATE "Evaluation" SET "raterId" = ${some("Person", "true", ":other")} WHERE id = ${some("Evaluation", unsigned)}`,
  indicators: `INSERT INTO "Indicator" (id, "resultId", text, "order")
    VALUES (gen_random_uuid(), ${oneOf("r.id", `"WorkResult" r JOIN "PerformancePlan" p ON p.id = r."planId" AND p.form = 'leader'`)}, 'x', 99)`,
  indicatorsLeft: `UPDATE "Indicator" SET "leftOutIn" = 2 WHERE id = ${some("Indicator")}`,
  indicatorsGone: `DELETE FROM "Indicator" WHERE id = ${some("Indicator", unnamed('"indicatorId"', "ProgressReport", "ResultSupport"))}`,
  results: `INSERT INTO "WorkResult" (id, "planId", kind, statement, "order")
    VALUES (gen_random_uuid(), ${some("PerformancePlan", `"firstApprovedOn" IS NOT NULL`)}, 'main', 'x', 99)`,
  resultsGone: `DELETE FROM "WorkResult" WHERE id = ${some("WorkResult", unnamed('"resultId"', "Indicator", "ResultMark", "ActionStep", "FeedbackRequest", "FollowUp"))}`,
  supported: `INSERT INTO "ResultSupport" ("resultId", "indicatorId", method) VALUES (${some("WorkResult", unnamed('"resultId"', "ResultSupport"))},
    (SELECT i.id FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId" JOIN "PerformancePlan" p ON p.id = r."planId"
      WHERE p.form = 'leader' AND p.year = 2026 ORDER BY i.id OFFSET (:other * 20)::int LIMIT 1), 'direct_aspect')`,
  expected: `INSERT INTO "RoleExpectation" (id, "personId", "indicatorId", text, "writtenAt")
    VALUES (gen_random_uuid(), ${some("Person", "true", ":other")}, ${some("Indicator", unnamed('"indicatorId"', "ProgressReport", "ResultSupport"))}, 'x', now())`,
  expectedNoMore: `DELETE FROM "RoleExpectation" WHERE id = ${some("RoleExpectation", "state = 'active'")}`,
  plans: `INSERT INTO "PerformancePlan" (id, "personId", "agencyId", "unitId", year, "positionTitle", "positionKind", status, "approvedEdition", "firstApprovedOn")
    SELECT gen_random_uuid(), a."personId", p."agencyId", p."unitId", 2026, p.title, p.kind, 'closed', 1, ${day}
    FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" AND p.kind NOT IN ('official', 'senior_leader')
    WHERE a.id = ${some("Assignment", `kind = 'definitive' AND "validTo" IS NULL`)}`,
  plansGone: `DELETE FROM "PerformancePlan" WHERE id = ${some("PerformancePlan", unnamed('"planId"', "PlanStep", "Evaluation", "ProgressReport", "PlanEdition", "ActionStep", "RoleOffer"))}`,
  plansElsewhere: `UPDATE "PerformancePlan" SET "unitId" = ${some("Unit", `"agencyId" IS NOT NULL`, ":other")} WHERE id = ${some("PerformancePlan")}`,
  plansRetitled: `UPDATE "PerformancePlan" SET "positionTitle" = "positionTitle" || ' x' WHERE id = ${some("PerformancePlan")}`,
  places: `INSERT INTO "PlanPlace" ("planId", "unitId", "positionTitle") SELECT p.id, q."unitId", q.title
    FROM "PerformancePlan" p JOIN "Assignment" a ON a."personId" = p."personId" AND a.kind = 'definitive'
      JOIN "Position" q ON q.id = a."positionId" AND (q."unitId" <> p."unitId" OR q.title <> p."positionTitle")
    WHERE p."firstApprovedOn" IS NOT NULL ORDER BY p.year DESC, p.id OFFSET (:one * 3)::int LIMIT 1`,
  placesElsewhere: `UPDATE "PlanPlace" SET "positionTitle" = "positionTitle" || ' y' WHERE "planId" = ${oneOf('"planId"', '"PlanPlace"')}`,
  placesGone: `DELETE FROM "PlanPlace" WHERE "planId" = ${oneOf('"planId"', '"PlanPlace"')}`,
  outside: `INSERT INTO "Feedback" (id, "personId", "authorId", kind, behaviour, text, "givenAt", party, channel, "receivedOn")
    SELECT gen_random_uuid(), r."personId", r."personId", 'incidental', 'loyal', 'x', r."reportedAt", 'y', 'talk', local_day(r."reportedAt")
    FROM "ProgressReport" r WHERE r.id = ${some("ProgressReport")}`,
  confirmed: `UPDATE "Feedback" f SET "confirmedById" = s."raterId", "confirmedAt" = now() FROM "Supervision" s
    WHERE s."personId" = f."personId" AND s."validTo" IS NULL AND f.id = ${some("Feedback", `party IS NOT NULL AND "confirmedAt" IS NULL`)}`,
  feedbackGone: `DELETE FROM "Feedback" WHERE id = ${some("Feedback")}`,
  evidenceGone: `DELETE FROM "EvidenceUse" WHERE id = ${some("EvidenceUse", `"reportId" IS NOT NULL`)}`,
  trainingsGone: `DELETE FROM "TrainingRecord" WHERE id = ${some("TrainingRecord", `${unnamed('"recordId"', "TrainingOutcome")} AND ${unnamed('"trainingId"', "EvidenceUse")}`)}`,
  hours: `UPDATE "TrainingRecord" SET hours = hours + 10 WHERE id = ${some("TrainingRecord")}`,
  exemptionsEnded: `UPDATE "PlanExemption" SET "validTo" = "validFrom" + 3 WHERE id = ${some("PlanExemption")}`,
  exemptionsGone: `DELETE FROM "PlanExemption" WHERE id = ${some("PlanExemption")} AND (SELECT count(*) FROM "PlanExemption") > 1`,
  titles: `UPDATE "Position" SET title = title || ' z' WHERE id = ${some("Position")}`,
  officials: `UPDATE "Position" SET kind = 'official' WHERE id = ${some("Position", `NOT "isHead"`)}`,
  required: `INSERT INTO "CompetencyRequirement" ("positionId", "competencyId", level)
    SELECT DISTINCT p.id, r."competencyId", 5 FROM "Position" p JOIN "Position" o ON o."agencyId" = p."agencyId"
      JOIN "CompetencyRequirement" r ON r."positionId" = o.id
    WHERE NOT EXISTS (SELECT FROM "CompetencyRequirement" q WHERE q."positionId" = p.id AND q."competencyId" = r."competencyId")
    ORDER BY 1, 2 OFFSET (:one * 20)::int LIMIT 1`,
  requiredNoMore: `DELETE FROM "CompetencyRequirement" WHERE "positionId" = ${oneOf('"positionId"', '"CompetencyRequirement"')}`,
  staysGone: `DELETE FROM "Assignment" WHERE id = ${some("Assignment", `kind = 'definitive' AND ${unnamed('"assignmentId"', "WorkResult")}`)}`,
  acting: `INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom")
    VALUES (gen_random_uuid(), ${some("Person", "true", ":other")}, ${some("Position", `"isHead"`)}, 'acting', ${day})`,
  lostNoMore: `DELETE FROM "LostDay" WHERE date = ${oneOf("date", '"LostDay"')}`,
  leavers: `INSERT INTO "Movement" (id, "personId", kind, "validFrom", basis, "recordedById", "recordedAt")
      SELECT gen_random_uuid(), "raterId", 'retirement', '2026-05-10', 'x', "personId", clock_timestamp() FROM "Evaluation"
      WHERE id = ${some("Evaluation", unsigned)};
    UPDATE "Assignment" SET "validTo" = '2026-05-09' WHERE "personId" = ${leaver} AND coalesce("validTo", 'infinity') > '2026-05-09';
    UPDATE "Supervision" SET "validTo" = '2026-05-09' WHERE ${leaver} IN ("personId", "raterId") AND coalesce("validTo", 'infinity') > '2026-05-09'`,
  tree: `UPDATE "Unit" SET "parentId" = ${some("Unit", "kind = 'agency'", ":other")}
    WHERE id = ${some("Unit", "kind IN ('section', 'school', 'health_centre')")}`,
};

/** Histories here are of any kind, also those that no screen lets happen: what is counted follows the rows. */
export async function withoutGuards() {
  const { rows } = await asOwner().query<{ table: string; name: string }>(
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger
     WHERE NOT tgisinternal AND tgtype & 2 = 2 AND tgrelid::regclass::text = ANY ($1)`,
    [
      [
        "PerformancePlan",
        "WorkResult",
        "Indicator",
        "Feedback",
        "ResultSupport",
        "RoleExpectation",
        "ProgressReport",
        "Evaluation",
        "Objection",
        "TrainingRecord",
        "Supervision",
        "EvaluationStep",
        "EvaluationPeriod",
        "Holiday",
        "WorkTeam",
        "TeamSeat",
        "TrainingOutcome",
        "CompetencyAssessment",
      ].map((t) => `"${t}"`),
    ],
  );
  for (const { table, name } of rows) await asOwner().query(`ALTER TABLE ${table} DISABLE TRIGGER "${name}"`);
}

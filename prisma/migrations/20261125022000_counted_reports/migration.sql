-- Every visit of the accountability page walked through all reports and answers of the year: a third of its time.
ALTER TABLE "ProgressReport" ADD COLUMN "answeredAt" TIMESTAMPTZ;
ALTER TABLE "PerformancePlan"
  ADD COLUMN "reportCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "answeredCount" INTEGER NOT NULL DEFAULT 0;

UPDATE "ProgressReport" r SET "answeredAt" = f.first
  FROM (SELECT "reportId", min("givenAt") AS first FROM "Feedback" GROUP BY "reportId") f WHERE f."reportId" = r.id;
UPDATE "PerformancePlan" p SET "reportCount" = c.reports, "answeredCount" = c.answered
  FROM (SELECT "planId", count(*) AS reports, count("answeredAt") AS answered FROM "ProgressReport" GROUP BY "planId") c
  WHERE c."planId" = p.id;
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_counts"
  CHECK ("answeredCount" BETWEEN 0 AND "reportCount");

CREATE FUNCTION count_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PerformancePlan" p SET "reportCount" = p."reportCount" + a.reports
    FROM (SELECT "planId", count(*) AS reports FROM added GROUP BY "planId") a WHERE p.id = a."planId";
  RETURN NULL;
END $$;
CREATE TRIGGER "ProgressReport_counted" AFTER INSERT ON "ProgressReport" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_reports();

-- Reports are not the app's to change: the owner notes the answer. Of two answers at once the report's lock lets one be the first.
CREATE FUNCTION count_answers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH answered AS (
    UPDATE "ProgressReport" r SET "answeredAt" = a.first
      FROM (SELECT "reportId", min("givenAt") AS first FROM added GROUP BY "reportId") a
      WHERE r.id = a."reportId" AND r."answeredAt" IS NULL RETURNING r."planId")
  UPDATE "PerformancePlan" p SET "answeredCount" = p."answeredCount" + a.answers
    FROM (SELECT "planId", count(*) AS answers FROM answered GROUP BY "planId") a WHERE p.id = a."planId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Feedback_counted" AFTER INSERT ON "Feedback" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_answers();

-- What the page asks of everybody at once is read from these alone.
CREATE INDEX "PerformancePlan_confirmed" ON "PerformancePlan" (year, "personId") WHERE "approvedEdition" > 0;
CREATE INDEX "Evaluation_signed_by_period" ON "Evaluation" ("periodId", "unitId", predicate) WHERE "signedAt" IS NOT NULL;
CREATE INDEX "TrainingRecord_endedOn_personId_hours_idx" ON "TrainingRecord"("endedOn", "personId", "hours");

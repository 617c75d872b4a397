-- Whoever reported may take a report back while nobody has answered it and no signed evaluation stands on it.
GRANT DELETE ON "ProgressReport" TO kinerja_app;

CREATE FUNCTION guard_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."answeredAt" IS NOT NULL OR EXISTS (SELECT 1 FROM "Feedback" WHERE "reportId" = OLD.id) THEN
    RAISE EXCEPTION 'report % is answered', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'report_answered';
  END IF;
  IF EXISTS (SELECT 1 FROM "Evaluation" WHERE "planId" = OLD."planId" AND "signedAt" >= OLD."reportedAt") THEN
    RAISE EXCEPTION 'report % was evaluated', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'report_evaluated';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "ProgressReport_withdrawn" BEFORE DELETE ON "ProgressReport"
  FOR EACH ROW EXECUTE FUNCTION guard_withdrawal();

CREATE FUNCTION discount_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "PerformancePlan" p SET "reportCount" = p."reportCount" - t.reports
    FROM (SELECT "planId", count(*) AS reports FROM taken GROUP BY "planId") t WHERE p.id = t."planId";
  RETURN NULL;
END $$;
CREATE TRIGGER "ProgressReport_discounted" AFTER DELETE ON "ProgressReport" REFERENCING OLD TABLE AS taken
  FOR EACH STATEMENT EXECUTE FUNCTION discount_reports();

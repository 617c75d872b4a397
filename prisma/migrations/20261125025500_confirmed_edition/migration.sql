-- Lines that a revision leaves out stay for the reports and marks on them.
ALTER TABLE "WorkResult" ADD COLUMN "leftOutIn" INTEGER;
ALTER TABLE "Indicator" ADD COLUMN "leftOutIn" INTEGER;

-- One plan for one assignment (L.II.C.6): a new position in the same unit has its own.
DROP INDEX "PerformancePlan_personId_year_unitId_key";
CREATE UNIQUE INDEX "PerformancePlan_personId_year_unitId_positionTitle_key"
  ON "PerformancePlan"("personId", "year", "unitId", "positionTitle");

-- A line that is being written waits for whoever decides on its plan, and the other way round.
CREATE OR REPLACE FUNCTION refuse_unless_plan_open(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now_is "PlanStatus";
BEGIN
  SELECT status INTO now_is FROM "PerformancePlan" WHERE id = plan FOR SHARE;
  IF now_is NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'plan % is not open for changes', plan USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_open';
  END IF;
END $$;

DROP TRIGGER "WorkResult_open" ON "WorkResult";
CREATE TRIGGER "WorkResult_open" BEFORE INSERT OR DELETE OR UPDATE OF "planId", kind, statement, "leftOutIn" ON "WorkResult"
  FOR EACH ROW EXECUTE FUNCTION guard_plan_line();

-- Neither the plan an indicator comes from nor the one it goes to may be closed for changes.
CREATE OR REPLACE FUNCTION guard_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = OLD."resultId"));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = NEW."resultId"));
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- A report is one's own, on an indicator of one's own plan.
CREATE FUNCTION guard_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Indicator" i JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId"
    WHERE i.id = NEW."indicatorId" AND p.id = NEW."planId" AND p."personId" = NEW."personId") THEN
    RAISE EXCEPTION 'report % is not on an indicator of its person''s plan', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_on_own_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ProgressReport_on_own_plan" BEFORE INSERT ON "ProgressReport"
  FOR EACH ROW EXECUTE FUNCTION guard_report();

-- Evaluations: a signature ends every way back, and they stand on the plan of the person rated.
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_no_way_back" CHECK
  ((status IN ('self_assessment', 'awaiting_rater')) = ("signedAt" IS NULL));

CREATE OR REPLACE FUNCTION freeze_signed_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR
     ROW(NEW."personId", NEW."raterId", NEW."planId", NEW."periodId", NEW."agencyId", NEW."unitId", NEW."resultRating",
         NEW."behaviourRating", NEW.predicate, NEW.note, NEW.explanation, NEW.snapshot, NEW."signedAt", NEW."selfAssessment")
     IS DISTINCT FROM
     ROW(OLD."personId", OLD."raterId", OLD."planId", OLD."periodId", OLD."agencyId", OLD."unitId", OLD."resultRating",
         OLD."behaviourRating", OLD.predicate, OLD.note, OLD.explanation, OLD.snapshot, OLD."signedAt", OLD."selfAssessment")
     OR (OLD."handedOverAt" IS NOT NULL AND NEW."handedOverAt" IS DISTINCT FROM OLD."handedOverAt")
     OR (OLD."acknowledgedAt" IS NOT NULL AND NEW."acknowledgedAt" IS DISTINCT FROM OLD."acknowledgedAt") THEN
    RAISE EXCEPTION 'evaluation % is signed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_evaluated_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PerformancePlan" WHERE id = NEW."planId" AND "personId" = NEW."personId") THEN
    RAISE EXCEPTION 'evaluation % is on a plan of somebody else', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_on_own_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_on_own_plan" BEFORE INSERT OR UPDATE OF "planId", "personId" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION guard_evaluated_plan();

-- Marks neither come to a signed evaluation nor leave it, and stand on results of the plan that is rated.
CREATE OR REPLACE FUNCTION freeze_signed_marks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid[] := array_remove(ARRAY[
    CASE WHEN TG_OP <> 'INSERT' THEN OLD."evaluationId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."evaluationId" END], NULL);
BEGIN
  IF EXISTS (SELECT 1 FROM "Evaluation" WHERE id = ANY (touched) AND "signedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the evaluation is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE FUNCTION guard_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Evaluation" e JOIN "WorkResult" w ON w."planId" = e."planId"
                 WHERE e.id = NEW."evaluationId" AND w.id = NEW."resultId") THEN
    RAISE EXCEPTION 'result % is not of the rated plan', NEW."resultId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mark_on_rated_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ResultMark_on_rated_plan" BEFORE INSERT OR UPDATE ON "ResultMark"
  FOR EACH ROW EXECUTE FUNCTION guard_mark();

-- A position that becomes the head's seat, or moves, takes whoever sits in it along: a unit has one head a day.
CREATE FUNCTION carry_head_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Assignment" SET "positionId" = "positionId" WHERE "positionId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Position_head_seat" AFTER UPDATE OF "isHead", "unitId" ON "Position"
  FOR EACH ROW EXECUTE FUNCTION carry_head_seat();

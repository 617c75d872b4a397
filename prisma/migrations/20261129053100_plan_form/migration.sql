-- Heads of independent units (pimpinan unit kerja mandiri) plan on the same form as senior leaders (L.II.A.2, A.1.1 to A.1.3).
-- Whether a unit is one is said of each unit; health centres (without their outposts) and hospitals are, schools only where
-- the government says so.
ALTER TABLE "Unit" ADD COLUMN independent BOOLEAN NOT NULL DEFAULT false;
UPDATE "Unit" u SET independent = true WHERE (u.kind = 'health_centre' AND u.name !~* '^(pustu|puskesmas pembantu)\M')
  OR (u.kind = 'agency' AND EXISTS (
  SELECT 1 FROM "Agency" a WHERE a.id = u."agencyId" AND a.kind = 'hospital'));

-- Plans that were opened before stay on the form that they were written on.
CREATE TYPE "PlanForm" AS ENUM ('leader', 'member');
ALTER TABLE "PerformancePlan" ADD COLUMN form "PlanForm" NOT NULL DEFAULT 'member';
UPDATE "PerformancePlan" SET form = 'leader' WHERE "positionKind" = 'senior_leader';
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_form_of_senior_leaders" CHECK
  ("positionKind" <> 'senior_leader' OR form = 'leader');

CREATE FUNCTION guard_plan_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'plan % stays on the form that it was opened on', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'PerformancePlan_form_settled';
END $$;
CREATE TRIGGER "PerformancePlan_form_settled" BEFORE UPDATE OF form ON "PerformancePlan"
  FOR EACH ROW WHEN (NEW.form <> OLD.form) EXECUTE FUNCTION guard_plan_form();

CREATE OR REPLACE FUNCTION guard_manual() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_unless_plan_open((SELECT r."planId" FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
    WHERE i.id = CASE WHEN TG_OP = 'DELETE' THEN OLD."indicatorId" ELSE NEW."indicatorId" END));
  IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
      JOIN "PerformancePlan" p ON p.id = r."planId" WHERE i.id = NEW."indicatorId" AND p.form = 'leader') THEN
    RAISE EXCEPTION 'indicator % is not of a plan on the form of leaders', NEW."indicatorId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'manual_of_leader';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

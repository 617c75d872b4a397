-- A plan of a position that was left is over (L.II.C.6): nothing more is reported on it, and it is not opened again.
CREATE OR REPLACE FUNCTION guard_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Indicator" i JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId"
    WHERE i.id = NEW."indicatorId" AND p.id = NEW."planId" AND p."personId" = NEW."personId") THEN
    RAISE EXCEPTION 'report % is not on an indicator of its person''s plan', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_on_own_plan';
  END IF;
  IF EXISTS (SELECT 1 FROM "PerformancePlan" WHERE id = NEW."planId" AND status = 'closed') THEN
    RAISE EXCEPTION 'report % is on a plan that is closed', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'report_on_running_plan';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_closed_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'plan % is closed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'PerformancePlan_closed';
END $$;
CREATE TRIGGER "PerformancePlan_closed" BEFORE UPDATE OF status ON "PerformancePlan"
  FOR EACH ROW WHEN (OLD.status = 'closed' AND NEW.status <> 'closed') EXECUTE FUNCTION guard_closed_plan();

-- What was never confirmed is closed as well when its position was left: it would wait for its owner for ever.
ALTER TABLE "PerformancePlan" DROP CONSTRAINT "PerformancePlan_approved";
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_approved" CHECK
  (status <> 'approved' OR ("approvedEdition" > 0 AND "firstApprovedOn" IS NOT NULL));

-- Work of a Plt or Plh is main work (hasil kerja utama) of the plan of whoever stands in (L.II.A.6.d): a result can be written
-- for an acting assignment of its plan's owner and year, and then is of no other kind.
ALTER TABLE "WorkResult" ADD COLUMN "assignmentId" UUID;
ALTER TABLE "WorkResult" ADD CONSTRAINT "WorkResult_assignmentId_fkey" FOREIGN KEY ("assignmentId")
  REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "WorkResult_assignmentId_idx" ON "WorkResult"("assignmentId");
ALTER TABLE "WorkResult" ADD CONSTRAINT "WorkResult_acting_is_main" CHECK ("assignmentId" IS NULL OR kind = 'main');

CREATE FUNCTION guard_acting_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."assignmentId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "PerformancePlan" p JOIN "Assignment" a ON a."personId" = p."personId"
    WHERE p.id = NEW."planId" AND a.id = NEW."assignmentId" AND a.kind <> 'definitive'
      AND a."validFrom" <= make_date(p.year, 12, 31)
      AND (a."validTo" IS NULL OR a."validTo" >= make_date(p.year, 1, 1))) THEN
    RAISE EXCEPTION 'result % is for no acting assignment of its plan''s owner and year', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'WorkResult_own_acting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "WorkResult_own_acting" BEFORE INSERT OR UPDATE OF "planId", "assignmentId" ON "WorkResult"
  FOR EACH ROW EXECUTE FUNCTION guard_acting_work();

-- For what it is written is part of what was agreed: it changes only while the plan is open.
DROP TRIGGER "WorkResult_open" ON "WorkResult";
CREATE TRIGGER "WorkResult_open"
  BEFORE INSERT OR DELETE OR UPDATE OF "planId", kind, statement, "leftOutIn", "assignmentId" ON "WorkResult"
  FOR EACH ROW EXECUTE FUNCTION guard_plan_line();

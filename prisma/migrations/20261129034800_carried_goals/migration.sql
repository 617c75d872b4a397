-- The head of a unit writes the plan from the unit's goals (L.II.A.2): each indicator remembers the goal it carries. A plan
-- carries goals of its own unit and year alone, and what it carries is settled as the line is written.
ALTER TABLE "Indicator" ADD COLUMN "goalId" UUID;
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_goalId_fkey" FOREIGN KEY ("goalId")
  REFERENCES "UnitGoal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Indicator_goalId_idx" ON "Indicator"("goalId");

CREATE FUNCTION guard_carried_goal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."goalId" IS DISTINCT FROM OLD."goalId" THEN
    RAISE EXCEPTION 'indicator % keeps the goal it was written from', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'goal_settled';
  END IF;
  IF NEW."goalId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "UnitGoal" g, "WorkResult" w JOIN "PerformancePlan" p ON p.id = w."planId"
    WHERE g.id = NEW."goalId" AND w.id = NEW."resultId" AND g."unitId" = p."unitId" AND g.year = p.year) THEN
    RAISE EXCEPTION 'indicator % carries no goal of its plan''s unit and year', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'goal_of_own_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Indicator_carried_goal" BEFORE INSERT OR UPDATE OF "goalId", "resultId" ON "Indicator"
  FOR EACH ROW EXECUTE FUNCTION guard_carried_goal();

-- Whoever comes back to a position in the same year begins anew: the plan that was closed when they left stays closed.
DROP INDEX "PerformancePlan_personId_year_unitId_positionTitle_key";
CREATE INDEX "PerformancePlan_personId_year_idx" ON "PerformancePlan"("personId", "year");
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_one_open_a_position" EXCLUDE USING gist
  ("personId" WITH =, year WITH =, "unitId" WITH =, "positionTitle" WITH =) WHERE (status <> 'closed');

-- A link leads to a line of a plan that runs: that of a position which the superior has left leads nobody any more.
CREATE OR REPLACE FUNCTION guard_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = OLD."resultId"));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = NEW."resultId"));
  IF EXISTS (SELECT 1 FROM "ResultSupport" WHERE "resultId" = NEW."resultId" AND "indicatorId" = NEW."indicatorId") THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "WorkResult" r JOIN "PerformancePlan" own ON own.id = r."planId", "Indicator" i
      JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" above ON above.id = w."planId"
      JOIN "PlanEdition" e ON e."planId" = above.id AND e.number = above."approvedEdition"
    WHERE r.id = NEW."resultId" AND i.id = NEW."indicatorId" AND above.year = own.year
      AND above.status <> 'closed' AND above."personId" <> own."personId"
      AND e.content @> jsonb_build_object('results',
        jsonb_build_array(jsonb_build_object('indicators', jsonb_build_array(jsonb_build_object('id', i.id)))))) THEN
    RAISE EXCEPTION 'result % supports no confirmed line of the same year', NEW."resultId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'support_of_confirmed_line';
  END IF;
  RETURN NEW;
END $$;

-- Whoever plans before the superior does (P4) links to the superior's plan of the year before, until there is another.
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
    WHERE r.id = NEW."resultId" AND i.id = NEW."indicatorId"
      AND ((above.year = own.year AND above.status <> 'closed') OR above.year = own.year - 1) AND above."personId" <> own."personId"
      AND e.content @> jsonb_build_object('results',
        jsonb_build_array(jsonb_build_object('indicators', jsonb_build_array(jsonb_build_object('id', i.id)))))) THEN
    RAISE EXCEPTION 'result % supports no confirmed line of the same year or the one before', NEW."resultId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'support_of_confirmed_line';
  END IF;
  RETURN NEW;
END $$;

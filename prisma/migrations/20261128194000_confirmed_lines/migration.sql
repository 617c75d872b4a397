-- A link leads to a line of the edition that was confirmed last, not to one that its owner writes beside it, and to a plan
-- that runs, not to that of a position which the superior has left. A link that stands already may stay.
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

-- An edition comes with its confirmation, and editions of a plan follow each other: the newest is what everybody reads.
CREATE FUNCTION guard_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "PerformancePlan" p
    WHERE p.id = NEW."planId" AND p."approvedEdition" = NEW.number
      AND NEW.number = 1 + (SELECT coalesce(max(e.number), 0) FROM "PlanEdition" e WHERE e."planId" = p.id)) THEN
    RAISE EXCEPTION 'edition % is not the next edition of plan %', NEW.number, NEW."planId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PlanEdition_next';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PlanEdition_next" BEFORE INSERT ON "PlanEdition"
  FOR EACH ROW EXECUTE FUNCTION guard_edition();

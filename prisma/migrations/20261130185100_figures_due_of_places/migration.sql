-- Where a plan stood before its unit was merged or split says whose plan it is, and since when it was due.
CREATE FUNCTION mark_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p WHERE p.id IN (OLD."planId", NEW."planId");
  RETURN NULL;
END $$;
CREATE TRIGGER "PlanPlace_figures" AFTER INSERT OR DELETE OR UPDATE ON "PlanPlace"
  FOR EACH ROW EXECUTE FUNCTION mark_place();

-- An indicator takes what was expected of others with it: by then it does not say any more of which year it was.
CREATE OR REPLACE FUNCTION mark_expectation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "RoleExpectation" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", p.year) FROM "Indicator" i
    JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId" WHERE i.id = r."indicatorId";
  IF NOT FOUND THEN PERFORM figures_due(r."personId", '1900-01-01'::date, 'infinity'::date); END IF;
  RETURN NULL;
END $$;

-- Manual of indicators (manual indikator kinerja, A.1.3, L.II.A.3) of the plans of senior leaders.
CREATE TYPE "ResultQuality" AS ENUM ('outcome', 'intermediate_outcome', 'low_control_output');
CREATE TYPE "ReportingInterval" AS ENUM ('monthly', 'quarterly', 'semester', 'annual');

CREATE TABLE "IndicatorManual" (
  "indicatorId" UUID NOT NULL,
  "purpose" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "formula" TEXT,
  "quality" "ResultQuality" NOT NULL,
  "dataSource" TEXT NOT NULL,
  "interval" "ReportingInterval" NOT NULL,
  CONSTRAINT "IndicatorManual_pkey" PRIMARY KEY ("indicatorId")
);
ALTER TABLE "IndicatorManual" ADD CONSTRAINT "IndicatorManual_indicatorId_fkey" FOREIGN KEY ("indicatorId")
  REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "IndicatorManual" ADD CONSTRAINT "IndicatorManual_complete" CHECK
  (btrim(purpose) <> '' AND btrim(definition) <> '' AND btrim(formula) <> '' AND btrim("dataSource") <> '');

-- It belongs to its indicator: changed only while the plan is open, and only in plans on the forms of senior leaders.
CREATE FUNCTION guard_manual() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_unless_plan_open((SELECT r."planId" FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
    WHERE i.id = CASE WHEN TG_OP = 'DELETE' THEN OLD."indicatorId" ELSE NEW."indicatorId" END));
  IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
      JOIN "PerformancePlan" p ON p.id = r."planId" WHERE i.id = NEW."indicatorId" AND p."positionKind" = 'senior_leader') THEN
    RAISE EXCEPTION 'indicator % is not of a senior leader', NEW."indicatorId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'manual_of_leader';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "IndicatorManual_open" BEFORE INSERT OR UPDATE OR DELETE ON "IndicatorManual"
  FOR EACH ROW EXECUTE FUNCTION guard_manual();

REVOKE UPDATE, DELETE ON "IndicatorManual" FROM kinerja_app;
GRANT UPDATE (purpose, definition, formula, quality, "dataSource", "interval") ON "IndicatorManual" TO kinerja_app;

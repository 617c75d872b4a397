-- A result supports one indicator of a superior, in one of five ways (L.II.A.4). The link is a row of its own: it comes
-- and goes while both lines stay. Nobody had a way to fill the columns that meant to hold it.
ALTER TABLE "WorkResult" DROP CONSTRAINT "WorkResult_supportsId_fkey";
DROP INDEX "WorkResult_supportsId_idx";
ALTER TABLE "WorkResult" DROP COLUMN "supportsId", DROP COLUMN "cascadingMethod";

CREATE TABLE "ResultSupport" (
  "resultId" UUID NOT NULL,
  "indicatorId" UUID NOT NULL,
  "method" "CascadingMethod" NOT NULL,
  CONSTRAINT "ResultSupport_pkey" PRIMARY KEY ("resultId")
);
CREATE INDEX "ResultSupport_indicatorId_idx" ON "ResultSupport"("indicatorId");
ALTER TABLE "ResultSupport" ADD CONSTRAINT "ResultSupport_resultId_fkey" FOREIGN KEY ("resultId")
  REFERENCES "WorkResult"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ResultSupport" ADD CONSTRAINT "ResultSupport_indicatorId_fkey" FOREIGN KEY ("indicatorId")
  REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Links belong to the content of a plan, and lead to a confirmed plan of the same year of somebody else.
CREATE FUNCTION guard_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = OLD."resultId"));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = NEW."resultId"));
  IF NOT EXISTS (
    SELECT 1 FROM "WorkResult" r JOIN "PerformancePlan" own ON own.id = r."planId", "Indicator" i
      JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" above ON above.id = w."planId"
    WHERE r.id = NEW."resultId" AND i.id = NEW."indicatorId" AND above.year = own.year
      AND above."personId" <> own."personId" AND above."approvedEdition" > 0) THEN
    RAISE EXCEPTION 'result % supports no confirmed line of the same year', NEW."resultId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'support_of_confirmed_line';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ResultSupport_open" BEFORE INSERT OR UPDATE OR DELETE ON "ResultSupport"
  FOR EACH ROW EXECUTE FUNCTION guard_support();

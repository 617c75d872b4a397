-- Reports that wait for more than five working days, without which those that were answered soon are a share of the lucky ones.
ALTER TABLE "PersonFigures" ADD COLUMN "unanswered" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "PersonFigures" ALTER COLUMN "unanswered" DROP DEFAULT;
ALTER TABLE "UnitFigures" ADD COLUMN "unanswered" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "UnitFigures" ALTER COLUMN "unanswered" DROP DEFAULT;

-- Before anybody has a plan there is one year to count, not every year since 1900.
CREATE OR REPLACE FUNCTION figures_due(person uuid, first date, last date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "FiguresDue" ("personId", year) SELECT person, y FROM generate_series(
    greatest(date_part('year', first)::int, coalesce((SELECT min(year) FROM "PerformancePlan"), running_year())),
    date_part('year', least(last, coalesce((SELECT "demoToday" FROM "Government"), local_day(now()))))::int) y
$$;

-- An indicator is carried by what a confirmed plan supports it with: whose confirmation, or whose result, comes and goes.
CREATE FUNCTION figures_due_of_supported(plan uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT figures_due(p."personId", p.year) FROM "WorkResult" r JOIN "ResultSupport" t ON t."resultId" = r.id
    JOIN "Indicator" i ON i.id = t."indicatorId" JOIN "WorkResult" w ON w.id = i."resultId"
    JOIN "PerformancePlan" p ON p.id = w."planId" WHERE r."planId" = plan
$$;

CREATE OR REPLACE FUNCTION mark_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "PerformancePlan" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", r.year);
  IF TG_OP = 'UPDATE' AND NEW."firstApprovedOn" IS DISTINCT FROM OLD."firstApprovedOn" THEN
    PERFORM figures_due_of_supported(r.id);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION mark_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'WorkResult' THEN
    PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p WHERE p.id = coalesce(NEW."planId", OLD."planId");
    PERFORM figures_due_of_supported(coalesce(NEW."planId", OLD."planId"));
  ELSE
    PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p JOIN "WorkResult" r ON r."planId" = p.id
      WHERE r.id = coalesce(NEW."resultId", OLD."resultId");
  END IF;
  RETURN NULL;
END $$;

-- Everybody is counted anew: what the figures say has changed.
DELETE FROM "FiguresDay";

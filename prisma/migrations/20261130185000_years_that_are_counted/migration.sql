-- AlterTable
ALTER TABLE "FiguresDay" ADD COLUMN "since" SMALLINT;

-- CreateIndex
CREATE INDEX "PerformancePlan_year_idx" ON "PerformancePlan"("year");

-- The first year that is counted: the first of which there is a plan, at the latest the one before the year that runs, whose terms
-- end in this one. A training of long ago is on record, and its year is counted of nobody.
CREATE FUNCTION first_year_counted(running int) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT least((SELECT min(year) FROM "PerformancePlan"), running - 1)
$$;

CREATE OR REPLACE FUNCTION figures_due(person uuid, first date, last date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "FiguresDue" ("personId", year) SELECT person, y FROM generate_series(
    greatest(date_part('year', first)::int, first_year_counted(running_year())),
    date_part('year', least(last, coalesce((SELECT "demoToday" FROM "Government"), local_day(now()))))::int) y
$$;

CREATE OR REPLACE FUNCTION mark_day_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(NULL, y) FROM (
    SELECT date_part('year', d)::int - back AS y FROM unnest(ARRAY[OLD.date, NEW.date]) d, generate_series(0, 1) back
    UNION SELECT running_year()) years
    WHERE y BETWEEN first_year_counted(running_year()) AND running_year();
  RETURN NULL;
END $$;

-- What was counted of a few in years before goes.
UPDATE "FiguresDay" SET since = first_year_counted(date_part('year', day)::int);
DELETE FROM "PersonFigures" WHERE year < (SELECT since FROM "FiguresDay");
DELETE FROM "UnitFigures" WHERE year < (SELECT since FROM "FiguresDay");
DELETE FROM "PersonAdoption" WHERE year < (SELECT since FROM "FiguresDay");
DELETE FROM "UnitAdoption" WHERE year < (SELECT since FROM "FiguresDay");

ALTER TABLE "FiguresDay" ALTER COLUMN "since" SET NOT NULL;

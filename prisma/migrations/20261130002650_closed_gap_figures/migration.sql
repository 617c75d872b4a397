-- Whether training closes gaps: of what was evaluated, what met a gap, and what closed it. What was counted before has neither.
ALTER TABLE "PersonFigures" ADD COLUMN "aimed" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "closed" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "UnitFigures" ADD COLUMN "aimed" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "closed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PersonFigures" ALTER COLUMN "aimed" DROP DEFAULT, ALTER COLUMN "closed" DROP DEFAULT;
ALTER TABLE "UnitFigures" ALTER COLUMN "aimed" DROP DEFAULT, ALTER COLUMN "closed" DROP DEFAULT;

-- Everything is counted anew where something was counted: the worker finds no day that figures were counted for.
DELETE FROM "FiguresDay";

CREATE FUNCTION mark_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(t."personId", o.year)
    FROM (SELECT OLD."recordId" AS id, date_part('year', local_day(OLD."evaluatedAt"))::int AS year
      UNION SELECT NEW."recordId", date_part('year', local_day(NEW."evaluatedAt"))::int) o
    JOIN "TrainingRecord" t ON t.id = o.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "TrainingOutcome_figures" AFTER INSERT OR DELETE OR UPDATE ON "TrainingOutcome"
  FOR EACH ROW EXECUTE FUNCTION mark_outcome();

-- A training counts in the year in which it ended, and in the one in which its use was evaluated.
CREATE OR REPLACE FUNCTION mark_training() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due("personId", year) FROM (
    SELECT OLD."personId", date_part('year', OLD."endedOn")::int AS year
    UNION SELECT NEW."personId", date_part('year', NEW."endedOn")::int
    UNION SELECT p, date_part('year', local_day(o."evaluatedAt"))::int
      FROM "TrainingOutcome" o, unnest(ARRAY[OLD."personId", NEW."personId"]) p WHERE o."recordId" IN (OLD.id, NEW.id)) r
    WHERE "personId" IS NOT NULL;
  RETURN NULL;
END $$;

-- What was seen counts from its day on, and where the use of a training was evaluated with it.
CREATE OR REPLACE FUNCTION mark_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "CompetencyAssessment" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", r."assessedOn", 'infinity');
  PERFORM figures_due(t."personId", date_part('year', local_day(o."evaluatedAt"))::int)
    FROM "TrainingOutcome" o JOIN "TrainingRecord" t ON t.id = o."recordId" WHERE o."assessmentId" = r.id;
  RETURN NULL;
END $$;

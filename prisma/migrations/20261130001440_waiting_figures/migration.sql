-- AlterTable
ALTER TABLE "PersonFigures" ADD COLUMN "waiting" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "waitingPlans" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "waitingEvaluations" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "UnitFigures" ADD COLUMN "waiting" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "waitingPlans" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "waitingEvaluations" INTEGER NOT NULL DEFAULT 0;

-- What was counted before has none of them; whoever counts writes them all.
ALTER TABLE "PersonFigures" ALTER COLUMN "waiting" DROP DEFAULT, ALTER COLUMN "waitingPlans" DROP DEFAULT,
  ALTER COLUMN "waitingEvaluations" DROP DEFAULT;
ALTER TABLE "UnitFigures" ALTER COLUMN "waiting" DROP DEFAULT, ALTER COLUMN "waitingPlans" DROP DEFAULT,
  ALTER COLUMN "waitingEvaluations" DROP DEFAULT;

-- CreateTable
CREATE TABLE "PersonWaiting" (
    "personId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "plans" SMALLINT NOT NULL,
    "evaluations" SMALLINT NOT NULL,

    CONSTRAINT "PersonWaiting_pkey" PRIMARY KEY ("personId","raterId")
);

-- CreateTable
CREATE TABLE "WaitingFor" (
    "unitId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "plans" INTEGER NOT NULL,
    "evaluations" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "WaitingFor_pkey" PRIMARY KEY ("unitId","raterId")
);

-- CreateIndex
CREATE INDEX "PersonWaiting_raterId_idx" ON "PersonWaiting"("raterId");

-- CreateIndex
CREATE INDEX "WaitingFor_unitId_people_raterId_idx" ON "WaitingFor"("unitId", "people" DESC, "raterId");

ALTER TABLE "PersonWaiting"
  ADD CONSTRAINT "PersonWaiting_some" CHECK (plans >= 0 AND evaluations >= 0 AND plans + evaluations > 0);
-- Those for whom nobody waits any more, until whoever counts takes them away in the same transaction.
CREATE INDEX "WaitingFor_nobody" ON "WaitingFor"("unitId", "raterId") WHERE people = 0;

-- A database that was counted before is counted anew, as if it never had been: the worker finds no day that figures were counted
-- for, and `rebuildFigures` takes every year. Until then readers see what they saw.
DELETE FROM "FiguresDay";

-- Who waits for whom is a matter of today: it stands with the figures of the year that runs.
CREATE FUNCTION running_year() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT date_part('year', coalesce((SELECT "demoToday" FROM "Government" WHERE id = 1), local_day(now())))::int
$$;

-- A plan waits from the day on which it was handed in, until it is decided on or pulled back.
DROP TRIGGER "PerformancePlan_figures" ON "PerformancePlan";
CREATE TRIGGER "PerformancePlan_figures" AFTER INSERT OR DELETE
  OR UPDATE OF "firstApprovedOn", "unitId", "positionTitle", version, status, "submittedAt"
  ON "PerformancePlan" FOR EACH ROW EXECUTE FUNCTION mark_plan();

-- An evaluation of last year may wait in this one.
CREATE OR REPLACE FUNCTION mark_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "Evaluation" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", y) FROM (SELECT date_part('year', d."endsOn")::int AS y FROM "EvaluationPeriod" d
    WHERE d.id = r."periodId" UNION SELECT running_year()) years;
  RETURN NULL;
END $$;
DROP TRIGGER "Evaluation_figures" ON "Evaluation";
CREATE TRIGGER "Evaluation_figures" AFTER INSERT OR DELETE
  OR UPDATE OF "signedAt", predicate, finality, "extendedTo", "periodId", status, "raterId" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION mark_evaluation();

CREATE FUNCTION mark_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "EvaluationStep" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(e."personId", running_year()) FROM "Evaluation" e
    WHERE e.id = r."evaluationId" AND 'self_assessed' IN (OLD.kind, NEW.kind);
  RETURN NULL;
END $$;
CREATE TRIGGER "EvaluationStep_figures" AFTER INSERT OR DELETE OR UPDATE ON "EvaluationStep"
  FOR EACH ROW EXECUTE FUNCTION mark_step();

CREATE OR REPLACE FUNCTION mark_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(NULL, y) FROM (SELECT date_part('year', NEW."endsOn")::int AS y UNION SELECT running_year()) years;
  RETURN NULL;
END $$;

-- Those whose evaluations somebody is to sign: they wait for the superior once that person holds no position any more.
CREATE FUNCTION figures_due_of_rated(rater uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "FiguresDue" ("personId", year) SELECT "personId", running_year() FROM "Evaluation"
    WHERE "raterId" = rater AND status IN ('self_assessment', 'awaiting_rater')
$$;

-- Another rater is waited for, and by those whom the rated rates themselves another superior.
CREATE FUNCTION mark_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(p, running_year()), figures_due_of_rated(p)
    FROM (SELECT OLD."personId" AS p UNION SELECT NEW."personId") rated WHERE p IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Supervision_figures" AFTER INSERT OR DELETE OR UPDATE ON "Supervision"
  FOR EACH ROW EXECUTE FUNCTION mark_supervision();

CREATE FUNCTION mark_rater() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due_of_rated(p) FROM (SELECT OLD."personId" AS p UNION SELECT NEW."personId") raters WHERE p IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Assignment_rater_figures" AFTER INSERT OR DELETE OR UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION mark_rater();

-- Working days are counted from reports, objections and what waits, some of them over the turn of a year.
CREATE FUNCTION mark_day_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(NULL, y) FROM (
    SELECT date_part('year', d)::int - back AS y FROM unnest(ARRAY[OLD.date, NEW.date]) d, generate_series(0, 1) back
    UNION SELECT running_year()) years
    WHERE y BETWEEN (SELECT min(year) FROM "PerformancePlan") AND running_year();
  RETURN NULL;
END $$;
CREATE TRIGGER "Holiday_figures" AFTER INSERT OR DELETE OR UPDATE OF date ON "Holiday"
  FOR EACH ROW EXECUTE FUNCTION mark_day_off();
CREATE TRIGGER "LostDay_figures" AFTER INSERT OR DELETE OR UPDATE ON "LostDay"
  FOR EACH ROW EXECUTE FUNCTION mark_day_off();

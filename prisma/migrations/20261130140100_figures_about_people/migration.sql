-- Of how many people a figure is where it counts something else, so that it is kept back where they are fewer than five; objections
-- that were decided, and those that could be by now. What no indicator reads goes.
ALTER TABLE "PersonFigures" DROP COLUMN reports, DROP COLUMN "waitingPlans", DROP COLUMN "waitingEvaluations",
  ADD COLUMN evaluated SMALLINT NOT NULL DEFAULT 0, ADD COLUMN decided SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "objectionsDue" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN heard SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN objectors SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "aimedPeople" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "closedPeople" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "UnitFigures" DROP COLUMN reports, DROP COLUMN "waitingPlans", DROP COLUMN "waitingEvaluations",
  ADD COLUMN evaluated INTEGER NOT NULL DEFAULT 0, ADD COLUMN decided INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "objectionsDue" INTEGER NOT NULL DEFAULT 0, ADD COLUMN heard INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN objectors INTEGER NOT NULL DEFAULT 0, ADD COLUMN "aimedPeople" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "closedPeople" INTEGER NOT NULL DEFAULT 0;

-- Whoever counts writes them all.
ALTER TABLE "PersonFigures" ALTER COLUMN evaluated DROP DEFAULT, ALTER COLUMN decided DROP DEFAULT,
  ALTER COLUMN "objectionsDue" DROP DEFAULT, ALTER COLUMN heard DROP DEFAULT, ALTER COLUMN objectors DROP DEFAULT,
  ALTER COLUMN "aimedPeople" DROP DEFAULT, ALTER COLUMN "closedPeople" DROP DEFAULT;
ALTER TABLE "UnitFigures" ALTER COLUMN evaluated DROP DEFAULT, ALTER COLUMN decided DROP DEFAULT,
  ALTER COLUMN "objectionsDue" DROP DEFAULT, ALTER COLUMN heard DROP DEFAULT, ALTER COLUMN objectors DROP DEFAULT,
  ALTER COLUMN "aimedPeople" DROP DEFAULT, ALTER COLUMN "closedPeople" DROP DEFAULT;

-- Everything is counted anew: the worker finds no day that figures were counted for. Until then these figures are kept back.
DELETE FROM "FiguresDay";

-- CreateEnum
CREATE TYPE "DecisionStatus" AS ENUM ('open', 'done', 'closed', 'withdrawn');

-- CreateTable
CREATE TABLE "FigureDecision" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "part" DECIMAL(14,4),
    "whole" DECIMAL(14,4),
    "value" DECIMAL(14,8),
    "sentence" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL,
    "status" "DecisionStatus" NOT NULL DEFAULT 'open',
    "report" TEXT,
    "reportedAt" TIMESTAMPTZ,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FigureDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FigureDecision_unitId_idx" ON "FigureDecision"("unitId");

-- CreateIndex
CREATE INDEX "FigureDecision_ownerId_status_idx" ON "FigureDecision"("ownerId", "status");

-- CreateIndex
CREATE INDEX "FigureDecision_decidedById_status_idx" ON "FigureDecision"("decidedById", "status");

-- AddForeignKey
ALTER TABLE "FigureDecision" ADD CONSTRAINT "FigureDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureDecision" ADD CONSTRAINT "FigureDecision_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureDecision" ADD CONSTRAINT "FigureDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureDecision" ADD CONSTRAINT "FigureDecision_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Keputusan pimpinan (R7): a sentence, an owner and a day on a figure as it was told.
ALTER TABLE "FigureDecision"
  ADD CONSTRAINT "FigureDecision_says_what" CHECK (btrim(sentence) <> '' AND length(sentence) <= 500
    AND btrim(report) <> '' AND length(report) <= 1000 AND btrim(reason) <> '' AND length(reason) <= 500),
  ADD CONSTRAINT "FigureDecision_of_a_figure" CHECK (indicator ~ '^[a-z][a-z-]{2,39}$' AND year BETWEEN 1900 AND 9999
    AND quarter BETWEEN 0 AND 4 AND num_nulls(part, whole, value) IN (0, 3) AND whole > 0 AND part >= 0 AND value >= 0),
  ADD CONSTRAINT "FigureDecision_for_somebody_else" CHECK ("ownerId" <> "decidedById" AND "ownerId" <> "settledById"),
  ADD CONSTRAINT "FigureDecision_states" CHECK (
    num_nulls(report, "reportedAt") = CASE WHEN status IN ('done', 'closed') THEN 0 ELSE 2 END
    AND num_nulls("settledById", "settledAt") = CASE WHEN status IN ('closed', 'withdrawn') THEN 0 ELSE 2 END
    AND (reason IS NOT NULL) = (status = 'withdrawn'));

-- It begins open, is due on its own day at the earliest, and is given to somebody who rates people on that day. Then its owner
-- reports it done, or it is withdrawn; what was reported is closed. What was decided, told and reported stays as it was.
CREATE FUNCTION guard_figure_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'open' OR NEW."dueOn" < local_day(NEW."decidedAt") THEN
      RAISE EXCEPTION 'decision % begins open, before its day', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_decision_begins';
    END IF;
    IF NOT EXISTS (SELECT FROM "Supervision" WHERE "raterId" = NEW."ownerId"
         AND local_day(NEW."decidedAt") BETWEEN "validFrom" AND coalesce("validTo", 'infinity')) THEN
      RAISE EXCEPTION '% rates nobody', NEW."ownerId"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_decision_owner';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR ROW(NEW.id, NEW."unitId", NEW.indicator, NEW.year, NEW.quarter, NEW.part, NEW.whole, NEW.value,
       NEW.sentence, NEW."ownerId", NEW."dueOn", NEW."decidedById", NEW."decidedAt")
     IS DISTINCT FROM ROW(OLD.id, OLD."unitId", OLD.indicator, OLD.year, OLD.quarter, OLD.part, OLD.whole, OLD.value,
       OLD.sentence, OLD."ownerId", OLD."dueOn", OLD."decidedById", OLD."decidedAt")
     OR (OLD.report IS NOT NULL AND ROW(NEW.report, NEW."reportedAt") IS DISTINCT FROM ROW(OLD.report, OLD."reportedAt")) THEN
    RAISE EXCEPTION 'decision % stands', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_decision_stands';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('open', 'done'), ('open', 'withdrawn'), ('done', 'closed')) THEN
    RAISE EXCEPTION 'decision % is %, and becomes no %', OLD.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'figure_decision_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FigureDecision_kept" BEFORE INSERT OR UPDATE OR DELETE ON "FigureDecision"
  FOR EACH ROW EXECUTE FUNCTION guard_figure_decision();

-- CreateEnum
CREATE TYPE "AdoptionStep" AS ENUM ('owing', 'account', 'signed_in', 'drafted', 'handed_in', 'reported', 'fed');

-- CreateEnum
CREATE TYPE "VisitState" AS ENUM ('planned', 'held', 'cancelled');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "PerformancePlan" ADD COLUMN     "openedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "PersonAdoption" (
    "personId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "unitId" UUID NOT NULL,
    "account" DATE,
    "signed_in" DATE,
    "drafted" DATE,
    "handed_in" DATE,
    "reported" DATE,
    "fed" DATE,

    CONSTRAINT "PersonAdoption_pkey" PRIMARY KEY ("personId","year")
);

-- CreateTable
CREATE TABLE "UnitAdoption" (
    "unitId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "step" "AdoptionStep" NOT NULL,
    "week" DATE NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "UnitAdoption_pkey" PRIMARY KEY ("unitId","year","step","week")
);

-- CreateTable
CREATE TABLE "TrainerVisit" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "step" "AdoptionStep" NOT NULL,
    "trainerId" UUID,
    "trainerName" TEXT,
    "note" TEXT,
    "state" "VisitState" NOT NULL DEFAULT 'planned',
    "outcome" TEXT,
    "plannedById" UUID NOT NULL,
    "plannedAt" TIMESTAMPTZ NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainerVisit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PersonAdoption_unitId_year_idx" ON "PersonAdoption"("unitId", "year");

-- CreateIndex
CREATE INDEX "TrainerVisit_unitId_heldOn_idx" ON "TrainerVisit"("unitId", "heldOn");

-- CreateIndex
CREATE INDEX "TrainerVisit_trainerId_idx" ON "TrainerVisit"("trainerId");

-- AddForeignKey
ALTER TABLE "TrainerVisit" ADD CONSTRAINT "TrainerVisit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerVisit" ADD CONSTRAINT "TrainerVisit_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerVisit" ADD CONSTRAINT "TrainerVisit_plannedById_fkey" FOREIGN KEY ("plannedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainerVisit" ADD CONSTRAINT "TrainerVisit_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is known of the days before they were kept: the first that somebody did.
UPDATE "Account" a SET "createdAt" = coalesce((SELECT min(s."startedAt") FROM "UserSession" s WHERE s."accountId" = a.id), now());
UPDATE "PerformancePlan" p SET "openedAt" = coalesce((SELECT min(s.at) FROM "PlanStep" s WHERE s."planId" = p.id), p."submittedAt", now());

ALTER TABLE "UnitAdoption" ADD CONSTRAINT "UnitAdoption_monday" CHECK (extract(isodow FROM week) = 1);
CREATE TRIGGER "PerformancePlan_opened_figures" AFTER UPDATE OF "openedAt" ON "PerformancePlan" FOR EACH ROW EXECUTE FUNCTION mark_plan();

CREATE FUNCTION mark_plan_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p WHERE p.id IN (OLD."planId", NEW."planId");
  RETURN NULL;
END $$;
CREATE TRIGGER "PlanStep_figures" AFTER INSERT OR DELETE OR UPDATE OF kind, at, "planId" ON "PlanStep"
  FOR EACH ROW EXECUTE FUNCTION mark_plan_step();

-- An account and a sign-in count in every year from then on; which years those are is for whoever counts to say.
CREATE FUNCTION mark_account() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "Account" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", '1900-01-01'::date, 'infinity'::date);
  RETURN NULL;
END $$;
CREATE TRIGGER "Account_figures" AFTER INSERT OR DELETE OR UPDATE OF "createdAt", "disabledAt" ON "Account"
  FOR EACH ROW EXECUTE FUNCTION mark_account();

-- Only the first sign-in of somebody changes a figure; the others write nothing.
CREATE FUNCTION mark_session() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "UserSession" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(a."personId", '1900-01-01'::date, 'infinity'::date) FROM "Account" a
    WHERE a.id = r."accountId" AND NOT EXISTS (SELECT FROM "UserSession" s
      WHERE s."accountId" = a.id AND s.id <> r.id AND s."startedAt" <= r."startedAt");
  RETURN NULL;
END $$;
CREATE TRIGGER "UserSession_figures" AFTER INSERT OR DELETE ON "UserSession" FOR EACH ROW EXECUTE FUNCTION mark_session();

-- A visit is about a step that somebody takes, by one trainer; what is over says what came of it, and by whom and when.
ALTER TABLE "TrainerVisit"
  ADD CONSTRAINT "TrainerVisit_step" CHECK (step <> 'owing'),
  ADD CONSTRAINT "TrainerVisit_trainer" CHECK (num_nonnulls("trainerId", "trainerName") = 1
    AND btrim("trainerName") <> '' AND char_length("trainerName") <= 120),
  ADD CONSTRAINT "TrainerVisit_note" CHECK (btrim(note) <> '' AND char_length(note) <= 500),
  ADD CONSTRAINT "TrainerVisit_outcome" CHECK (btrim(outcome) <> '' AND char_length(outcome) <= 1000),
  ADD CONSTRAINT "TrainerVisit_settled" CHECK (num_nonnulls(outcome, "settledById", "settledAt")
    = CASE state WHEN 'planned' THEN 0 ELSE 3 END);
CREATE UNIQUE INDEX "TrainerVisit_one_a_day" ON "TrainerVisit" ("unitId", step, "heldOn") WHERE state <> 'cancelled';
REVOKE UPDATE, DELETE ON "TrainerVisit" FROM kinerja_app;
GRANT UPDATE (state, outcome, "settledById", "settledAt", version) ON "TrainerVisit" TO kinerja_app;

-- Planned first, over once, and held no day before its day by the government's clock.
CREATE FUNCTION guard_visit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE today date := coalesce((SELECT "demoToday" FROM "Government" WHERE id = 1), local_day(now()));
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'planned' OR TG_OP = 'UPDATE' AND OLD.state <> 'planned' THEN
    RAISE EXCEPTION 'visit % is not planned', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'TrainerVisit_planned';
  END IF;
  IF TG_OP = 'INSERT' AND NEW."heldOn" < local_day(NEW."plannedAt") THEN
    RAISE EXCEPTION 'visit % would be planned for a day that is over', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'TrainerVisit_to_come';
  END IF;
  IF NEW.state = 'held' AND NEW."heldOn" > today THEN
    RAISE EXCEPTION 'visit % is still to come', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'TrainerVisit_held';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainerVisit_guard" BEFORE INSERT OR UPDATE ON "TrainerVisit" FOR EACH ROW EXECUTE FUNCTION guard_visit();

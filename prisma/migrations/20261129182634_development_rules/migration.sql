-- CreateEnum
CREATE TYPE "StudyArrangement" AS ENUM ('assigned', 'permitted');

-- CreateEnum
CREATE TYPE "DevelopmentDecisionKind" AS ENUM ('accepted', 'reduced', 'postponed', 'refused');

-- AlterTable
ALTER TABLE "DevelopmentItem" ADD COLUMN     "arrangement" "StudyArrangement";

-- CreateTable
CREATE TABLE "DevelopmentDecision" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" "DevelopmentDecisionKind" NOT NULL,
    "hours" DECIMAL(8,2),
    "cost" BIGINT,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DevelopmentDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DevelopmentCeiling" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DevelopmentCeiling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DevelopmentDecision_itemId_idx" ON "DevelopmentDecision"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "DevelopmentCeiling_agencyId_year_key" ON "DevelopmentCeiling"("agencyId", "year");

-- AddForeignKey
ALTER TABLE "DevelopmentDecision" ADD CONSTRAINT "DevelopmentDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DevelopmentItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DevelopmentDecision" ADD CONSTRAINT "DevelopmentDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DevelopmentCeiling" ADD CONSTRAINT "DevelopmentCeiling_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DevelopmentCeiling" ADD CONSTRAINT "DevelopmentCeiling_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DevelopmentItem"
  ADD CONSTRAINT "DevelopmentItem_arranged" CHECK ((study IS NULL) = (arrangement IS NULL)),
  ADD CONSTRAINT "DevelopmentItem_teaches" CHECK (form IS NULL OR hours > 0),
  ADD CONSTRAINT "DevelopmentItem_says_what_for" CHECK (length(goal) <= 500);
ALTER TABLE "DevelopmentPlan"
  ADD CONSTRAINT "DevelopmentPlan_decided" CHECK (num_nulls("decidedById", "decidedAt") IN (0, 2) AND "decidedById" <> "personId"
    AND (status NOT IN ('approved', 'returned') OR "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "DevelopmentPlan_handed_in" CHECK (status = 'draft' OR "submittedAt" IS NOT NULL),
  ADD CONSTRAINT "DevelopmentPlan_says_why" CHECK (status <> 'returned' OR btrim(coalesce(note, '')) <> '');
ALTER TABLE "DevelopmentDecision"
  ADD CONSTRAINT "DevelopmentDecision_says_why" CHECK (btrim(reason) <> '' AND length(reason) <= 500),
  ADD CONSTRAINT "DevelopmentDecision_size" CHECK (num_nonnulls(hours, cost) = CASE kind WHEN 'reduced' THEN 2 ELSE 0 END
    AND hours >= 0 AND cost >= 0);
ALTER TABLE "DevelopmentCeiling"
  ADD CONSTRAINT "DevelopmentCeiling_range" CHECK (amount >= 0 AND btrim(reason) <> '' AND year BETWEEN 2000 AND 2200);

-- A plan begins as a draft, goes only the ways of lib/development/lifecycle.ts, is handed in with lines, and is approved or returned
-- by whoever supervises its owner on that day, never by the owner. It stays its owner's and its year's, and is never deleted.
CREATE FUNCTION guard_development_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' OR num_nonnulls(NEW."submittedAt", NEW."decidedAt", NEW.note) > 0 THEN
      RAISE EXCEPTION 'development plan % begins as a draft', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_begins';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR ROW(NEW.id, NEW."personId", NEW.year) IS DISTINCT FROM ROW(OLD.id, OLD."personId", OLD.year)
     OR (NEW.status = OLD.status AND ROW(NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM ROW(OLD."decidedById", OLD."decidedAt")) THEN
    RAISE EXCEPTION 'development plan % stands', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_stands';
  END IF;
  IF NEW.status = OLD.status THEN RETURN NEW; END IF;
  IF (OLD.status, NEW.status) NOT IN (('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'draft'),
      ('submitted', 'returned'), ('submitted', 'approved'), ('approved', 'draft')) THEN
    RAISE EXCEPTION 'development plan % does not go from % to %', OLD.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_moves';
  END IF;
  IF NEW.status = 'submitted' AND NOT EXISTS (SELECT FROM "DevelopmentItem" WHERE "planId" = NEW.id) THEN
    RAISE EXCEPTION 'development plan % is empty', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_empty';
  END IF;
  IF NEW.status IN ('approved', 'returned')
     AND NOT supervises_on(NEW."decidedById", NEW."personId", local_day(NEW."decidedAt")) THEN
    RAISE EXCEPTION 'development plan % is decided on by a supervisor', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_decider';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DevelopmentPlan_moves" BEFORE INSERT OR UPDATE OR DELETE ON "DevelopmentPlan"
  FOR EACH ROW EXECUTE FUNCTION guard_development_plan();

-- Lines change while their plan is a draft or was returned; they begin in its year, a training ends in it, and nobody is their own mentor.
CREATE FUNCTION guard_development_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole "DevelopmentPlan"%ROWTYPE;
BEGIN
  -- Whoever hands the plan in at the same moment waits, or has been waited for.
  SELECT * INTO whole FROM "DevelopmentPlan"
    WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD."planId" ELSE NEW."planId" END FOR SHARE;
  IF whole.status NOT IN ('draft', 'returned') OR (TG_OP = 'UPDATE' AND NEW."planId" <> OLD."planId") THEN
    RAISE EXCEPTION 'development plan % is not open', whole.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_plan_open';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF extract(year FROM NEW."startsOn") <> whole.year
     OR (NEW.form IS NOT NULL AND extract(year FROM NEW."endsOn") <> whole.year) THEN
    RAISE EXCEPTION 'line % is none of the year', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_line_year';
  END IF;
  IF NEW."mentorId" = whole."personId" THEN
    RAISE EXCEPTION 'line % has another mentor', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_line_mentor';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DevelopmentItem_open" BEFORE INSERT OR UPDATE OR DELETE ON "DevelopmentItem"
  FOR EACH ROW EXECUTE FUNCTION guard_development_item();

-- The budget is decided on for lines of approved plans, never above what they ask for; a word stands until its line goes.
CREATE FUNCTION guard_development_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line "DevelopmentItem"%ROWTYPE;
  whole "DevelopmentPlan"%ROWTYPE;
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "DevelopmentItem" WHERE id = OLD."itemId") THEN RETURN OLD; END IF;
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'decision % stands', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_stands';
  END IF;
  SELECT * INTO line FROM "DevelopmentItem" WHERE id = NEW."itemId";
  SELECT * INTO whole FROM "DevelopmentPlan" WHERE id = line."planId" FOR SHARE;
  IF whole.status <> 'approved' OR NEW."decidedAt" < whole."decidedAt" THEN
    RAISE EXCEPTION 'development plan % is not approved', whole.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_approved';
  END IF;
  IF NEW."decidedById" = whole."personId" THEN
    RAISE EXCEPTION 'line % is of whoever decides', line.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_own';
  END IF;
  IF NEW.hours > line.hours OR NEW.cost > line.cost THEN
    RAISE EXCEPTION 'line % asks for less', line.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_less';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DevelopmentDecision_added" BEFORE INSERT OR UPDATE OR DELETE ON "DevelopmentDecision"
  FOR EACH ROW EXECUTE FUNCTION guard_development_decision();

REVOKE DELETE ON "DevelopmentPlan" FROM kinerja_app;
REVOKE UPDATE, DELETE ON "DevelopmentDecision" FROM kinerja_app;
REVOKE DELETE ON "DevelopmentCeiling" FROM kinerja_app;

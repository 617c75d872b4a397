-- AlterTable
ALTER TABLE "DevelopmentItem" ALTER COLUMN "goal" DROP NOT NULL;

-- A line says what for: in its owner's words, or by the reason for which it was proposed.
ALTER TABLE "DevelopmentItem"
  ADD CONSTRAINT "DevelopmentItem_says_goal" CHECK (goal IS NOT NULL OR (because IS NOT NULL AND reason <> 'own'));
CREATE INDEX "DevelopmentItem_courseId_idx" ON "DevelopmentItem"("courseId");
-- Plans that name a mentor, for the mentor.
CREATE INDEX "DevelopmentItem_mentorId_idx" ON "DevelopmentItem"("mentorId") WHERE "mentorId" IS NOT NULL;

-- As before; and a course that a line names is learnt in its form and builds its competency, as the catalogue says when it is named.
CREATE OR REPLACE FUNCTION guard_development_item() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW."courseId" IS NOT NULL AND (TG_OP = 'INSERT'
       OR ROW(NEW."courseId", NEW.form, NEW."competencyId") IS DISTINCT FROM ROW(OLD."courseId", OLD.form, OLD."competencyId"))
     AND NOT EXISTS (SELECT FROM "TrainingCourse" c WHERE c.id = NEW."courseId" AND c.form = NEW.form
       AND (c."competencyId" IS NULL OR c."competencyId" = NEW."competencyId")) THEN
    RAISE EXCEPTION 'line % is learnt otherwise than its course', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_line_course';
  END IF;
  RETURN NEW;
END $$;

-- As before; and what costs nothing needs no budget, so that nobody decides on it.
CREATE OR REPLACE FUNCTION guard_development_decision() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF line.cost = 0 THEN
    RAISE EXCEPTION 'line % costs nothing', line.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_free';
  END IF;
  IF NEW.hours > line.hours OR NEW.cost > line.cost THEN
    RAISE EXCEPTION 'line % asks for less', line.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_decision_less';
  END IF;
  RETURN NEW;
END $$;

-- A line because of which a nomination stands (as standingNominations of lib/training/policy.ts) stays as it is learnt, and for what:
-- the nomination speaks of the course, form and competency that it was found by.
CREATE FUNCTION guard_nominated_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."courseId", NEW.form, NEW."competencyId") IS DISTINCT FROM ROW(OLD."courseId", OLD.form, OLD."competencyId")
     AND EXISTS (SELECT FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId"
       WHERE n."itemId" = NEW.id AND (n.status = 'attended'
         OR (n.status IN ('asked', 'proposed', 'approved', 'waiting') AND e.status = 'open'))) THEN
    RAISE EXCEPTION 'somebody is nominated because of line %', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_line_nominated';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DevelopmentItem_nominated" BEFORE UPDATE OF "courseId", form, "competencyId" ON "DevelopmentItem"
  FOR EACH ROW EXECUTE FUNCTION guard_nominated_line();

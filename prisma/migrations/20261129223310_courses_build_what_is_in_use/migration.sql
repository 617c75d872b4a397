-- No course begins to build a competency that was retired; one that built it before keeps it.
CREATE FUNCTION guard_course_competency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' OR NEW."competencyId" IS DISTINCT FROM OLD."competencyId")
     AND EXISTS (SELECT FROM "Competency" WHERE id = NEW."competencyId" AND "retiredOn" IS NOT NULL FOR SHARE) THEN
    RAISE EXCEPTION 'course % builds what was retired', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'course_competency_in_use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingCourse_competency" BEFORE INSERT OR UPDATE OF "competencyId" ON "TrainingCourse"
  FOR EACH ROW EXECUTE FUNCTION guard_course_competency();

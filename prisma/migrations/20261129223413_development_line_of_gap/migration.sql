-- A line that was taken up for a gap carries the gap's level and its key: it is for the gap's own competency. Lines that were written
-- otherwise before stay as they are until they are mended.
CREATE FUNCTION guard_development_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.reason = 'gap' AND NEW.because->>'key' IS DISTINCT FROM 'gap:' || NEW."competencyId"::text THEN
    RAISE EXCEPTION 'line % closes the gap of another competency', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'development_line_gap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DevelopmentItem_gap" BEFORE INSERT OR UPDATE OF "competencyId", reason, because ON "DevelopmentItem"
  FOR EACH ROW EXECUTE FUNCTION guard_development_gap();

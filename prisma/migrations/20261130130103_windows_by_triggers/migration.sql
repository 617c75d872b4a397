-- Windows move by extensions and lost days alone, which are on record with their reason: the app opens and closes none by writing
-- another day. A REVOKE would also take the locks away with which it keeps extensions apart.
CREATE FUNCTION guard_window() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'kinerja_app' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'period % is not changed by hand', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'EvaluationPeriod_stands';
END $$;
CREATE TRIGGER "EvaluationPeriod_stands" BEFORE UPDATE ON "EvaluationPeriod"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION guard_window();
ALTER FUNCTION extend_period() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION move_new_windows() SECURITY DEFINER SET search_path = public, pg_temp;

-- A cycle is one agency's for one year, as long as it is: moved to another year, a closed one would be open again.
CREATE FUNCTION guard_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'cycle % stays with its agency and its year', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'EvaluationCycle_stands';
END $$;
CREATE TRIGGER "EvaluationCycle_stands" BEFORE UPDATE OF year, "agencyId" ON "EvaluationCycle" FOR EACH ROW
  WHEN (OLD.year <> NEW.year OR OLD."agencyId" <> NEW."agencyId") EXECUTE FUNCTION guard_cycle();

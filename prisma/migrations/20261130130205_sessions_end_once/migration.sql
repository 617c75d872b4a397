-- A session stays of whom and until when it was opened, and ends once: none comes back. Where it came from is forgotten, never rewritten.
-- What the app deletes (sessions, news, evidence, by the schedule that two offices confirm) is held by the app alone: by the database itself
-- only the details of the trail are.
REVOKE UPDATE ON "UserSession" FROM kinerja_app;
GRANT UPDATE ("endedAt", address, "userAgent") ON "UserSession" TO kinerja_app;
CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'kinerja_app' AND (OLD."endedAt" IS NOT NULL AND NEW."endedAt" IS DISTINCT FROM OLD."endedAt"
      OR NEW.address IS NOT NULL AND NEW.address IS DISTINCT FROM OLD.address
      OR NEW."userAgent" IS NOT NULL AND NEW."userAgent" IS DISTINCT FROM OLD."userAgent") THEN
    RAISE EXCEPTION 'session % stays as it was', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'UserSession_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "UserSession_guard" BEFORE UPDATE ON "UserSession" FOR EACH ROW EXECUTE FUNCTION guard_session();

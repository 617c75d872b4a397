-- Whoever keeps the system running is somebody on any day, whichever way a role ends: with its last day, with the service of its holder, or
-- because it is taken away.
CREATE FUNCTION guard_last_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := coalesce((SELECT "demoToday" FROM "Government" WHERE id = 1), local_day(now()));
  first_day date := greatest(today, OLD."validFrom", CASE WHEN TG_OP = 'UPDATE' AND NEW."personId" = OLD."personId"
    AND NEW.role = OLD.role AND NEW."validFrom" <= greatest(today, OLD."validFrom") THEN coalesce(NEW."validTo" + 1, 'infinity') END);
BEGIN
  IF first_day = 'infinity' OR OLD."validTo" < first_day OR NOT EXISTS (SELECT FROM "Account"
      WHERE "personId" = OLD."personId" AND "disabledAt" IS NULL AND "passwordHash" IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.system-administrators'));
  IF NOT EXISTS (SELECT FROM "Account" a JOIN "RoleGrant" g ON g."personId" = a."personId" AND g.role = 'system_admin'
      AND g."validFrom" <= first_day AND coalesce(g."validTo", 'infinity') >= first_day
      WHERE a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL) THEN
    RAISE EXCEPTION 'nobody would keep the system from %', first_day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_last_administrator';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "RoleGrant_last_administrator" AFTER UPDATE OR DELETE ON "RoleGrant"
  FOR EACH ROW WHEN (OLD.role = 'system_admin') EXECUTE FUNCTION guard_last_role();

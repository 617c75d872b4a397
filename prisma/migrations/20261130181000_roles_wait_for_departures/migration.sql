-- Of a role and an end of service that are written at once, the second sees the first, as raters and seats do: they wait for each other.
CREATE OR REPLACE FUNCTION guard_role_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The first administrator of a government gets both roles from nobody, before anybody else has any.
  IF NEW."givenById" IS NULL AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "personId" <> NEW."personId" OR "givenById" IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  IF current_user = 'kinerja_app' AND NOT coalesce(may_give_role(NEW."givenById", NEW.role, NEW."unitId"), false) THEN
    RAISE EXCEPTION 'nobody who may give it gave role % to %', NEW.role, NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_by_whom';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.supervision'));
  IF current_user = 'kinerja_app' AND NOT daterange(NEW."validFrom", NEW."validTo", '[]') <@ days_in_service(NEW) THEN
    RAISE EXCEPTION 'role % outlives the service of %', NEW.role, NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_in_service';
  END IF;
  RETURN NEW;
END $$;

-- Nobody leaves with a role that goes on. One that began after a day that is recorded late was held until now. Only what the app records
-- from here on is asked: a row of before may say otherwise, and a departure that was undone gives no role back.
CREATE FUNCTION guard_roles_at_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.supervision'));
  IF current_user = 'kinerja_app' AND EXISTS (SELECT FROM "RoleGrant" WHERE "personId" = NEW."personId"
      AND coalesce("validTo", 'infinity') >= CASE WHEN "validFrom" < NEW."validFrom" THEN NEW."validFrom" ELSE government_day() END) THEN
    RAISE EXCEPTION 'a role of % goes on after the service', NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Movement_ends_roles';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Movement_ends_roles" AFTER INSERT ON "Movement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind IN ('retirement', 'resignation', 'contract_end', 'death')) EXECUTE FUNCTION guard_roles_at_departure();

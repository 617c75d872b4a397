-- A role that is given before a recorded end of service ends with it, as one does that was held when it was recorded.
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
  IF current_user = 'kinerja_app' AND NOT daterange(NEW."validFrom", NEW."validTo", '[]') <@ days_in_service(NEW) THEN
    RAISE EXCEPTION 'role % outlives the service of %', NEW.role, NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_in_service';
  END IF;
  RETURN NEW;
END $$;

-- What was given so until now ends as it would have. Roles of the system are left: they count no longer than the service anyhow, and the
-- last of them may not be taken away.
DELETE FROM "RoleGrant" g
  WHERE g.role <> 'system_admin' AND g."validFrom" >= government_day() AND isempty(days_in_service(g));
UPDATE "RoleGrant" g
  SET "validTo" = CASE WHEN isempty(days_in_service(g)) THEN government_day() ELSE upper(days_in_service(g)) END - 1
  WHERE g.role <> 'system_admin' AND days_in_service(g) <> daterange(g."validFrom", g."validTo", '[]')
    AND (NOT isempty(days_in_service(g)) OR coalesce(g."validTo", 'infinity') >= government_day());

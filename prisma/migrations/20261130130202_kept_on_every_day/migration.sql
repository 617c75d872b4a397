-- Whoever keeps the system running is somebody on every day to come, not only on the first after a role ends: another's role that ends
-- before the one that is taken away leaves days on which it is nobody.

-- The days on which a role is held by somebody in service.
CREATE FUNCTION days_in_service(given "RoleGrant") RETURNS daterange LANGUAGE sql STABLE AS $$
  SELECT daterange(given."validFrom", given."validTo", '[]') * daterange(NULL, min("validFrom")) FROM "Movement"
    WHERE "personId" = given."personId" AND kind IN ('retirement', 'resignation', 'contract_end', 'death')
$$;

-- Whether there would be days on which nobody keeps the system, without this person or without one of their roles. Of who cannot sign in,
-- only today counts: they keep nothing yet, but the way in for the first of all stays open.
CREATE FUNCTION keeps_system_last(person uuid, given uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT coalesce(range_agg(days) FILTER (WHERE signs_in AND NOT theirs), '{}')
    @> coalesce(range_agg(days * daterange(today, CASE WHEN NOT signs_in THEN today + 1 END)) FILTER (WHERE theirs), '{}')
  FROM (SELECT days_in_service(g) AS days, government_day() AS today,
      g."personId" = person AND (given IS NULL OR g.id = given) AS theirs,
      a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL AS signs_in
    FROM "RoleGrant" g JOIN "Account" a ON a."personId" = g."personId" WHERE g.role = 'system_admin') o
$$;

CREATE OR REPLACE FUNCTION guard_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "RoleGrant" WHERE "personId" = NEW."personId" AND role = 'system_admin') THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.system-administrators'));
  IF keeps_system_last(NEW."personId", NULL) THEN
    RAISE EXCEPTION 'account % is the last that keeps the system', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_last_administrator';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_last_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lost datemultirange := datemultirange(daterange(OLD."validFrom", OLD."validTo", '[]') * daterange(government_day(), NULL));
  kept datemultirange;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."personId" = OLD."personId" AND NEW.role = OLD.role THEN
    lost := lost - datemultirange(daterange(NEW."validFrom", NEW."validTo", '[]'));
  END IF;
  IF isempty(lost) OR NOT EXISTS (SELECT FROM "Account"
      WHERE "personId" = OLD."personId" AND "disabledAt" IS NULL AND "passwordHash" IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.system-administrators'));
  SELECT coalesce(range_agg(days_in_service(g)), '{}') INTO kept FROM "RoleGrant" g JOIN "Account" a ON a."personId" = g."personId"
    WHERE g.role = 'system_admin' AND a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL;
  IF NOT kept @> lost THEN
    RAISE EXCEPTION 'nobody would keep the system from %', lower(lost - kept)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_last_administrator';
  END IF;
  RETURN NULL;
END $$;

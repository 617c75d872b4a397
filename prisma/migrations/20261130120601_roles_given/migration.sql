-- Roles are given by somebody who may, never to oneself, and never twice at a time.
ALTER TABLE "RoleGrant" ADD COLUMN "givenById" UUID, ADD COLUMN "givenAt" TIMESTAMPTZ;
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_givenById_fkey"
  FOREIGN KEY ("givenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoleGrant"
  ADD CONSTRAINT "RoleGrant_given" CHECK (num_nonnulls("givenById", "givenAt") IN (0, 2)),
  ADD CONSTRAINT "RoleGrant_not_to_oneself" CHECK ("givenById" <> "personId"),
  ADD CONSTRAINT "RoleGrant_once_a_day" EXCLUDE USING gist
    ("personId" WITH =, role WITH =, "unitId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

-- Whether somebody may give and end a role of a unit today: who keeps the system, the roles of the region, its leadership and its auditors;
-- the regional HR agency, administrators of agencies where it keeps the records itself.
CREATE FUNCTION may_give_role(giver uuid, given "Role", unit uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "RoleGrant" g JOIN "Unit" o ON o.id = g."unitId" JOIN "Unit" u ON u.id = unit
    WHERE g."personId" = giver AND government_day() BETWEEN g."validFrom" AND coalesce(g."validTo", 'infinity') AND u.path ^@ o.path
      AND g.role = CASE given WHEN 'agency_admin' THEN 'regional_hr'::"Role" ELSE 'system_admin' END)
$$;

CREATE FUNCTION guard_role_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The first administrator of a government gets both roles from nobody, before anybody else has any.
  IF NEW."givenById" IS NULL AND NOT EXISTS (SELECT FROM "RoleGrant" WHERE "personId" <> NEW."personId" OR "givenById" IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  IF current_user = 'kinerja_app' AND NOT coalesce(may_give_role(NEW."givenById", NEW.role, NEW."unitId"), false) THEN
    RAISE EXCEPTION 'nobody who may give it gave role % to %', NEW.role, NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_by_whom';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleGrant_given" BEFORE INSERT ON "RoleGrant" FOR EACH ROW EXECUTE FUNCTION guard_role_given();

-- A role is ended, and never turned into another.
REVOKE UPDATE ON "RoleGrant" FROM kinerja_app;
GRANT UPDATE ("validTo") ON "RoleGrant" TO kinerja_app;

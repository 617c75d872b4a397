-- A role that was held stays on record as it was held: by the app it ends earlier, never later or again, and goes only where it had not begun.
CREATE FUNCTION guard_role_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'kinerja_app' AND (TG_OP = 'DELETE' AND OLD."validFrom" < government_day()
      OR TG_OP = 'UPDATE' AND coalesce(NEW."validTo", 'infinity') > coalesce(OLD."validTo", 'infinity')) THEN
    RAISE EXCEPTION 'role % stays as it was held', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleGrant_as_held';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleGrant_as_held" BEFORE UPDATE OR DELETE ON "RoleGrant" FOR EACH ROW EXECUTE FUNCTION guard_role_held();

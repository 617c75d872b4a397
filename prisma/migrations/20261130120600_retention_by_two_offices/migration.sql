-- What a run may take is decided by the database itself: on its own day, by the rules that stand, and by people who hold the offices.

-- The day by the government's clock; nobody who asks names it.
CREATE FUNCTION government_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(CASE WHEN mode = 'demo' THEN "demoToday" END, local_day(clock_timestamp())) FROM "Government" WHERE id = 1
$$;

-- A region that lives has the real clock: the app makes no demo of it.
CREATE FUNCTION keep_government_mode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'kinerja_app' THEN
    RAISE EXCEPTION 'the mode of a government stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'Government_mode_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Government_mode" BEFORE UPDATE OF mode ON "Government"
  FOR EACH ROW WHEN (NEW.mode <> OLD.mode) EXECUTE FUNCTION keep_government_mode();

-- Whether somebody holds a role today, wherever it was given.
CREATE FUNCTION holds_role(person uuid, asked "Role") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "RoleGrant" WHERE "personId" = person AND role = asked
    AND government_day() BETWEEN "validFrom" AND coalesce("validTo", 'infinity'))
$$;

-- What is proposed is confirmed by both sides, then carried out, or dropped; it never goes back. Each side is somebody who holds the
-- office on the day they confirm, and stays as it was written.
CREATE OR REPLACE FUNCTION guard_retention_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR num_nonnulls(NEW."hrById", NEW."adminById") > 0 OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'run % is not proposed first', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_proposed';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state IN ('done', 'dropped') AND NEW.files = OLD.files
    OR (OLD.state, NEW.state) NOT IN (('proposed', 'proposed'), ('proposed', 'confirmed'), ('proposed', 'dropped'),
      ('confirmed', 'done'), ('confirmed', 'dropped'), ('done', 'done'))
    OR NEW.state <> 'done' AND NEW.version <= OLD.version
    OR (NEW.id, NEW."proposedById", NEW."proposedAt") IS DISTINCT FROM (OLD.id, OLD."proposedById", OLD."proposedAt")
    OR OLD."hrById" IS NOT NULL AND (NEW."hrById", NEW."hrAt") IS DISTINCT FROM (OLD."hrById", OLD."hrAt")
    OR OLD."adminById" IS NOT NULL AND (NEW."adminById", NEW."adminAt") IS DISTINCT FROM (OLD."adminById", OLD."adminAt") THEN
    RAISE EXCEPTION 'run % cannot become %', NEW.id, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_order';
  END IF;
  IF OLD."hrById" IS NULL AND NEW."hrById" IS NOT NULL AND NOT holds_role(NEW."hrById", 'regional_hr')
    OR OLD."adminById" IS NULL AND NEW."adminById" IS NOT NULL AND NOT holds_role(NEW."adminById", 'system_admin') THEN
    RAISE EXCEPTION 'run % is confirmed by somebody without the office', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_offices';
  END IF;
  RETURN NEW;
END $$;

-- What a run lists is settled in the transaction that proposes it, and is as old as the rule asks.
CREATE FUNCTION guard_retention_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Every later change of a run raises its version: the first is of this very transaction alone.
  IF NEW.removed IS NOT NULL OR NOT EXISTS (SELECT FROM "RetentionRun" WHERE id = NEW."runId" AND version = 1
      AND state = 'proposed' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'run % is listed', NEW."runId" USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRunLine_settled';
  END IF;
  IF NOT EXISTS (SELECT FROM "RetentionRule" WHERE kind = NEW.kind
      AND NEW.until <= (government_day() - make_interval(months => months))::date) THEN
    RAISE EXCEPTION 'run % reaches beyond the rule of %', NEW."runId", NEW.kind
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRunLine_outlived';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RetentionRunLine_guard" BEFORE INSERT ON "RetentionRunLine" FOR EACH ROW EXECUTE FUNCTION guard_retention_line();

-- The only way to take details out of the trail: for a run that two people confirmed, from before the day that they confirmed, and from
-- before the day that the rule asks for now, where it was made longer since.
DROP FUNCTION remove_audit_details(uuid, date);
CREATE FUNCTION remove_audit_details(run uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today date := government_day();
  before date;
  gone bigint;
BEGIN
  SELECT least(l.until, (today - make_interval(months => u.months))::date) INTO before
    FROM "RetentionRun" r JOIN "RetentionRunLine" l ON l."runId" = r.id AND l.kind = 'details' JOIN "RetentionRule" u ON u.kind = l.kind
    WHERE r.id = run AND r.state = 'confirmed' AND l.removed IS NULL;
  IF before IS NULL THEN
    RAISE EXCEPTION 'run % is not confirmed', run USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_not_confirmed';
  END IF;
  UPDATE "AuditEvent" e SET details = '{}', "detailsSalt" = NULL, "removedIn" = run
    WHERE local_day(e.at) < before AND has_removable_details(e)
      AND NOT retention_holds_event(e."chainId", e."actorId", e."subjectId", local_day(e.at), today);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE EXECUTE ON FUNCTION remove_audit_details FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_audit_details TO kinerja_app;

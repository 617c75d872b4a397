-- A letter that was touched in this transaction is not one that is being written in it: its version, which every later change raises, says
-- whether it ever was anything else.
CREATE OR REPLACE FUNCTION keep_audit_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."endedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'letter % was ended', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_ended_once';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'letter % goes on from version %', OLD.id, OLD.version
      USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_version_grows';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_letter_reach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only a letter of this very transaction is still being written.
  IF NOT EXISTS (SELECT FROM "AuditLetter" WHERE id = NEW."letterId" AND version = 1 AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'letter % is written', NEW."letterId" USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_reach_settled';
  END IF;
  RETURN NEW;
END $$;

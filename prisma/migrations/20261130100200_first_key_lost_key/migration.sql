-- First key, lost key (O6): codes with which somebody sets a password of their own, and what an account knows of its sessions.
CREATE TYPE "KeyPurpose" AS ENUM ('activation', 'recovery', 'mail', 'address');
CREATE TYPE "IdentityCheck" AS ENUM ('card', 'known', 'video', 'letter');

ALTER TABLE "Account" ADD COLUMN "emailProvenAt" TIMESTAMPTZ;
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_proven" CHECK ("emailProvenAt" IS NULL OR email IS NOT NULL);

ALTER TABLE "UserSession" ADD COLUMN "address" TEXT, ADD COLUMN "userAgent" TEXT;
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_from" CHECK
  (char_length("address") <= 45 AND char_length("userAgent") <= 300);

CREATE TABLE "KeyCode" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "purpose" "KeyPurpose" NOT NULL,
    "hash" TEXT NOT NULL,
    "email" TEXT,
    "checked" "IdentityCheck",
    "issuedById" UUID,
    "issuedAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,
    "voidedAt" TIMESTAMPTZ,
    CONSTRAINT "KeyCode_pkey" PRIMARY KEY ("id"),
    -- A code that stood here in plain would be no hash.
    CONSTRAINT "KeyCode_hash" CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "KeyCode_lifetime" CHECK ("expiresAt" > "issuedAt" AND "expiresAt" <= "issuedAt" + interval '14 days'),
    CONSTRAINT "KeyCode_once" CHECK (num_nonnulls("usedAt", "voidedAt") <= 1 AND "usedAt" <= "expiresAt"),
    CONSTRAINT "KeyCode_issuer" CHECK ((purpose IN ('activation', 'recovery')) = ("issuedById" IS NOT NULL)),
    CONSTRAINT "KeyCode_checked" CHECK ((purpose = 'recovery') = (checked IS NOT NULL)),
    CONSTRAINT "KeyCode_address" CHECK ((purpose = 'address') = (email IS NOT NULL))
);
CREATE UNIQUE INDEX "KeyCode_hash_key" ON "KeyCode"("hash");
CREATE INDEX "KeyCode_accountId_idx" ON "KeyCode"("accountId");
-- One key is open for an account, and one proof of its address.
CREATE UNIQUE INDEX "KeyCode_one_open" ON "KeyCode"("accountId", (purpose = 'address'))
  WHERE "usedAt" IS NULL AND "voidedAt" IS NULL;

ALTER TABLE "KeyCode" ADD CONSTRAINT "KeyCode_accountId_fkey" FOREIGN KEY ("accountId")
  REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KeyCode" ADD CONSTRAINT "KeyCode_issuedById_fkey" FOREIGN KEY ("issuedById")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A first key is for who has none yet, another for who has lost theirs, and none for a closed account or by its own owner. What
-- was issued stays as it is; it is used or void once, and goes only after that.
CREATE FUNCTION guard_key_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account "Account";
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."usedAt" IS NULL AND OLD."voidedAt" IS NULL THEN
      RAISE EXCEPTION 'code % is open', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_code_open';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD."usedAt" IS NOT NULL OR OLD."voidedAt" IS NOT NULL
       OR ROW(NEW.id, NEW."accountId", NEW.purpose, NEW.hash, NEW.email, NEW.checked, NEW."issuedById", NEW."issuedAt", NEW."expiresAt")
          IS DISTINCT FROM
          ROW(OLD.id, OLD."accountId", OLD.purpose, OLD.hash, OLD.email, OLD.checked, OLD."issuedById", OLD."issuedAt", OLD."expiresAt")
    THEN
      RAISE EXCEPTION 'code % is settled', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_code_settled';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO account FROM "Account" WHERE id = NEW."accountId";
  IF account."disabledAt" IS NOT NULL OR NEW."usedAt" IS NOT NULL OR NEW."voidedAt" IS NOT NULL
     OR NEW."issuedById" = account."personId"
     OR (NEW.purpose = 'activation') <> (account."passwordHash" IS NULL)
     OR (NEW.purpose = 'mail' AND account."emailProvenAt" IS NULL)
     OR (NEW.purpose = 'address' AND NEW.email IS DISTINCT FROM account.email) THEN
    RAISE EXCEPTION 'no such code is issued for account %', NEW."accountId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'key_code_issued';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "KeyCode_guard" BEFORE INSERT OR UPDATE OR DELETE ON "KeyCode"
  FOR EACH ROW EXECUTE FUNCTION guard_key_code();

-- Another address is not the one that was proven; one is proven by a code that was used.
CREATE FUNCTION guard_account_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.email IS DISTINCT FROM OLD.email THEN
    NEW."emailProvenAt" := NULL;
  ELSIF NEW."emailProvenAt" IS NOT NULL AND (TG_OP = 'INSERT' OR OLD."emailProvenAt" IS NULL) AND NOT EXISTS (
      SELECT FROM "KeyCode" WHERE "accountId" = NEW.id AND purpose = 'address' AND email = NEW.email AND "usedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'nobody proved the address of account %', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_address_proven';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Account_address" BEFORE INSERT OR UPDATE OF email, "emailProvenAt" ON "Account"
  FOR EACH ROW EXECUTE FUNCTION guard_account_address();

-- Whoever keeps the system running is somebody at any time: the last one is not locked out.
CREATE FUNCTION guard_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := coalesce((SELECT "demoToday" FROM "Government" WHERE id = 1), local_day(now()));
BEGIN
  IF NOT EXISTS (SELECT FROM "RoleGrant" WHERE "personId" = NEW."personId" AND role = 'system_admin'
      AND "validFrom" <= today AND ("validTo" IS NULL OR "validTo" >= today)) THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.system-administrators'));
  IF NOT EXISTS (SELECT FROM "Account" a JOIN "RoleGrant" g ON g."personId" = a."personId" AND g.role = 'system_admin'
      AND g."validFrom" <= today AND (g."validTo" IS NULL OR g."validTo" >= today)
      WHERE a.id <> NEW.id AND a."disabledAt" IS NULL AND a."passwordHash" IS NOT NULL) THEN
    RAISE EXCEPTION 'account % is the last that keeps the system', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_last_administrator';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Account_last_administrator" BEFORE UPDATE OF "disabledAt" ON "Account"
  FOR EACH ROW WHEN (OLD."disabledAt" IS NULL AND NEW."disabledAt" IS NOT NULL)
  EXECUTE FUNCTION guard_last_administrator();

-- Opened again, an account brings back no session and no code from before it was closed.
CREATE FUNCTION end_with_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "UserSession" SET "endedAt" = clock_timestamp() WHERE "accountId" = NEW.id AND "endedAt" IS NULL;
  UPDATE "KeyCode" SET "voidedAt" = NEW."disabledAt"
    WHERE "accountId" = NEW.id AND "usedAt" IS NULL AND "voidedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Account_closed" AFTER UPDATE OF "disabledAt" ON "Account"
  FOR EACH ROW WHEN (OLD."disabledAt" IS NULL AND NEW."disabledAt" IS NOT NULL)
  EXECUTE FUNCTION end_with_account();

-- Asks the worker for a mail with a code: the worker draws it, so that it stands in no queue.
CREATE FUNCTION add_key_code_job(account uuid, purpose text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF purpose IS NULL OR purpose NOT IN ('mail', 'address') THEN
    RAISE EXCEPTION 'The app may not ask for %', purpose USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(
    identifier => 'accounts:mail-code', payload => json_build_object('accountId', account, 'purpose', purpose),
    max_attempts => 5, job_key => 'key-code:' || purpose || ':' || account);
END $$;

-- A second factor of an account (O3, O6): one key to one-time codes, and ten codes for when the phone is lost. What is given up goes
-- with its secret; the trail keeps that it was.
CREATE TABLE "SecondFactor" (
    "accountId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "enrolledAt" TIMESTAMPTZ NOT NULL,
    "lastStep" BIGINT NOT NULL,
    -- One key opens an account.
    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("accountId"),
    -- A key that stood here in plain would be in base 32: sealed, it is longer, and no letter of it is a capital.
    CONSTRAINT "SecondFactor_sealed" CHECK (secret ~ '^[0-9a-f]+$' AND char_length(secret) BETWEEN 64 AND 400),
    CONSTRAINT "SecondFactor_step" CHECK ("lastStep" > 0)
);
CREATE UNIQUE INDEX "SecondFactor_id_key" ON "SecondFactor"("id");
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_accountId_fkey" FOREIGN KEY ("accountId")
  REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "FactorRecovery" (
    "accountId" UUID NOT NULL,
    -- Ten places are ten codes.
    "place" SMALLINT NOT NULL,
    "hash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ,
    CONSTRAINT "FactorRecovery_pkey" PRIMARY KEY ("accountId", "place"),
    CONSTRAINT "FactorRecovery_place" CHECK ("place" BETWEEN 1 AND 10),
    CONSTRAINT "FactorRecovery_hash" CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX "FactorRecovery_hash_key" ON "FactorRecovery"("hash");
ALTER TABLE "FactorRecovery" ADD CONSTRAINT "FactorRecovery_accountId_fkey" FOREIGN KEY ("accountId")
  REFERENCES "SecondFactor"("accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- The provider's word in place of password and code: what it has asked for counts.
ALTER TABLE "UserSession" ADD COLUMN "byProvider" BOOLEAN NOT NULL DEFAULT false;

-- The key of an account stays as it was proven, and the step of the last code only grows: a code opens once.
CREATE FUNCTION guard_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."accountId", NEW.id, NEW.secret, NEW."enrolledAt")
     IS DISTINCT FROM ROW(OLD."accountId", OLD.id, OLD.secret, OLD."enrolledAt")
     OR NEW."lastStep" <= OLD."lastStep" THEN
    RAISE EXCEPTION 'the second factor of account % stays', OLD."accountId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'second_factor_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SecondFactor_guard" BEFORE UPDATE ON "SecondFactor"
  FOR EACH ROW EXECUTE FUNCTION guard_second_factor();

-- A recovery code is drawn unused, and used once.
CREATE FUNCTION guard_factor_recovery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."usedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a recovery code begins unused' USING ERRCODE = 'check_violation', CONSTRAINT = 'factor_recovery_once';
    END IF;
  ELSIF OLD."usedAt" IS NOT NULL OR NEW."usedAt" IS NULL
     OR ROW(NEW."accountId", NEW.place, NEW.hash) IS DISTINCT FROM ROW(OLD."accountId", OLD.place, OLD.hash) THEN
    RAISE EXCEPTION 'recovery code % of account % is used once', OLD.place, OLD."accountId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'factor_recovery_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FactorRecovery_guard" BEFORE INSERT OR UPDATE ON "FactorRecovery"
  FOR EACH ROW EXECUTE FUNCTION guard_factor_recovery();

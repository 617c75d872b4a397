-- The way in for the first administrator of a new government: one link, used once (A4).
-- CreateTable
CREATE TABLE "SetupLink" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SetupLink_tokenHash_key" ON "SetupLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SetupLink_accountId_idx" ON "SetupLink"("accountId");

-- AddForeignKey
ALTER TABLE "SetupLink" ADD CONSTRAINT "SetupLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SetupLink"
  -- What opens the door is known to its holder alone: here stands its sha256.
  ADD CONSTRAINT "SetupLink_hashed" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SetupLink_a_day_at_most" CHECK
    ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '24 hours'),
  ADD CONSTRAINT "SetupLink_used_in_time" CHECK ("usedAt" >= "createdAt" AND "usedAt" < "expiresAt"),
  ADD CONSTRAINT "SetupLink_one_end" CHECK (num_nonnulls("usedAt", "withdrawnAt") <= 1);

-- One link waits for an account at a time.
CREATE UNIQUE INDEX "SetupLink_one_waits" ON "SetupLink"("accountId") WHERE "usedAt" IS NULL AND "withdrawnAt" IS NULL;

-- A link is made unused, and ends once.
CREATE FUNCTION guard_setup_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND num_nonnulls(NEW."usedAt", NEW."withdrawnAt") > 0 THEN
    RAISE EXCEPTION 'link % is made as one that has ended', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'SetupLink_begins';
  END IF;
  IF TG_OP = 'UPDATE' AND num_nonnulls(OLD."usedAt", OLD."withdrawnAt") > 0 THEN
    RAISE EXCEPTION 'link % has ended', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'SetupLink_ends_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SetupLink_guard" BEFORE INSERT OR UPDATE ON "SetupLink"
  FOR EACH ROW EXECUTE FUNCTION guard_setup_link();

REVOKE UPDATE, DELETE ON "SetupLink" FROM kinerja_app;
GRANT UPDATE ("usedAt", "withdrawnAt") ON "SetupLink" TO kinerja_app;

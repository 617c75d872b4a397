-- Surat tugas: what an auditor sees follows from the letters that run.
-- CreateEnum
CREATE TYPE "AuditedKind" AS ENUM ('plans', 'evaluations', 'figures', 'trail');

-- CreateTable
CREATE TABLE "AuditLetter" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "wholeRegion" BOOLEAN NOT NULL DEFAULT false,
    "kinds" "AuditedKind"[],
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "coversFrom" DATE NOT NULL,
    "coversTo" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ,
    "endedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AuditLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditLetterAuditor" (
    "letterId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "AuditLetterAuditor_pkey" PRIMARY KEY ("letterId","personId")
);

-- CreateTable
CREATE TABLE "AuditLetterAgency" (
    "letterId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,

    CONSTRAINT "AuditLetterAgency_pkey" PRIMARY KEY ("letterId","agencyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditLetter_number_key" ON "AuditLetter"("number");

-- CreateIndex
CREATE INDEX "AuditLetter_validTo_idx" ON "AuditLetter"("validTo");

-- CreateIndex
CREATE INDEX "AuditLetterAuditor_personId_idx" ON "AuditLetterAuditor"("personId");

-- CreateIndex
CREATE INDEX "AuditLetterAgency_agencyId_idx" ON "AuditLetterAgency"("agencyId");

-- AddForeignKey
ALTER TABLE "AuditLetter" ADD CONSTRAINT "AuditLetter_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLetter" ADD CONSTRAINT "AuditLetter_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLetterAuditor" ADD CONSTRAINT "AuditLetterAuditor_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "AuditLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLetterAuditor" ADD CONSTRAINT "AuditLetterAuditor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLetterAgency" ADD CONSTRAINT "AuditLetterAgency_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "AuditLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLetterAgency" ADD CONSTRAINT "AuditLetterAgency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AuditLetter"
  ADD CONSTRAINT "AuditLetter_says_something" CHECK
    (btrim(number) <> '' AND char_length(number) <= 100 AND btrim("issuedBy") <> '' AND char_length("issuedBy") <= 200),
  ADD CONSTRAINT "AuditLetter_days" CHECK ("issuedOn" <= "validFrom" AND "validFrom" <= "validTo" AND "coversFrom" <= "coversTo"),
  ADD CONSTRAINT "AuditLetter_kinds" CHECK (cardinality(kinds) > 0),
  ADD CONSTRAINT "AuditLetter_version" CHECK (version >= 1),
  ADD CONSTRAINT "AuditLetter_ended" CHECK (num_nonnulls("endedById", "endedAt", "endedReason") IN (0, 3)
    AND btrim("endedReason") <> '' AND char_length("endedReason") <= 500);

-- A letter sends somebody, and either to agencies or to the whole region; nobody records what opens records to themselves.
CREATE FUNCTION guard_audit_letter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  letter "AuditLetter"%ROWTYPE;
BEGIN
  SELECT * INTO letter FROM "AuditLetter" WHERE id = NEW.id;
  IF NOT EXISTS (SELECT FROM "AuditLetterAuditor" WHERE "letterId" = NEW.id) THEN
    RAISE EXCEPTION 'letter % sends nobody', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_sends_somebody';
  END IF;
  IF EXISTS (SELECT FROM "AuditLetterAuditor" WHERE "letterId" = NEW.id AND "personId" = letter."recordedById") THEN
    RAISE EXCEPTION 'letter % sends whoever recorded it', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_not_own_case';
  END IF;
  IF letter."wholeRegion" = EXISTS (SELECT FROM "AuditLetterAgency" WHERE "letterId" = NEW.id) THEN
    RAISE EXCEPTION 'letter % leads nowhere, or to a part of the whole', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_leads_somewhere';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "AuditLetter_guard" AFTER INSERT ON "AuditLetter" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_audit_letter();

-- Whom and where a letter sends is settled in the transaction that records it, and it is ended once.
CREATE FUNCTION keep_audit_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."endedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'letter % was ended', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_ended_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditLetter_kept" BEFORE UPDATE ON "AuditLetter" FOR EACH ROW EXECUTE FUNCTION keep_audit_letter();

CREATE FUNCTION guard_letter_reach() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only a letter of this very transaction is still being written.
  IF NOT EXISTS (SELECT FROM "AuditLetter" WHERE id = NEW."letterId" AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'letter % is written', NEW."letterId" USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditLetter_reach_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditLetterAuditor_settled" BEFORE INSERT ON "AuditLetterAuditor" FOR EACH ROW EXECUTE FUNCTION guard_letter_reach();
CREATE TRIGGER "AuditLetterAgency_settled" BEFORE INSERT ON "AuditLetterAgency" FOR EACH ROW EXECUTE FUNCTION guard_letter_reach();

REVOKE UPDATE, DELETE ON "AuditLetter", "AuditLetterAuditor", "AuditLetterAgency" FROM kinerja_app;
GRANT UPDATE ("endedById", "endedAt", "endedReason", version) ON "AuditLetter" TO kinerja_app;

-- A demo region from before goes on having an auditor who sees it.
INSERT INTO "AuditLetter" (id, number, "issuedOn", "issuedBy", "wholeRegion", kinds, "validFrom", "validTo", "coversFrom", "coversTo", "recordedById", "recordedAt")
  SELECT gen_random_uuid(), 'ST-01/INSP/2026', '2026-01-02', 'Inspektur Daerah', true, '{plans,evaluations,figures,trail}',
    '2026-01-05', '2027-12-31', '2021-01-01', '2027-12-31', keeper."personId", now()
  FROM "Government" g, LATERAL (SELECT "personId" FROM "RoleGrant" WHERE role = 'system_admin' ORDER BY id LIMIT 1) keeper
  WHERE g.mode = 'demo' AND EXISTS (SELECT FROM "RoleGrant" WHERE role = 'auditor' AND "personId" <> keeper."personId");
INSERT INTO "AuditLetterAuditor" ("letterId", "personId")
  SELECT DISTINCT l.id, g."personId" FROM "AuditLetter" l, "RoleGrant" g WHERE g.role = 'auditor' AND g."personId" <> l."recordedById";

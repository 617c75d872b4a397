-- What is kept, how long, and the two confirmations before any of it goes.
-- CreateEnum
CREATE TYPE "RetentionKind" AS ENUM ('evidence', 'news', 'sessions', 'submissions', 'details');

-- CreateEnum
CREATE TYPE "RetentionState" AS ENUM ('proposed', 'confirmed', 'done', 'dropped');

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "removedIn" UUID;

-- CreateTable
CREATE TABLE "RetentionRule" (
    "kind" "RetentionKind" NOT NULL,
    "months" INTEGER NOT NULL,
    "basis" TEXT,
    "setById" UUID,
    "setAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "id" UUID NOT NULL,
    "state" "RetentionState" NOT NULL DEFAULT 'proposed',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ NOT NULL,
    "hrById" UUID,
    "hrAt" TIMESTAMPTZ,
    "adminById" UUID,
    "adminAt" TIMESTAMPTZ,
    "droppedById" UUID,
    "droppedAt" TIMESTAMPTZ,
    "doneAt" TIMESTAMPTZ,
    "files" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRunLine" (
    "runId" UUID NOT NULL,
    "kind" "RetentionKind" NOT NULL,
    "until" DATE NOT NULL,
    "due" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "removed" INTEGER,

    CONSTRAINT "RetentionRunLine_pkey" PRIMARY KEY ("runId","kind")
);

-- CreateIndex
CREATE INDEX "RetentionRun_state_idx" ON "RetentionRun"("state");

-- AddForeignKey
ALTER TABLE "RetentionRule" ADD CONSTRAINT "RetentionRule_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_hrById_fkey" FOREIGN KEY ("hrById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_adminById_fkey" FOREIGN KEY ("adminById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_droppedById_fkey" FOREIGN KEY ("droppedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRunLine" ADD CONSTRAINT "RetentionRunLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RetentionRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_removed" CHECK ("removedIn" IS NULL OR kind = 'file' AND bytes = 0);
ALTER TABLE "RetentionRule"
  ADD CONSTRAINT "RetentionRule_months" CHECK (months BETWEEN 1 AND 1200),
  ADD CONSTRAINT "RetentionRule_basis" CHECK (btrim(basis) <> '' AND char_length(basis) <= 300),
  ADD CONSTRAINT "RetentionRule_set" CHECK (num_nonnulls("setById", "setAt") IN (0, 2)),
  ADD CONSTRAINT "RetentionRule_confirmed_by_somebody" CHECK (basis IS NULL OR "setById" IS NOT NULL);
ALTER TABLE "RetentionRun"
  ADD CONSTRAINT "RetentionRun_sides" CHECK (num_nonnulls("hrById", "hrAt") IN (0, 2) AND num_nonnulls("adminById", "adminAt") IN (0, 2)),
  ADD CONSTRAINT "RetentionRun_two_people" CHECK ("hrById" <> "adminById"),
  ADD CONSTRAINT "RetentionRun_dropped" CHECK (num_nonnulls("droppedById", "droppedAt") = CASE WHEN state = 'dropped' THEN 2 ELSE 0 END),
  ADD CONSTRAINT "RetentionRun_confirmed" CHECK (state NOT IN ('confirmed', 'done') OR num_nonnulls("hrById", "adminById") = 2),
  ADD CONSTRAINT "RetentionRun_done" CHECK ((state = 'done') = ("doneAt" IS NOT NULL));
ALTER TABLE "RetentionRunLine" ADD CONSTRAINT "RetentionRunLine_counts" CHECK (due >= 0 AND held >= 0 AND removed >= 0);

-- One proposal at a time waits or is being carried out.
CREATE UNIQUE INDEX "RetentionRun_one_open" ON "RetentionRun" ((true)) WHERE state IN ('proposed', 'confirmed');

-- What is proposed is confirmed by both sides, then carried out, or dropped; it never goes back.
CREATE FUNCTION guard_retention_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'proposed' THEN
    RAISE EXCEPTION 'run % is not proposed first', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_proposed';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('done', 'dropped') AND NEW.files = OLD.files
    OR TG_OP = 'UPDATE' AND (OLD.state, NEW.state) NOT IN (('proposed', 'proposed'), ('proposed', 'confirmed'), ('proposed', 'dropped'),
      ('confirmed', 'done'), ('confirmed', 'dropped'), ('done', 'done')) THEN
    RAISE EXCEPTION 'run % cannot become %', NEW.id, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRun_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RetentionRun_guard" BEFORE INSERT OR UPDATE ON "RetentionRun" FOR EACH ROW EXECUTE FUNCTION guard_retention_run();

REVOKE DELETE ON "RetentionRule", "RetentionRun", "RetentionRunLine" FROM kinerja_app;
REVOKE UPDATE ON "RetentionRunLine" FROM kinerja_app;
GRANT UPDATE (removed) ON "RetentionRunLine" TO kinerja_app;

-- Whether something of a person, from a day, is held back: an objection of theirs is open, or a letter that runs looks into that day of
-- an agency they belong to.
CREATE FUNCTION retention_holds(person uuid, day date, today date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Objection" o JOIN "Evaluation" e ON e.id = o."evaluationId"
      WHERE e."personId" = person AND o.decision IS NULL)
    OR EXISTS (SELECT FROM "AuditLetter" l WHERE l."endedAt" IS NULL AND l."validTo" >= today
      AND day BETWEEN l."coversFrom" AND l."coversTo" AND (l."wholeRegion" OR EXISTS (
        SELECT FROM "AuditLetterAgency" g JOIN "Position" p ON p."agencyId" = g."agencyId"
          JOIN "Assignment" a ON a."positionId" = p.id AND a."personId" = person
        WHERE g."letterId" = l.id)))
$$;
-- The same for an event: by whom it is, and in which chain it stands.
CREATE FUNCTION retention_holds_event(chain text, actor uuid, subject uuid, day date, today date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Objection" o JOIN "Evaluation" e ON e.id = o."evaluationId"
      WHERE o.decision IS NULL AND (e.id = subject OR e."planId" = subject OR e."personId" IN (actor, subject)))
    OR EXISTS (SELECT FROM "AuditLetter" l WHERE l."endedAt" IS NULL AND l."validTo" >= today
      AND day BETWEEN l."coversFrom" AND l."coversTo" AND (l."wholeRegion" OR chain IN (
        SELECT g."agencyId"::text FROM "AuditLetterAgency" g WHERE g."letterId" = l.id)))
$$;

-- Events whose details can go: those that the chain ties by a hash, and that do not themselves tell of audits and retention.
CREATE FUNCTION has_removable_details(e "AuditEvent") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT e."contentHash" IS NOT NULL AND e."removedIn" IS NULL AND e.details <> '{}' AND NOT e.name ^@ 'oversight.'
$$;

-- Which events a run took the details of, as one hash: the event that tells of the run holds it, so that nobody takes away others
-- unseen.
CREATE FUNCTION retention_digest(run uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg("chainId" || ':' || sequence, E'\n' ORDER BY "chainId" COLLATE "C", sequence), ''), 'UTF8')), 'hex')
  FROM "AuditEvent" WHERE "removedIn" = run
$$;
CREATE INDEX "AuditEvent_removedIn_idx" ON "AuditEvent" ("removedIn") WHERE "removedIn" IS NOT NULL;

-- The only way to take details out of the trail: for a run that two people confirmed, and from before the day that they confirmed.
CREATE FUNCTION remove_audit_details(run uuid, today date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before date;
  gone bigint;
BEGIN
  SELECT l.until INTO before FROM "RetentionRun" r JOIN "RetentionRunLine" l ON l."runId" = r.id AND l.kind = 'details'
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

-- Proposals [M], until the region's own schedule (JRA) is named: PermenPANRB 6/2022 sets no period.
INSERT INTO "RetentionRule" (kind, months) VALUES ('evidence', 60), ('news', 24), ('sessions', 12), ('submissions', 3), ('details', 120);

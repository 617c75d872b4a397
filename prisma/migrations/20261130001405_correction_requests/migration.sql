-- What somebody says is wrong in their data, and what was made of it (UU 27/2022 art. 6, 30).
-- CreateEnum
CREATE TYPE "CorrectionField" AS ENUM ('name', 'number', 'birth_date', 'grade', 'position', 'unit', 'start_date', 'education', 'training', 'opening', 'other');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('open', 'corrected', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "field" "CorrectionField" NOT NULL,
    "present" TEXT,
    "wanted" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "CorrectionState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "askedAt" TIMESTAMPTZ NOT NULL,
    "dueOn" DATE NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "answer" TEXT,
    "correctedOn" DATE,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionEvidence" (
    "requestId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "CorrectionEvidence_pkey" PRIMARY KEY ("requestId","evidenceId")
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_personId_askedAt_idx" ON "CorrectionRequest"("personId", "askedAt");

-- CreateIndex
CREATE INDEX "CorrectionRequest_state_dueOn_idx" ON "CorrectionRequest"("state", "dueOn");

-- CreateIndex
CREATE INDEX "CorrectionEvidence_evidenceId_idx" ON "CorrectionEvidence"("evidenceId");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionEvidence" ADD CONSTRAINT "CorrectionEvidence_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CorrectionRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionEvidence" ADD CONSTRAINT "CorrectionEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CorrectionRequest"
  ADD CONSTRAINT "CorrectionRequest_says_something" CHECK
    (btrim(wanted) <> '' AND char_length(wanted) <= 500 AND btrim(reason) <> '' AND char_length(reason) <= 1000),
  ADD CONSTRAINT "CorrectionRequest_present" CHECK (btrim(present) <> '' AND char_length(present) <= 500),
  ADD CONSTRAINT "CorrectionRequest_version" CHECK (version >= 1),
  ADD CONSTRAINT "CorrectionRequest_decided" CHECK
    (num_nonnulls("decidedById", "decidedAt") = CASE WHEN state = 'open' THEN 0 ELSE 2 END),
  -- Only who asked withdraws, and nobody decides in their own case.
  ADD CONSTRAINT "CorrectionRequest_not_own_case" CHECK
    ((state = 'withdrawn') = ("decidedById" IS NOT DISTINCT FROM "personId")),
  ADD CONSTRAINT "CorrectionRequest_answered" CHECK
    ((state IN ('corrected', 'refused')) = (answer IS NOT NULL) AND btrim(answer) <> '' AND char_length(answer) <= 1000),
  ADD CONSTRAINT "CorrectionRequest_corrected_on" CHECK ((state = 'corrected') = ("correctedOn" IS NOT NULL));

-- Of what a person has one of, one request waits at a time.
CREATE UNIQUE INDEX "CorrectionRequest_open_once" ON "CorrectionRequest"("personId", field)
  WHERE state = 'open' AND field NOT IN ('training', 'opening', 'other');

-- A request is open as it is asked, and is answered once.
CREATE FUNCTION guard_correction_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state <> 'open' THEN
    RAISE EXCEPTION 'request % is asked as one that was answered', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'CorrectionRequest_opens';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state <> 'open' THEN
    RAISE EXCEPTION 'request % was answered', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'CorrectionRequest_decided_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CorrectionRequest_guard" BEFORE INSERT OR UPDATE ON "CorrectionRequest"
  FOR EACH ROW EXECUTE FUNCTION guard_correction_request();

-- What is attached is a file of the person who asks, while nobody has answered.
CREATE FUNCTION guard_correction_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CorrectionRequest" r JOIN "Evidence" e ON e."ownerId" = r."personId" AND e.kind = 'file'
      WHERE r.id = NEW."requestId" AND e.id = NEW."evidenceId" AND r.state = 'open') THEN
    RAISE EXCEPTION 'evidence % is no file of whoever asks with request %', NEW."evidenceId", NEW."requestId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'CorrectionEvidence_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CorrectionEvidence_own" BEFORE INSERT ON "CorrectionEvidence"
  FOR EACH ROW EXECUTE FUNCTION guard_correction_evidence();

-- What was asked stays as it was written.
REVOKE UPDATE, DELETE ON "CorrectionRequest", "CorrectionEvidence" FROM kinerja_app;
GRANT UPDATE (state, version, "decidedById", "decidedAt", answer, "correctedOn") ON "CorrectionRequest" TO kinerja_app;

-- Since when people hold their rank, at which position they aim, and lists of credit points.
ALTER TYPE "ImportKind" ADD VALUE IF NOT EXISTS 'past_credit_points';

ALTER TABLE "GradeStep" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "CareerAim" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "chosenAt" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CareerAim_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CareerAim_personId_key" ON "CareerAim"("personId");
CREATE INDEX "CareerAim_positionId_idx" ON "CareerAim"("positionId");
ALTER TABLE "CareerAim" ADD CONSTRAINT "CareerAim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CareerAim" ADD CONSTRAINT "CareerAim_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One of the seventeen ranks, by a decision that is named.
ALTER TABLE "GradeStep"
  ADD CONSTRAINT "GradeStep_grade" CHECK (grade ~ '^((I|II|III|IV)/[a-d]|IV/e)$'),
  ADD CONSTRAINT "GradeStep_document" CHECK (btrim("documentNumber") <> '' AND char_length("documentNumber") <= 120);
ALTER TABLE "PastCreditPoints" ADD CONSTRAINT "PastCreditPoints_not_negative" CHECK (points >= 0);

-- Ranks are those of PNS, and they rise: byte by byte their names sort as they do. Two at one moment wait for each other.
CREATE FUNCTION guard_grade_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kind "EmploymentKind";
BEGIN
  SELECT "employmentKind" INTO kind FROM "Person" WHERE id = NEW."personId" FOR NO KEY UPDATE;
  IF kind <> 'pns' THEN
    RAISE EXCEPTION 'person % has no rank', NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'GradeStep_of_pns';
  END IF;
  IF EXISTS (SELECT 1 FROM "GradeStep" s WHERE s."personId" = NEW."personId" AND s.id <> NEW.id
      AND CASE WHEN s."validFrom" < NEW."validFrom" THEN s.grade COLLATE "C" >= NEW.grade COLLATE "C"
               WHEN s."validFrom" > NEW."validFrom" THEN s.grade COLLATE "C" <= NEW.grade COLLATE "C"
               ELSE false END) THEN
    RAISE EXCEPTION 'the ranks of person % do not rise', NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'GradeStep_rising';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "GradeStep_rising" BEFORE INSERT OR UPDATE ON "GradeStep"
  FOR EACH ROW EXECUTE FUNCTION guard_grade_step();

-- A step is corrected and never moved to somebody else; nothing of a career is deleted.
REVOKE UPDATE, DELETE ON "GradeStep", "CareerAim" FROM kinerja_app;
GRANT UPDATE (grade, "validFrom", "documentNumber", "documentDate", version) ON "GradeStep" TO kinerja_app;
GRANT UPDATE ("positionId", "chosenAt", version) ON "CareerAim" TO kinerja_app;

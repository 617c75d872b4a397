-- Tugas belajar (PermenPANRB 6/2022, L.II.B): who studies what, where, from when to when.
CREATE TYPE "StudyLevel" AS ENUM ('bachelor', 'professional', 'master', 'doctor');
CREATE TYPE "Accreditation" AS ENUM ('a', 'b', 'c');
CREATE TYPE "StudyOutcome" AS ENUM ('running', 'graduated', 'dropped_out');
CREATE TYPE "StudyMeasure" AS ENUM ('academic_result', 'graduation_time');

CREATE TABLE "StudyLeave" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "institution" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    "level" "StudyLevel" NOT NULL,
    "abroad" BOOLEAN NOT NULL DEFAULT false,
    "institutionAccreditation" "Accreditation",
    "programmeAccreditation" "Accreditation",
    "validFrom" DATE NOT NULL,
    "due" DATE NOT NULL,
    "validTo" DATE,
    "outcome" "StudyOutcome" NOT NULL DEFAULT 'running',
    "version" INTEGER NOT NULL DEFAULT 0,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "StudyLeave_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StudyLeave_personId_validFrom_idx" ON "StudyLeave"("personId", "validFrom");
ALTER TABLE "StudyLeave" ADD CONSTRAINT "StudyLeave_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StudyLeave" ADD CONSTRAINT "StudyLeave_recordedById_fkey" FOREIGN KEY ("recordedById")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- On no day is anybody on two leaves; one with an end had an outcome; the table of grade points has a row for it
-- (L.II.B.5-6); keepers do not record their own.
ALTER TABLE "StudyLeave"
  ADD CONSTRAINT "StudyLeave_says_something" CHECK (btrim(institution) <> '' AND char_length(institution) <= 160
    AND btrim(programme) <> '' AND char_length(programme) <= 120),
  ADD CONSTRAINT "StudyLeave_dates" CHECK ("validTo" >= "validFrom" AND due > "validFrom"),
  ADD CONSTRAINT "StudyLeave_ended_with_outcome" CHECK ((outcome = 'running') = ("validTo" IS NULL)),
  ADD CONSTRAINT "StudyLeave_in_table" CHECK (CASE WHEN abroad
    THEN "institutionAccreditation" IS NULL AND "programmeAccreditation" IS NULL
    ELSE "institutionAccreditation" IS NOT NULL AND "programmeAccreditation" IS NOT NULL
      AND NOT ("institutionAccreditation" = 'c' AND "programmeAccreditation" = 'c') END),
  ADD CONSTRAINT "StudyLeave_not_own_case" CHECK ("recordedById" <> "personId"),
  ADD CONSTRAINT "StudyLeave_one_at_a_time" EXCLUDE USING gist
    ("personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

REVOKE UPDATE, DELETE ON "StudyLeave" FROM kinerja_app;
GRANT UPDATE (institution, programme, level, abroad, "institutionAccreditation", "programmeAccreditation", "validFrom",
  due, "validTo", outcome, version, "recordedById") ON "StudyLeave" TO kinerja_app;

-- The two results of a leave stand in the one plan of the year (L.II.B): their indicators remember the leave for good, so
-- that nobody has to guess from words which one holds the grade points.
ALTER TABLE "Indicator" ADD COLUMN "studyLeaveId" UUID, ADD COLUMN "studyMeasure" "StudyMeasure";
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_studyLeaveId_fkey" FOREIGN KEY ("studyLeaveId")
  REFERENCES "StudyLeave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_study_whole" CHECK (("studyLeaveId" IS NULL) = ("studyMeasure" IS NULL));
CREATE INDEX "Indicator_studyLeaveId_idx" ON "Indicator"("studyLeaveId");

CREATE FUNCTION guard_study_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."studyLeaveId", NEW."studyMeasure") IS DISTINCT FROM (OLD."studyLeaveId", OLD."studyMeasure") THEN
    RAISE EXCEPTION 'indicator % keeps the leave it was written for', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_settled';
  END IF;
  IF NEW."studyLeaveId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StudyLeave" s, "WorkResult" w JOIN "PerformancePlan" p ON p.id = w."planId"
    WHERE s.id = NEW."studyLeaveId" AND w.id = NEW."resultId" AND s."personId" = p."personId") THEN
    RAISE EXCEPTION 'indicator % is of no leave of its plan''s owner', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'study_of_owner';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Indicator_study" BEFORE INSERT OR UPDATE OF "studyLeaveId", "studyMeasure", "resultId" ON "Indicator"
  FOR EACH ROW EXECUTE FUNCTION guard_study_indicator();

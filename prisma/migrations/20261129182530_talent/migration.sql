-- CreateEnum
CREATE TYPE "EducationLevel" AS ENUM ('below_secondary', 'secondary', 'diploma_three', 'bachelor', 'master', 'doctor');

-- CreateEnum
CREATE TYPE "DisciplineLevel" AS ENUM ('none', 'light', 'medium', 'heavy');

-- CreateTable
CREATE TABLE "TalentSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "indexEnabled" BOOLEAN NOT NULL DEFAULT false,
    "performanceHigh" INTEGER NOT NULL,
    "performanceMedium" INTEGER NOT NULL,
    "potentialHigh" INTEGER NOT NULL,
    "potentialMedium" INTEGER NOT NULL,
    "validMonths" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TalentSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PotentialAssessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "score" DECIMAL(5,2) NOT NULL,
    "assessedOn" DATE NOT NULL,
    "validUntil" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PotentialAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfessionalRecord" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "education" "EducationLevel",
    "leadershipTraining" BOOLEAN,
    "functionalTraining" BOOLEAN,
    "discipline" "DisciplineLevel",
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ProfessionalRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PotentialAssessment_personId_assessedOn_idx" ON "PotentialAssessment"("personId", "assessedOn");

-- CreateIndex
CREATE INDEX "PotentialAssessment_agencyId_idx" ON "PotentialAssessment"("agencyId");

-- CreateIndex
CREATE INDEX "ProfessionalRecord_personId_recordedAt_idx" ON "ProfessionalRecord"("personId", "recordedAt");

-- CreateIndex
CREATE INDEX "ProfessionalRecord_agencyId_idx" ON "ProfessionalRecord"("agencyId");

-- AddForeignKey
ALTER TABLE "PotentialAssessment" ADD CONSTRAINT "PotentialAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PotentialAssessment" ADD CONSTRAINT "PotentialAssessment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PotentialAssessment" ADD CONSTRAINT "PotentialAssessment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfessionalRecord" ADD CONSTRAINT "ProfessionalRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfessionalRecord" ADD CONSTRAINT "ProfessionalRecord_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfessionalRecord" ADD CONSTRAINT "ProfessionalRecord_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One government, one set of figures; the upper threshold of an axis lies above the lower one.
ALTER TABLE "TalentSettings"
  ADD CONSTRAINT "TalentSettings_once" CHECK (id = 1),
  ADD CONSTRAINT "TalentSettings_performance" CHECK (0 <= "performanceMedium" AND "performanceMedium" < "performanceHigh" AND "performanceHigh" <= 100),
  ADD CONSTRAINT "TalentSettings_potential" CHECK (0 <= "potentialMedium" AND "potentialMedium" < "potentialHigh" AND "potentialHigh" <= 100),
  ADD CONSTRAINT "TalentSettings_months" CHECK ("validMonths" BETWEEN 1 AND 60);
REVOKE DELETE ON "TalentSettings" FROM kinerja_app;

-- A document of the day it is about or later, and of no day that has not come yet anywhere in the country. Nobody writes their own.
ALTER TABLE "PotentialAssessment"
  ADD CONSTRAINT "PotentialAssessment_score" CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT "PotentialAssessment_days" CHECK ("assessedOn" <= "documentDate" AND "assessedOn" < "validUntil"
    AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "PotentialAssessment_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "PotentialAssessment_of_another" CHECK ("recordedById" <> "personId");
ALTER TABLE "ProfessionalRecord"
  ADD CONSTRAINT "ProfessionalRecord_says_something" CHECK
    (num_nonnulls(education, "leadershipTraining", "functionalTraining", discipline) > 0),
  ADD CONSTRAINT "ProfessionalRecord_document_date" CHECK
    ("documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "ProfessionalRecord_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "ProfessionalRecord_of_another" CHECK ("recordedById" <> "personId");

-- History: what was recorded stays as it was.
REVOKE UPDATE, DELETE ON "PotentialAssessment", "ProfessionalRecord" FROM kinerja_app;

-- While talent management is off, nothing of it is recorded either: neither score nor record. The row of the settings is held, so
-- that who switches it off meanwhile waits.
CREATE FUNCTION guard_talent_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "TalentSettings"
   WHERE CASE TG_TABLE_NAME WHEN 'PotentialAssessment' THEN enabled ELSE "indexEnabled" END FOR SHARE;
  IF NOT FOUND THEN
    -- Asked once more, the app finds it off.
    RAISE EXCEPTION 'talent management is off' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PotentialAssessment_on" AFTER INSERT ON "PotentialAssessment"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_talent_on();
CREATE TRIGGER "ProfessionalRecord_on" AFTER INSERT ON "ProfessionalRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_talent_on();

-- What was assessed before had a day only.
ALTER TABLE "CompetencyAssessment"
  ADD COLUMN "recommendation" TEXT,
  ADD COLUMN "assessedAt" TIMESTAMPTZ NOT NULL DEFAULT 'epoch';
UPDATE "CompetencyAssessment" SET "assessedAt" = "assessedOn"::timestamp AT TIME ZONE 'UTC';
ALTER TABLE "CompetencyAssessment" ALTER COLUMN "assessedAt" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_assessedById_fkey" FOREIGN KEY ("assessedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CompetencyAssessment"
  ADD CONSTRAINT "CompetencyAssessment_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "CompetencyAssessment_not_oneself" CHECK ("personId" <> "assessedById");

-- A history of judgements: the app adds, and never changes what was said.
REVOKE UPDATE, DELETE ON "CompetencyAssessment" FROM kinerja_app;

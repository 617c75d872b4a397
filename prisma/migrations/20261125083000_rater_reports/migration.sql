-- "Not my supervisor" (O5): who reported it, what was done, one open report a person.
CREATE TABLE "RaterReport" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "note" TEXT NOT NULL,
  "reportedAt" TIMESTAMPTZ NOT NULL,
  "settledAt" TIMESTAMPTZ,
  "settledById" UUID,
  "answer" TEXT,
  CONSTRAINT "RaterReport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RaterReport_personId_idx" ON "RaterReport"("personId");
ALTER TABLE "RaterReport" ADD CONSTRAINT "RaterReport_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RaterReport" ADD CONSTRAINT "RaterReport_settledById_fkey" FOREIGN KEY ("settledById")
  REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "RaterReport"
  ADD CONSTRAINT "RaterReport_settled_by_somebody" CHECK (("settledAt" IS NULL) = ("answer" IS NULL)),
  ADD CONSTRAINT "RaterReport_one_open" EXCLUDE USING gist ("personId" WITH =) WHERE ("settledAt" IS NULL);
REVOKE DELETE ON "RaterReport" FROM kinerja_app;

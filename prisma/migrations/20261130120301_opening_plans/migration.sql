-- Plans of the years before (O7), beside the other opening data.
ALTER TYPE "ImportKind" ADD VALUE 'past_plans' AFTER 'past_trainings';

CREATE TABLE "PastPlan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "supersededAt" TIMESTAMPTZ,

    CONSTRAINT "PastPlan_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PastPlan_personId_year_idx" ON "PastPlan"("personId", "year");
CREATE INDEX "PastPlan_agencyId_year_idx" ON "PastPlan"("agencyId", "year");
CREATE INDEX "PastPlan_importId_idx" ON "PastPlan"("importId");

ALTER TABLE "PastPlan" ADD CONSTRAINT "PastPlan_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastPlan" ADD CONSTRAINT "PastPlan_agencyId_fkey"
  FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastPlan" ADD CONSTRAINT "PastPlan_importId_fkey"
  FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastPlan" ADD CONSTRAINT "PastPlan_recordedById_fkey"
  FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One plan a person and year stands. The rest is history.
CREATE UNIQUE INDEX "PastPlan_standing" ON "PastPlan"("personId", year) WHERE "supersededAt" IS NULL;

ALTER TABLE "PastPlan"
  ADD CONSTRAINT "PastPlan_year" CHECK
    (year BETWEEN extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 5
              AND extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 1),
  ADD CONSTRAINT "PastPlan_document_date" CHECK
    (extract(year FROM "documentDate")::int >= year AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "PastPlan_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "PastPlan_of_another" CHECK ("recordedById" <> "personId"),
  ADD CONSTRAINT "PastPlan_order" CHECK ("supersededAt" >= "recordedAt"),
  ADD CONSTRAINT "PastPlan_lines" CHECK (jsonb_array_length(content::jsonb) BETWEEN 1 AND 100);

REVOKE UPDATE, DELETE ON "PastPlan" FROM kinerja_app;
GRANT UPDATE ("supersededAt") ON "PastPlan" TO kinerja_app;
CREATE TRIGGER "PastPlan_superseded" BEFORE UPDATE ON "PastPlan"
  FOR EACH ROW EXECUTE FUNCTION guard_superseded();

-- Never beside a plan of our own that was confirmed.
CREATE FUNCTION guard_past_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "PerformancePlan" p WHERE p."personId" = NEW."personId" AND p.year = NEW.year
      AND p."approvedEdition" > 0) THEN
    RAISE EXCEPTION 'the plan of % is our own', NEW.year USING ERRCODE = 'check_violation', CONSTRAINT = 'PastPlan_never_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PastPlan_never_own" BEFORE INSERT ON "PastPlan"
  FOR EACH ROW EXECUTE FUNCTION guard_past_plan();

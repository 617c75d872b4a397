-- Samples for auditors: what was drawn, out of what, and by which seed.
-- CreateEnum
CREATE TYPE "SampleKind" AS ENUM ('evaluations', 'plans');

-- CreateTable
CREATE TABLE "AuditSample" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "kind" "SampleKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "population" UUID[],
    "drawnById" UUID NOT NULL,
    "drawnAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AuditSample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSampleItem" (
    "sampleId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "AuditSampleItem_pkey" PRIMARY KEY ("sampleId","place")
);

-- CreateIndex
CREATE INDEX "AuditSample_letterId_idx" ON "AuditSample"("letterId");

-- AddForeignKey
ALTER TABLE "AuditSample" ADD CONSTRAINT "AuditSample_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "AuditLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditSample" ADD CONSTRAINT "AuditSample_drawnById_fkey" FOREIGN KEY ("drawnById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditSampleItem" ADD CONSTRAINT "AuditSampleItem_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "AuditSample"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AuditSample"
  ADD CONSTRAINT "AuditSample_seed" CHECK (btrim(seed) <> '' AND char_length(seed) <= 80 AND seed !~ '[\n\r]'),
  ADD CONSTRAINT "AuditSample_size" CHECK (size BETWEEN 1 AND 50 AND size <= cardinality(population));
ALTER TABLE "AuditSampleItem" ADD CONSTRAINT "AuditSampleItem_place" CHECK (place >= 1);

-- The place of a record in a draw: whoever knows the seed draws the same, in whatever order the records lie.
CREATE FUNCTION sample_rank(seed text, subject uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(seed || ':' || subject::text, 'UTF8')), 'hex')
$$;

-- A sample is what its seed draws out of its population, and nothing chosen by hand.
CREATE FUNCTION guard_audit_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ARRAY(SELECT i."subjectId" FROM "AuditSampleItem" i WHERE i."sampleId" = NEW.id ORDER BY i.place) IS DISTINCT FROM
     ARRAY(SELECT DISTINCT ON (sample_rank(NEW.seed, p)) p FROM unnest(NEW.population) p ORDER BY sample_rank(NEW.seed, p) LIMIT NEW.size) THEN
    RAISE EXCEPTION 'sample % is not what its seed draws', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditSample_drawn';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "AuditSample_guard" AFTER INSERT ON "AuditSample" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_audit_sample();

CREATE FUNCTION guard_sample_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "AuditSample" WHERE id = NEW."sampleId" AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'sample % is drawn', NEW."sampleId" USING ERRCODE = 'check_violation', CONSTRAINT = 'AuditSample_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditSampleItem_settled" BEFORE INSERT ON "AuditSampleItem" FOR EACH ROW EXECUTE FUNCTION guard_sample_item();

REVOKE UPDATE, DELETE ON "AuditSample", "AuditSampleItem" FROM kinerja_app;

-- Opening data of careers by spreadsheet, and what positions ask for.
ALTER TYPE "ImportKind" ADD VALUE IF NOT EXISTS 'past_credit_points';
ALTER TYPE "ImportKind" ADD VALUE 'past_assessments';
ALTER TYPE "ImportKind" ADD VALUE 'past_trainings';
ALTER TYPE "ImportKind" ADD VALUE 'competency_requirements';

-- What an opening training said before a list corrected it.
CREATE TABLE "RewrittenTraining" (
    "id" BIGSERIAL NOT NULL,
    "trainingId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "rewrittenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RewrittenTraining_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RewrittenTraining_trainingId_idx" ON "RewrittenTraining"("trainingId");
REVOKE INSERT, UPDATE, DELETE ON "RewrittenTraining" FROM kinerja_app;

-- Credit points: one determination a person and day stands; the rest is history. Nobody records their own, and none of a day to come.
CREATE UNIQUE INDEX "PastCreditPoints_standing" ON "PastCreditPoints"("personId", "countedUntil") WHERE "supersededAt" IS NULL;
ALTER TABLE "PastCreditPoints"
  ADD CONSTRAINT "PastCreditPoints_days" CHECK
    ("countedUntil" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date
     AND extract(year FROM "countedUntil") >= extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura') - 5
     AND extract(year FROM "documentDate") >= extract(year FROM "countedUntil")
     AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "PastCreditPoints_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "PastCreditPoints_of_another" CHECK ("recordedById" <> "personId"),
  ADD CONSTRAINT "PastCreditPoints_order" CHECK ("supersededAt" >= "recordedAt");
REVOKE UPDATE, DELETE ON "PastCreditPoints" FROM kinerja_app;
GRANT UPDATE ("supersededAt") ON "PastCreditPoints" TO kinerja_app;
CREATE TRIGGER "PastCreditPoints_superseded" BEFORE UPDATE ON "PastCreditPoints"
  FOR EACH ROW EXECUTE FUNCTION guard_superseded();

-- Assessments and trainings of opening data: their document is of their year or later, and of no day to come; the list that says
-- them is of their kind, and was not brought by the person themselves.
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_opening_document" CHECK
  (origin <> 'opening' OR (btrim(source) <> '' AND btrim("documentNumber") <> ''
    AND extract(year FROM "documentDate") >= extract(year FROM "assessedOn")
    AND "documentDate" <= ("assessedAt" AT TIME ZONE 'Asia/Jayapura')::date
    AND "assessedOn" <= ("assessedAt" AT TIME ZONE 'Asia/Jayapura')::date));
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_opening_document" CHECK
  ("importId" IS NULL OR (btrim(source) <> '' AND btrim("documentNumber") <> ''
    AND extract(year FROM "documentDate") >= extract(year FROM "startedOn")
    AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date
    AND "endedOn" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date));
CREATE UNIQUE INDEX "TrainingRecord_opening_once" ON "TrainingRecord"("personId", lower(title), "startedOn", "endedOn")
  WHERE "importId" IS NOT NULL;

CREATE FUNCTION guard_opening_list() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE list "ImportFile"%ROWTYPE;
BEGIN
  SELECT * INTO list FROM "ImportFile" WHERE id = NEW."importId";
  IF list.kind::text <> TG_ARGV[0] THEN
    RAISE EXCEPTION 'the list % is about something else', list.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_list_kind';
  END IF;
  IF list."uploadedById" = NEW."personId" THEN
    RAISE EXCEPTION 'person % brought opening data about themselves', NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_of_another';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PastCreditPoints_of_list" AFTER INSERT ON "PastCreditPoints"
  FOR EACH ROW EXECUTE FUNCTION guard_opening_list('past_credit_points');
CREATE TRIGGER "CompetencyAssessment_of_list" AFTER INSERT ON "CompetencyAssessment"
  FOR EACH ROW WHEN (NEW."importId" IS NOT NULL) EXECUTE FUNCTION guard_opening_list('past_assessments');
CREATE TRIGGER "TrainingRecord_of_list" AFTER INSERT OR UPDATE OF "importId" ON "TrainingRecord"
  FOR EACH ROW WHEN (NEW."importId" IS NOT NULL) EXECUTE FUNCTION guard_opening_list('past_trainings');

-- A training is one row, whose hours count once: a correction rewrites it, and what it said before is kept. Only another list
-- corrects it, and neither whose it is nor what it was changes.
CREATE FUNCTION keep_rewritten_training() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."importId" IS NULL OR NEW."importId" = OLD."importId"
     OR (NEW."personId", NEW.title, NEW."startedOn", NEW."endedOn") IS DISTINCT FROM
        (OLD."personId", OLD.title, OLD."startedOn", OLD."endedOn") THEN
    RAISE EXCEPTION 'training % is an opening datum', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_training_kept';
  END IF;
  INSERT INTO "RewrittenTraining" ("trainingId", before, "rewrittenAt") VALUES (OLD.id, to_jsonb(OLD), NEW."recordedAt");
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingRecord_rewritten" BEFORE UPDATE OF "personId", title, provider, form, international, "startedOn", "endedOn",
    quantity, "competencyId", "unitId", "agencyId", source, "documentNumber", "documentDate", "importId", "row" ON "TrainingRecord"
  FOR EACH ROW WHEN (OLD."importId" IS NOT NULL) EXECUTE FUNCTION keep_rewritten_training();

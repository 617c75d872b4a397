-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('people', 'past_predicates', 'past_unit_results');

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "pastResultId" UUID;

-- AlterTable
ALTER TABLE "ImportFile" ADD COLUMN     "kind" "ImportKind" NOT NULL DEFAULT 'people';

-- CreateTable
CREATE TABLE "PastPredicate" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "predicate" "Predicate" NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "supersededAt" TIMESTAMPTZ,

    CONSTRAINT "PastPredicate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PastUnitResult" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "level" "UnitResultLevel" NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "supersededAt" TIMESTAMPTZ,

    CONSTRAINT "PastUnitResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PastPredicate_personId_year_idx" ON "PastPredicate"("personId", "year");

-- CreateIndex
CREATE INDEX "PastPredicate_agencyId_year_idx" ON "PastPredicate"("agencyId", "year");

-- CreateIndex
CREATE INDEX "PastPredicate_importId_idx" ON "PastPredicate"("importId");

-- CreateIndex
CREATE INDEX "PastUnitResult_unitId_year_idx" ON "PastUnitResult"("unitId", "year");

-- CreateIndex
CREATE INDEX "PastUnitResult_agencyId_year_idx" ON "PastUnitResult"("agencyId", "year");

-- CreateIndex
CREATE INDEX "PastUnitResult_importId_idx" ON "PastUnitResult"("importId");

-- CreateIndex
CREATE INDEX "Evaluation_pastResultId_idx" ON "Evaluation"("pastResultId");

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_pastResultId_fkey" FOREIGN KEY ("pastResultId") REFERENCES "PastUnitResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastPredicate" ADD CONSTRAINT "PastPredicate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastPredicate" ADD CONSTRAINT "PastPredicate_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastPredicate" ADD CONSTRAINT "PastPredicate_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastPredicate" ADD CONSTRAINT "PastPredicate_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastUnitResult" ADD CONSTRAINT "PastUnitResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastUnitResult" ADD CONSTRAINT "PastUnitResult_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastUnitResult" ADD CONSTRAINT "PastUnitResult_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastUnitResult" ADD CONSTRAINT "PastUnitResult_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands: one row a person and year, one a unit and year. The rest is history.
CREATE UNIQUE INDEX "PastPredicate_standing" ON "PastPredicate"("personId", year) WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "PastUnitResult_standing" ON "PastUnitResult"("unitId", year) WHERE "supersededAt" IS NULL;

-- A year that is over, five years back at most; a document of that year or later, and of no day that has not come yet
-- anywhere in the country. Nobody records their own.
ALTER TABLE "PastPredicate"
  ADD CONSTRAINT "PastPredicate_year" CHECK
    (year BETWEEN extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 5
              AND extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 1),
  ADD CONSTRAINT "PastPredicate_document_date" CHECK
    (extract(year FROM "documentDate")::int >= year AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "PastPredicate_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "PastPredicate_of_another" CHECK ("recordedById" <> "personId"),
  ADD CONSTRAINT "PastPredicate_order" CHECK ("supersededAt" >= "recordedAt");
ALTER TABLE "PastUnitResult"
  ADD CONSTRAINT "PastUnitResult_year" CHECK
    (year BETWEEN extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 5
              AND extract(year FROM "recordedAt" AT TIME ZONE 'Asia/Jayapura')::int - 1),
  ADD CONSTRAINT "PastUnitResult_document_date" CHECK
    (extract(year FROM "documentDate")::int >= year AND "documentDate" <= ("recordedAt" AT TIME ZONE 'Asia/Jayapura')::date),
  ADD CONSTRAINT "PastUnitResult_document" CHECK (btrim(source) <> '' AND btrim("documentNumber") <> ''),
  ADD CONSTRAINT "PastUnitResult_order" CHECK ("supersededAt" >= "recordedAt");

-- What was recorded stays as it was; only that something else stands in its place can be said, and only once.
REVOKE UPDATE, DELETE ON "PastPredicate", "PastUnitResult" FROM kinerja_app;
GRANT UPDATE ("supersededAt") ON "PastPredicate", "PastUnitResult" TO kinerja_app;

CREATE FUNCTION guard_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."supersededAt" IS NOT NULL THEN
    RAISE EXCEPTION 'opening data % were superseded', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_superseded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PastPredicate_superseded" BEFORE UPDATE ON "PastPredicate"
  FOR EACH ROW EXECUTE FUNCTION guard_superseded();
CREATE TRIGGER "PastUnitResult_superseded" BEFORE UPDATE ON "PastUnitResult"
  FOR EACH ROW EXECUTE FUNCTION guard_superseded();

-- Evaluations that were signed on it hold it: nobody corrects it behind them. A result of our own still takes its place.
CREATE FUNCTION guard_past_result_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 AND EXISTS (SELECT 1 FROM "Evaluation" WHERE "pastResultId" = OLD.id) THEN
    RAISE EXCEPTION 'evaluations were signed on the past result %', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PastUnitResult_in_use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PastUnitResult_in_use" BEFORE UPDATE ON "PastUnitResult"
  FOR EACH ROW EXECUTE FUNCTION guard_past_result_in_use();

-- Our own comes first, once it is signed. Whoever records holds the agencies' opening data until the end of the transaction,
-- and whoever signs an annual evaluation of one of them, or decides an annual result, holds it beside others who do: of two at
-- one moment the second finds the first. Nobody else waits, whatever they write about these people and units.
CREATE FUNCTION guard_past_predicates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own uuid;
BEGIN
  -- Somebody who was transferred may still be evaluated where they were.
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.opening'), held.agency)
    FROM (SELECT hashtext("agencyId"::text) AS agency FROM added
          UNION SELECT hashtext(e."agencyId"::text) FROM "Evaluation" e JOIN added a ON a."personId" = e."personId"
          ORDER BY 1) held;
  SELECT a."personId" INTO own FROM added a
    JOIN "Evaluation" e ON e."personId" = a."personId"
    JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = a.year
   WHERE a."supersededAt" IS NULL AND e."signedAt" IS NOT NULL LIMIT 1;
  IF own IS NOT NULL THEN
    RAISE EXCEPTION 'person % has an annual evaluation of that year', own
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PastPredicate_own_evaluation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PastPredicate_own_evaluation" AFTER INSERT ON "PastPredicate" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION guard_past_predicates();

CREATE FUNCTION guard_past_results() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.opening'), held.agency)
    FROM (SELECT DISTINCT hashtext(u."agencyId"::text) AS agency FROM added a JOIN "Unit" u ON u.id = a."unitId"
          ORDER BY 1) held;
  SELECT a."unitId" INTO own FROM added a
    JOIN "UnitResult" r ON r."unitId" = a."unitId"
    JOIN "EvaluationPeriod" d ON d.id = r."periodId" AND d.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = a.year
   WHERE a."supersededAt" IS NULL LIMIT 1;
  IF own IS NOT NULL THEN
    RAISE EXCEPTION 'unit % has an annual result of that year', own
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PastUnitResult_own_result';
  END IF;
  SELECT a."unitId" INTO own FROM added a JOIN "Unit" u ON u.id = a."unitId"
   WHERE u."agencyId" IS DISTINCT FROM a."agencyId" LIMIT 1;
  IF own IS NOT NULL THEN
    RAISE EXCEPTION 'unit % is of another agency', own
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PastUnitResult_agency';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PastUnitResult_own_result" AFTER INSERT ON "PastUnitResult" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION guard_past_results();

-- By its signature: an evaluation that nobody ever signs tells nothing of its year.
CREATE FUNCTION supersede_past_predicate() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE evaluated int;
BEGIN
  SELECT c.year INTO evaluated FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
   WHERE d.id = NEW."periodId" AND d.kind = 'annual';
  IF evaluated IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('kinerja.opening'), hashtext(NEW."agencyId"::text));
  UPDATE "PastPredicate" SET "supersededAt" = greatest("recordedAt", statement_timestamp())
   WHERE "personId" = NEW."personId" AND year = evaluated AND "supersededAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Evaluation_over_opening" AFTER INSERT ON "Evaluation"
  FOR EACH ROW WHEN (NEW."signedAt" IS NOT NULL) EXECUTE FUNCTION supersede_past_predicate();
CREATE TRIGGER "Evaluation_signed_over_opening" AFTER UPDATE OF "signedAt" ON "Evaluation"
  FOR EACH ROW WHEN (OLD."signedAt" IS NULL AND NEW."signedAt" IS NOT NULL) EXECUTE FUNCTION supersede_past_predicate();

CREATE FUNCTION supersede_past_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('kinerja.opening'), held.agency)
    FROM (SELECT DISTINCT hashtext(u."agencyId"::text) AS agency FROM added r JOIN "Unit" u ON u.id = r."unitId"
            JOIN "EvaluationPeriod" d ON d.id = r."periodId" AND d.kind = 'annual' ORDER BY 1) held;
  UPDATE "PastUnitResult" p SET "supersededAt" = greatest(p."recordedAt", statement_timestamp())
    FROM added r JOIN "EvaluationPeriod" d ON d.id = r."periodId" JOIN "EvaluationCycle" c ON c.id = d."cycleId"
   WHERE d.kind = 'annual' AND p."unitId" = r."unitId" AND p.year = c.year AND p."supersededAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "UnitResult_over_opening" AFTER INSERT ON "UnitResult" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION supersede_past_results();

-- An annual evaluation may be signed on the past result of the year before (L.IV.B.1.f), as it stands at that moment.
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_past_result_of_signature" CHECK
  ("pastResultId" IS NULL OR ("signedAt" IS NOT NULL AND "unitResultId" IS NULL));

CREATE FUNCTION guard_signed_past_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE standing "PastUnitResult"%ROWTYPE;
DECLARE led uuid[];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."signedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'evaluation % is signed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  SELECT * INTO standing FROM "PastUnitResult" WHERE id = NEW."pastResultId" FOR SHARE;
  IF standing."supersededAt" IS NOT NULL OR standing.level::text IS DISTINCT FROM NEW.snapshot ->> 'unitResult' THEN
    RAISE EXCEPTION 'the past result of the unit of evaluation % was corrected', NEW.id USING ERRCODE = 'serialization_failure';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
                  WHERE d.id = NEW."periodId" AND d.kind = 'annual' AND c.year = standing.year + 1) THEN
    RAISE EXCEPTION 'evaluation % is not of the year after', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_past_result_year';
  END IF;
  -- Of a unit that the rater led in the agency when the window opened; of the person's own where the rater led none.
  SELECT array_agg(s."unitId") INTO led FROM "EvaluationPeriod" d, "Position" s JOIN "Assignment" a ON a."positionId" = s.id
   WHERE d.id = NEW."periodId" AND s."agencyId" = NEW."agencyId" AND s."isHead" AND a."personId" = NEW."raterId"
     AND a."validFrom" <= d."opensOn" AND coalesce(a."validTo" >= d."opensOn", true);
  IF standing."unitId" <> ALL (coalesce(led, ARRAY[NEW."unitId"])) THEN
    RAISE EXCEPTION 'the past result of evaluation % is of another unit', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Evaluation_past_result_unit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_past_result_added" BEFORE INSERT ON "Evaluation"
  FOR EACH ROW WHEN (NEW."pastResultId" IS NOT NULL) EXECUTE FUNCTION guard_signed_past_result();
CREATE TRIGGER "Evaluation_past_result_signed" BEFORE UPDATE OF "pastResultId" ON "Evaluation"
  FOR EACH ROW WHEN (OLD."pastResultId" IS DISTINCT FROM NEW."pastResultId") EXECUTE FUNCTION guard_signed_past_result();

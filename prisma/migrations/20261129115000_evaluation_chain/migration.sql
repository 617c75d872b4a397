-- After the signature: handed over, acknowledged or lapsed, objected to, decided, final, reported (L.V.A).
CREATE TYPE "Finality" AS ENUM ('regional_head', 'rater_lapsed');

ALTER TYPE "EvaluationStepKind" ADD VALUE 'lapsed' AFTER 'acknowledged';
ALTER TYPE "EvaluationStepKind" ADD VALUE 'stated' AFTER 'objected';
ALTER TYPE "EvaluationStepKind" ADD VALUE 'finalised';
ALTER TYPE "EvaluationStepKind" ADD VALUE 'reported';

ALTER TABLE "EvaluationStep" ALTER COLUMN "actorId" DROP NOT NULL;

ALTER TABLE "Evaluation"
  ADD COLUMN "signedById" UUID,
  ADD COLUMN "finality" "Finality",
  ADD COLUMN "finalAt" TIMESTAMPTZ,
  ADD COLUMN "reportedAt" TIMESTAMPTZ;
UPDATE "Evaluation" SET "signedById" = "raterId" WHERE "signedAt" IS NOT NULL;

ALTER TABLE "Objection"
  ADD COLUMN "statement" TEXT,
  ADD COLUMN "statedAt" TIMESTAMPTZ,
  ADD COLUMN "hearing" TEXT,
  ADD COLUMN "recommendation" TEXT,
  ADD COLUMN "resultRating" "Rating",
  ADD COLUMN "behaviourRating" "Rating",
  ADD COLUMN "before" JSONB;

ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_signedById_fkey"
  FOREIGN KEY ("signedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_deciderId_fkey"
  FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Evaluation_signedById_idx" ON "Evaluation"("signedById");
CREATE INDEX "Objection_deciderId_idx" ON "Objection"("deciderId");

-- The day on which so many working days (hari kerja) after another are over; counting starts the day after.
CREATE FUNCTION working_day_after(day date, days int) RETURNS date LANGUAGE plpgsql STABLE AS $$
DECLARE
  found date := day;
  remaining int := days;
BEGIN
  WHILE remaining > 0 LOOP
    found := found + 1;
    IF date_part('isodow', found) < 6 AND NOT EXISTS (SELECT 1 FROM "Holiday" WHERE date = found) THEN
      remaining := remaining - 1;
    END IF;
  END LOOP;
  RETURN found;
END $$;

-- The day of an instant where the government is.
CREATE FUNCTION local_day(instant timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (instant AT TIME ZONE coalesce((SELECT "timeZone" FROM "Government" WHERE id = 1), 'Asia/Jakarta'))::date
$$;

-- The last day on which the employee may answer a document: 14 working days, 7 for one in the rater's place.
CREATE FUNCTION answered_by(evaluation "Evaluation") RETURNS date LANGUAGE sql STABLE AS $$
  SELECT working_day_after(local_day(evaluation."handedOverAt"),
    CASE evaluation.finality WHEN 'rater_lapsed' THEN 7 ELSE 14 END)
$$;

-- What was acknowledged and not objected to long ago is final since; nobody needs news of it now.
UPDATE "Evaluation" e SET status = 'final', "finalAt" = (answered_by(e) + 1)::timestamp AT TIME ZONE g."timeZone"
FROM "Government" g
WHERE e.status = 'acknowledged' AND answered_by(e) < coalesce(g."demoToday", (now() AT TIME ZONE g."timeZone")::date);

ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_signer" CHECK (("signedAt" IS NULL) = ("signedById" IS NULL)),
  ADD CONSTRAINT "Evaluation_signer_not_rated" CHECK ("signedById" <> "personId"),
  ADD CONSTRAINT "Evaluation_in_place" CHECK (finality IS DISTINCT FROM 'rater_lapsed' OR "signedById" <> "raterId"),
  ADD CONSTRAINT "Evaluation_finality_signed" CHECK (finality IS NULL OR "signedAt" IS NOT NULL),
  ADD CONSTRAINT "Evaluation_final" CHECK ((status IN ('lapsed', 'final')) = ("finalAt" IS NOT NULL)),
  ADD CONSTRAINT "Evaluation_objected" CHECK (status <> 'objected' OR finality IS NULL),
  ADD CONSTRAINT "Evaluation_acknowledged" CHECK (status <> 'acknowledged' OR "acknowledgedAt" IS NOT NULL),
  ADD CONSTRAINT "Evaluation_lapsed" CHECK (status <> 'lapsed' OR "acknowledgedAt" IS NULL),
  ADD CONSTRAINT "Evaluation_reported" CHECK ("reportedAt" IS NULL OR "finalAt" IS NOT NULL);

ALTER TABLE "Objection"
  ADD CONSTRAINT "Objection_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "Objection_stated" CHECK ((statement IS NULL) = ("statedAt" IS NULL)),
  ADD CONSTRAINT "Objection_decided" CHECK (
    num_nulls(decision, explanation, "decidedAt", hearing) IN (0, 4)
    AND (decision IS NOT DISTINCT FROM 'changed') = ("resultRating" IS NOT NULL)
    AND ("resultRating" IS NULL) = ("behaviourRating" IS NULL) AND ("resultRating" IS NULL) = (before IS NULL));

-- An evaluation goes one way, a step at a time; what time ends, it ends when its working days are over.
CREATE FUNCTION guard_evaluation_way() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  way text := OLD.status || '>' || NEW.status;
  lawful boolean;
BEGIN
  lawful := CASE
    WHEN way IN ('self_assessment>awaiting_rater', 'signed>handed_over') THEN true
    WHEN way IN ('self_assessment>signed', 'awaiting_rater>signed') THEN
      NEW.finality IS DISTINCT FROM 'rater_lapsed' OR local_day(NEW."signedAt") >
        (SELECT "closesOn" FROM "EvaluationPeriod" WHERE id = NEW."periodId")
    WHEN way = 'handed_over>acknowledged' THEN local_day(NEW."acknowledgedAt") <= answered_by(OLD)
    WHEN way IN ('handed_over>objected', 'acknowledged>objected') THEN
      EXISTS (SELECT 1 FROM "Objection" WHERE "evaluationId" = NEW.id AND decision IS NULL)
    WHEN way IN ('handed_over>lapsed', 'acknowledged>final') THEN local_day(NEW."finalAt") > answered_by(OLD)
      AND NOT EXISTS (SELECT 1 FROM "Objection" WHERE "evaluationId" = NEW.id)
    WHEN way = 'objected>final' THEN
      EXISTS (SELECT 1 FROM "Objection" WHERE "evaluationId" = NEW.id AND "decidedAt" = NEW."finalAt"
        AND (decision = 'upheld' OR ("resultRating" = NEW."resultRating" AND "behaviourRating" = NEW."behaviourRating")))
    ELSE false
  END;
  IF NOT lawful THEN
    RAISE EXCEPTION 'evaluation % does not go from % to %', OLD.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_way';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_way" BEFORE UPDATE OF status ON "Evaluation"
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_evaluation_way();

-- What was signed stands, and so does each moment once it has come. Ratings change by the decision on an objection alone.
CREATE OR REPLACE FUNCTION freeze_signed_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR
     ROW(NEW."personId", NEW."raterId", NEW."planId", NEW."periodId", NEW."agencyId", NEW."unitId", NEW.note, NEW.snapshot,
         NEW."signedAt", NEW."signedById", NEW.finality, NEW."selfAssessment")
     IS DISTINCT FROM
     ROW(OLD."personId", OLD."raterId", OLD."planId", OLD."periodId", OLD."agencyId", OLD."unitId", OLD.note, OLD.snapshot,
         OLD."signedAt", OLD."signedById", OLD.finality, OLD."selfAssessment")
     OR (OLD."handedOverAt" IS NOT NULL AND NEW."handedOverAt" IS DISTINCT FROM OLD."handedOverAt")
     OR (OLD."acknowledgedAt" IS NOT NULL AND NEW."acknowledgedAt" IS DISTINCT FROM OLD."acknowledgedAt")
     OR (OLD."finalAt" IS NOT NULL AND NEW."finalAt" IS DISTINCT FROM OLD."finalAt")
     OR (OLD."reportedAt" IS NOT NULL AND NEW."reportedAt" IS DISTINCT FROM OLD."reportedAt")
     OR (ROW(NEW."resultRating", NEW."behaviourRating", NEW.predicate, NEW.explanation)
         IS DISTINCT FROM ROW(OLD."resultRating", OLD."behaviourRating", OLD.predicate, OLD.explanation)
       AND NOT (OLD.status = 'objected' AND NEW.status = 'final' AND EXISTS (SELECT 1 FROM "Objection"
         WHERE "evaluationId" = OLD.id AND decision = 'changed' AND "resultRating" = NEW."resultRating"
           AND "behaviourRating" = NEW."behaviourRating"))) THEN
    RAISE EXCEPTION 'evaluation % is signed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  RETURN NEW;
END $$;

-- An objection is filed in time against what can be objected to, and decided once, while it is open.
CREATE FUNCTION guard_objection() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "Evaluation"%ROWTYPE;
BEGIN
  SELECT * INTO about FROM "Evaluation" WHERE id = NEW."evaluationId";
  IF TG_OP = 'INSERT' AND (about.finality IS NOT NULL OR about.status NOT IN ('handed_over', 'acknowledged')
      OR NEW.decision IS NOT NULL OR NEW.statement IS NOT NULL OR local_day(NEW."filedAt") > answered_by(about)
      OR NEW."deciderId" IN (about."personId", about."signedById")) THEN
    RAISE EXCEPTION 'nobody objects to evaluation % now', about.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_filed';
  END IF;
  IF TG_OP = 'UPDATE' AND (about.status <> 'objected' OR OLD.decision IS NOT NULL
      OR ROW(NEW."evaluationId", NEW.reason, NEW."filedAt") IS DISTINCT FROM ROW(OLD."evaluationId", OLD.reason, OLD."filedAt")
      OR (OLD.statement IS NOT NULL AND NEW.statement IS DISTINCT FROM OLD.statement)
      OR NEW."deciderId" IN (about."personId", about."signedById")) THEN
    RAISE EXCEPTION 'the objection to evaluation % stands', about.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Objection_guard" BEFORE INSERT OR UPDATE ON "Objection"
  FOR EACH ROW EXECUTE FUNCTION guard_objection();

-- Where the date moves by hand, what it ends is settled at once and not at the next quarter of an hour.
CREATE FUNCTION settle_evaluations_soon() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier => 'evaluation:settle', max_attempts => 3, job_key => 'evaluation:settle');
END $$;
REVOKE EXECUTE ON FUNCTION settle_evaluations_soon FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_evaluations_soon TO kinerja_app;

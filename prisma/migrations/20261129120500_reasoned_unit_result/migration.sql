-- A unit's result keeps what its goals suggested; a decision that differs says why. What evaluations were signed on stays.
ALTER TABLE "UnitResult" ADD COLUMN "suggested" "UnitResultLevel";
ALTER TABLE "Evaluation" ADD COLUMN "unitResultId" UUID;

-- What is signed already: the result of the unit that the rater led when the window opened, else of the unit of the person
-- rated (L.IV.B.1.g), where the level is the one that was signed.
ALTER TABLE "Evaluation" DISABLE TRIGGER "Evaluation_frozen";
UPDATE "Evaluation" e SET "unitResultId" = r.id
  FROM "UnitResult" r, "EvaluationPeriod" d
 WHERE e."signedAt" IS NOT NULL AND d.id = e."periodId" AND r."periodId" = e."periodId"
   AND r.level::text = e.snapshot ->> 'unitResult'
   AND r."unitId" = coalesce(
     (SELECT s."unitId" FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId"
       WHERE a."personId" = e."raterId" AND s."isHead" AND s."agencyId" = e."agencyId"
         AND a."validFrom" <= d."opensOn" AND (a."validTo" IS NULL OR a."validTo" >= d."opensOn")
       ORDER BY a.kind, a."validFrom" DESC LIMIT 1), e."unitId");
ALTER TABLE "Evaluation" ENABLE TRIGGER "Evaluation_frozen";

CREATE INDEX "Evaluation_unitResultId_idx" ON "Evaluation"("unitResultId");
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_unitResultId_fkey" FOREIGN KEY ("unitResultId")
  REFERENCES "UnitResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_result_of_signature" CHECK
  ("unitResultId" IS NULL OR "signedAt" IS NOT NULL);

ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_reasoned" CHECK
  (suggested IS NULL OR level = suggested OR btrim(coalesce(reason, '')) <> '');

-- Whoever signs holds the result as it stands; decided anew in the same moment, the signature is tried again.
CREATE FUNCTION guard_signed_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE standing "UnitResultLevel";
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."signedAt" IS NOT NULL AND NEW."unitResultId" IS DISTINCT FROM OLD."unitResultId" THEN
    RAISE EXCEPTION 'evaluation % is signed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  SELECT level INTO standing FROM "UnitResult" WHERE id = NEW."unitResultId" FOR SHARE;
  IF standing::text IS DISTINCT FROM NEW.snapshot ->> 'unitResult' THEN
    RAISE EXCEPTION 'the result of the unit of evaluation % was decided anew', NEW.id USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_result_added" BEFORE INSERT ON "Evaluation"
  FOR EACH ROW WHEN (NEW."unitResultId" IS NOT NULL) EXECUTE FUNCTION guard_signed_result();
CREATE TRIGGER "Evaluation_result_signed" BEFORE UPDATE OF "unitResultId" ON "Evaluation"
  FOR EACH ROW WHEN (OLD."unitResultId" IS DISTINCT FROM NEW."unitResultId") EXECUTE FUNCTION guard_signed_result();

CREATE FUNCTION guard_result_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Evaluation" WHERE "unitResultId" = OLD.id) THEN
    RAISE EXCEPTION 'evaluations were signed on the unit result %', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'UnitResult_in_use';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "UnitResult_in_use" BEFORE UPDATE ON "UnitResult" FOR EACH ROW EXECUTE FUNCTION guard_result_in_use();

-- A file is stored once and used again: its time counts from the day it was used last.
CREATE FUNCTION evidence_last_used(evidence uuid, added timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT greatest(added,
    (SELECT max(greatest(r."reportedAt", t."recordedAt")) FROM "EvidenceUse" u LEFT JOIN "ProgressReport" r ON r.id = u."reportId"
      LEFT JOIN "TrainingRecord" t ON t.id = u."trainingId" WHERE u."evidenceId" = evidence),
    (SELECT max("attachedAt") FROM "CreditDocument" WHERE "evidenceId" = evidence),
    (SELECT max(q."askedAt") FROM "CorrectionEvidence" c JOIN "CorrectionRequest" q ON q.id = c."requestId" WHERE c."evidenceId" = evidence))
$$;

-- What was removed proves nothing any more. The lock lets a removal and an attachment come one after the other.
CREATE FUNCTION refuse_removed_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "removedIn" FROM "Evidence" WHERE id = NEW."evidenceId" FOR KEY SHARE) IS NOT NULL THEN
    RAISE EXCEPTION 'evidence % was removed', NEW."evidenceId" USING ERRCODE = 'check_violation', CONSTRAINT = 'Evidence_still_there';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvidenceUse_still_there" BEFORE INSERT ON "EvidenceUse" FOR EACH ROW EXECUTE FUNCTION refuse_removed_evidence();
CREATE TRIGGER "CreditDocument_still_there" BEFORE INSERT ON "CreditDocument" FOR EACH ROW EXECUTE FUNCTION refuse_removed_evidence();
CREATE TRIGGER "CorrectionEvidence_still_there" BEFORE INSERT ON "CorrectionEvidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_removed_evidence();

-- A time that nobody has confirmed by a schedule is a proposal: nothing goes by it.
CREATE FUNCTION guard_retention_confirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "RetentionRule" WHERE kind = NEW.kind AND basis IS NOT NULL) THEN
    RAISE EXCEPTION 'the time of % is confirmed by no schedule', NEW.kind
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RetentionRunLine_confirmed_rule';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RetentionRunLine_confirmed_rule" BEFORE INSERT ON "RetentionRunLine"
  FOR EACH ROW EXECUTE FUNCTION guard_retention_confirmed();

-- What a signer outside has made of the PDF, or that it failed; settled with the PDF, and for good as that is.
ALTER TABLE "SealedDocument" ADD COLUMN "signature" JSONB;
ALTER TABLE "SealedDocument" ADD CONSTRAINT "SealedDocument_signed" CHECK (signature IS NULL OR sha256 IS NOT NULL);

CREATE OR REPLACE FUNCTION guard_sealed_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'valid' OR NEW.sha256 IS NOT NULL OR NOT EXISTS
        (SELECT 1 FROM "Evaluation" WHERE id = NEW."evaluationId" AND "handedOverAt" IS NOT NULL) THEN
      RAISE EXCEPTION 'nothing is issued of evaluation % now', NEW."evaluationId"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_document_issued';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
     OR ROW(NEW.id, NEW."evaluationId", NEW.form, NEW.code, NEW.content, NEW."issuedAt")
        IS DISTINCT FROM ROW(OLD.id, OLD."evaluationId", OLD.form, OLD.code, OLD.content, OLD."issuedAt")
     OR (OLD.state <> 'valid' AND ROW(NEW.state, NEW."stateAt", NEW.reason, NEW."supersededById")
        IS DISTINCT FROM ROW(OLD.state, OLD."stateAt", OLD.reason, OLD."supersededById"))
     OR (OLD.sha256 IS NOT NULL AND ROW(NEW.sha256, NEW.bytes, NEW.signature)
        IS DISTINCT FROM ROW(OLD.sha256, OLD.bytes, OLD.signature)) THEN
    RAISE EXCEPTION 'document % is sealed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_document_frozen';
  END IF;
  RETURN NEW;
END $$;

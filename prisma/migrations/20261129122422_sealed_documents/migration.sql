-- Documents of evaluations as they were issued (L.V.A): what they say never changes, and anybody can ask whether they still count.
CREATE TYPE "SealedForm" AS ENUM ('c11', 'c12', 'c13', 'd11', 'd12', 'd13');
CREATE TYPE "SealedState" AS ENUM ('valid', 'superseded', 'withdrawn');

CREATE TABLE "SealedDocument" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "form" "SealedForm" NOT NULL,
    "code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "issuedAt" TIMESTAMPTZ NOT NULL,
    "state" "SealedState" NOT NULL DEFAULT 'valid',
    "stateAt" TIMESTAMPTZ,
    "reason" TEXT,
    "supersededById" UUID,
    "sha256" TEXT,
    "bytes" INTEGER,
    CONSTRAINT "SealedDocument_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SealedDocument_code" CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    CONSTRAINT "SealedDocument_state" CHECK ((state = 'valid') = ("stateAt" IS NULL)
      AND (state = 'superseded') = ("supersededById" IS NOT NULL) AND (state = 'withdrawn') = (reason IS NOT NULL)
      AND "stateAt" >= "issuedAt" AND btrim(reason) <> ''),
    CONSTRAINT "SealedDocument_not_by_itself" CHECK ("supersededById" <> id),
    CONSTRAINT "SealedDocument_drawn" CHECK ((sha256 IS NULL) = (bytes IS NULL) AND sha256 ~ '^[0-9a-f]{64}$' AND bytes > 0)
);

CREATE UNIQUE INDEX "SealedDocument_code_key" ON "SealedDocument"("code");
CREATE UNIQUE INDEX "SealedDocument_supersededById_key" ON "SealedDocument"("supersededById");
CREATE INDEX "SealedDocument_evaluationId_idx" ON "SealedDocument"("evaluationId");
-- One evaluation document and one attachment count, whichever of their forms they are on.
CREATE UNIQUE INDEX "SealedDocument_one_valid" ON "SealedDocument"("evaluationId", (form IN ('c11', 'c12', 'c13')))
  WHERE state = 'valid';

ALTER TABLE "SealedDocument" ADD CONSTRAINT "SealedDocument_evaluationId_fkey" FOREIGN KEY ("evaluationId")
  REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What is superseded gives way before its successor is there.
ALTER TABLE "SealedDocument" ADD CONSTRAINT "SealedDocument_supersededById_fkey" FOREIGN KEY ("supersededById")
  REFERENCES "SealedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- A document is issued of what was handed over, and then says the same for good; it stops counting once, and its PDF is one.
CREATE FUNCTION guard_sealed_document() RETURNS trigger LANGUAGE plpgsql AS $$
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
     OR (OLD.sha256 IS NOT NULL AND ROW(NEW.sha256, NEW.bytes) IS DISTINCT FROM ROW(OLD.sha256, OLD.bytes)) THEN
    RAISE EXCEPTION 'document % is sealed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_document_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SealedDocument_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "SealedDocument"
  FOR EACH ROW EXECUTE FUNCTION guard_sealed_document();

-- What takes the place of a document is of the same evaluation and of the same part; it is there when the transaction ends.
CREATE FUNCTION guard_succession() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "SealedDocument" WHERE id = NEW."supersededById" AND "evaluationId" = NEW."evaluationId"
      AND (form IN ('c11', 'c12', 'c13')) = (NEW.form IN ('c11', 'c12', 'c13')) AND "issuedAt" >= NEW."issuedAt") THEN
    RAISE EXCEPTION 'document % is superseded by another matter', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_document_succession';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "SealedDocument_succession" AFTER UPDATE ON "SealedDocument" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."supersededById" IS NOT NULL) EXECUTE FUNCTION guard_succession();

REVOKE DELETE ON "SealedDocument" FROM kinerja_app;

-- The app may ask for the PDF of a document too.
CREATE OR REPLACE FUNCTION add_document_job(task text, key text, payload json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task IS NULL OR task NOT IN ('documents:draw', 'documents:ahead', 'documents:seal') OR key NOT LIKE 'document:%' THEN
    RAISE EXCEPTION 'The app may not ask for %', task USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => 'documents', max_attempts => 3, job_key => key,
    priority => CASE task WHEN 'documents:draw' THEN 0 ELSE 10 END);
END $$;

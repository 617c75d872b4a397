-- Finished evaluations in SIASN's shape (domain 5.1): each leaves once, and what has left stays as it left.
CREATE TABLE "OutcomeExport" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "OutcomeExport_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "OutcomeExportRow" (
    "evaluationId" UUID NOT NULL,
    "exportId" UUID NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "OutcomeExportRow_pkey" PRIMARY KEY ("evaluationId")
);

CREATE INDEX "OutcomeExport_year_kind_idx" ON "OutcomeExport"("year", "kind");
CREATE INDEX "OutcomeExportRow_exportId_idx" ON "OutcomeExportRow"("exportId");

ALTER TABLE "OutcomeExport" ADD CONSTRAINT "OutcomeExport_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OutcomeExportRow" ADD CONSTRAINT "OutcomeExportRow_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "OutcomeExport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OutcomeExportRow" ADD CONSTRAINT "OutcomeExportRow_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

REVOKE UPDATE, DELETE ON "OutcomeExport", "OutcomeExportRow" FROM kinerja_app;

-- Only what is final leaves: what can still be objected to, or is being decided, would have to be called back.
CREATE FUNCTION guard_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Evaluation" WHERE id = NEW."evaluationId" AND "finalAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'evaluation % is not final', NEW."evaluationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'outcome_final';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "OutcomeExportRow_final" BEFORE INSERT ON "OutcomeExportRow"
  FOR EACH ROW EXECUTE FUNCTION guard_outcome();

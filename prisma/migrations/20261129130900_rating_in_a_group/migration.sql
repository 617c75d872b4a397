-- What raters have opened before they sign a group, and why the predicates of a group leave the pattern.
-- CreateTable
CREATE TABLE "EvaluationSeen" (
    "evaluationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "EvaluationSeen_pkey" PRIMARY KEY ("evaluationId","personId")
);

-- CreateTable
CREATE TABLE "DistributionReason" (
    "raterId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "deviation" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DistributionReason_pkey" PRIMARY KEY ("raterId","periodId","deviation")
);

-- CreateIndex
CREATE INDEX "DistributionReason_periodId_idx" ON "DistributionReason"("periodId");

-- AddForeignKey
ALTER TABLE "EvaluationSeen" ADD CONSTRAINT "EvaluationSeen_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationSeen" ADD CONSTRAINT "EvaluationSeen_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistributionReason" ADD CONSTRAINT "DistributionReason_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistributionReason" ADD CONSTRAINT "DistributionReason_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "EvaluationPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "BehaviourRemark" ADD CONSTRAINT "BehaviourRemark_says_something" CHECK (btrim(text) <> '');
ALTER TABLE "DistributionReason"
  ADD CONSTRAINT "DistributionReason_says_why" CHECK (btrim(text) <> ''),
  ADD CONSTRAINT "DistributionReason_deviation" CHECK
    (deviation ~ '^(at-most|at-least|some-needed|none-allowed|not-majority):[a-z_+]+(:[0-9]+)?$');

-- Nobody has seen what is not written yet, and what was seen is not forgotten.
CREATE FUNCTION guard_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version < 0 OR NEW.version > (SELECT version FROM "Evaluation" WHERE id = NEW."evaluationId")
     OR (TG_OP = 'UPDATE' AND (NEW.version < OLD.version
       OR ROW(NEW."evaluationId", NEW."personId") IS DISTINCT FROM ROW(OLD."evaluationId", OLD."personId"))) THEN
    RAISE EXCEPTION 'evaluation % was not seen like that', NEW."evaluationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_seen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvaluationSeen_guard" BEFORE INSERT OR UPDATE ON "EvaluationSeen"
  FOR EACH ROW EXECUTE FUNCTION guard_seen();
REVOKE DELETE ON "EvaluationSeen" FROM kinerja_app;

-- A reason is given while the rater still decides in the period; once all is signed, it stands.
CREATE FUNCTION guard_distribution_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Evaluation" WHERE "raterId" = NEW."raterId" AND "periodId" = NEW."periodId"
                 AND "signedAt" IS NULL)
     OR (TG_OP = 'UPDATE' AND ROW(NEW."raterId", NEW."periodId", NEW.deviation)
       IS DISTINCT FROM ROW(OLD."raterId", OLD."periodId", OLD.deviation)) THEN
    RAISE EXCEPTION 'rater % decides nothing in this period any more', NEW."raterId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'distribution_reason_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DistributionReason_guard" BEFORE INSERT OR UPDATE ON "DistributionReason"
  FOR EACH ROW EXECUTE FUNCTION guard_distribution_reason();
REVOKE DELETE ON "DistributionReason" FROM kinerja_app;

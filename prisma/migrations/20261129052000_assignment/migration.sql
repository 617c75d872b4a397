-- An expectation of somebody whom its author does not rate is an assignment, and waits for the rater (L.II.A.5.f.10).
CREATE TYPE "ExpectationState" AS ENUM ('active', 'proposed', 'refused');
ALTER TABLE "RoleExpectation"
  ADD COLUMN "state" "ExpectationState" DEFAULT 'active',
  ADD COLUMN "decidedById" UUID,
  ADD COLUMN "decidedAt" TIMESTAMPTZ,
  ADD COLUMN "reason" TEXT;
ALTER TABLE "RoleExpectation" ADD CONSTRAINT "RoleExpectation_decidedById_fkey" FOREIGN KEY ("decidedById")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What was taken away may belong to a plan that is closed by now; that is no new expectation.
ALTER TABLE "RoleExpectation" DISABLE TRIGGER "RoleExpectation_of_running_plan";
UPDATE "RoleExpectation" SET state = NULL WHERE text IS NULL;
ALTER TABLE "RoleExpectation" ENABLE TRIGGER "RoleExpectation_of_running_plan";
ALTER TABLE "RoleExpectation"
  ADD CONSTRAINT "RoleExpectation_state_of_text" CHECK ((text IS NULL) = (state IS NULL)),
  ADD CONSTRAINT "RoleExpectation_decided" CHECK (("decidedById" IS NULL) = ("decidedAt" IS NULL)),
  ADD CONSTRAINT "RoleExpectation_undecided" CHECK
    ((state IS NOT NULL AND state <> 'proposed') OR "decidedAt" IS NULL),
  ADD CONSTRAINT "RoleExpectation_refused_by_somebody" CHECK (state IS DISTINCT FROM 'refused' OR "decidedAt" IS NOT NULL),
  ADD CONSTRAINT "RoleExpectation_refused_why" CHECK
    ((state IS NOT DISTINCT FROM 'refused') = (reason IS NOT NULL) AND btrim(reason) <> '' AND char_length(reason) <= 500),
  ADD CONSTRAINT "RoleExpectation_not_decided_by_oneself" CHECK ("decidedById" <> "personId");
CREATE INDEX "RoleExpectation_proposed" ON "RoleExpectation"("personId") WHERE state = 'proposed';

GRANT UPDATE (state, "decidedById", "decidedAt", reason) ON "RoleExpectation" TO kinerja_app;

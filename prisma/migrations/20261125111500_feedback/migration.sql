-- Feedback on results and values, asked for or not, and what came of it (art. 17-20).
CREATE TYPE "RequestOutcome" AS ENUM ('answered', 'declined', 'withdrawn');
CREATE TYPE "FollowUpStep" AS ENUM
  ('appreciation', 'new_assignment', 'adjust_expectation', 'adjust_resources', 'coaching', 'take_over');

CREATE TABLE "FeedbackRequest" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "askedId" UUID NOT NULL,
  "resultId" UUID,
  "statement" TEXT,
  "behaviour" "BehaviourValue",
  "question" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ NOT NULL,
  "outcome" "RequestOutcome",
  "closedAt" TIMESTAMPTZ,
  "reason" TEXT,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "FeedbackRequest_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FeedbackRequest_personId_askedAt_idx" ON "FeedbackRequest"("personId", "askedAt");
CREATE INDEX "FeedbackRequest_askedId_closedAt_idx" ON "FeedbackRequest"("askedId", "closedAt");
ALTER TABLE "FeedbackRequest" ADD CONSTRAINT "FeedbackRequest_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeedbackRequest" ADD CONSTRAINT "FeedbackRequest_askedId_fkey" FOREIGN KEY ("askedId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeedbackRequest" ADD CONSTRAINT "FeedbackRequest_resultId_fkey" FOREIGN KEY ("resultId")
  REFERENCES "WorkResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeedbackRequest"
  ADD CONSTRAINT "FeedbackRequest_says_something" CHECK (btrim(question) <> ''),
  ADD CONSTRAINT "FeedbackRequest_not_of_oneself" CHECK ("personId" <> "askedId"),
  ADD CONSTRAINT "FeedbackRequest_about_one_thing" CHECK (num_nonnulls("resultId", behaviour) = 1),
  ADD CONSTRAINT "FeedbackRequest_statement" CHECK (("resultId" IS NULL) = (statement IS NULL)),
  ADD CONSTRAINT "FeedbackRequest_closed" CHECK ((outcome IS NULL) = ("closedAt" IS NULL)),
  ADD CONSTRAINT "FeedbackRequest_declined_why" CHECK
    ((outcome IS NOT DISTINCT FROM 'declined') = (reason IS NOT NULL AND btrim(reason) <> '')),
  ADD CONSTRAINT "FeedbackRequest_one_open_result" EXCLUDE USING gist
    ("personId" WITH =, "askedId" WITH =, "resultId" WITH =) WHERE ("closedAt" IS NULL),
  ADD CONSTRAINT "FeedbackRequest_one_open_value" EXCLUDE USING gist
    ("personId" WITH =, "askedId" WITH =, behaviour WITH =) WHERE ("closedAt" IS NULL);

CREATE TABLE "FollowUp" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "resultId" UUID NOT NULL,
  "step" "FollowUpStep" NOT NULL,
  "note" TEXT NOT NULL,
  "notedAt" TIMESTAMPTZ NOT NULL,
  CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FollowUp_personId_notedAt_idx" ON "FollowUp"("personId", "notedAt");
CREATE INDEX "FollowUp_resultId_idx" ON "FollowUp"("resultId");
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_authorId_fkey" FOREIGN KEY ("authorId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_resultId_fkey" FOREIGN KEY ("resultId")
  REFERENCES "WorkResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp"
  ADD CONSTRAINT "FollowUp_not_on_oneself" CHECK ("personId" <> "authorId"),
  ADD CONSTRAINT "FollowUp_taken_over_why" CHECK (step <> 'take_over' OR btrim(note) <> ''),
  ADD CONSTRAINT "FollowUp_taken_over_once" EXCLUDE USING gist ("resultId" WITH =) WHERE (step = 'take_over');

ALTER TABLE "Feedback" ADD COLUMN "requestId" UUID;
CREATE UNIQUE INDEX "Feedback_requestId_key" ON "Feedback"("requestId");
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_requestId_fkey" FOREIGN KEY ("requestId")
  REFERENCES "FeedbackRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_about_one_thing"
  CHECK (num_nonnulls("reportId", "resultId", behaviour, "requestId") = 1);

-- Whose report, result or request it is, and who was asked: no foreign key says that.
CREATE FUNCTION owner_of_result(result uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT p."personId" FROM "WorkResult" r JOIN "PerformancePlan" p ON p.id = r."planId" WHERE r.id = result
$$;

CREATE FUNCTION guard_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."personId" IS DISTINCT FROM (CASE
      WHEN NEW."reportId" IS NOT NULL THEN (SELECT "personId" FROM "ProgressReport" WHERE id = NEW."reportId")
      WHEN NEW."resultId" IS NOT NULL THEN owner_of_result(NEW."resultId")
      WHEN NEW."requestId" IS NOT NULL THEN (SELECT "personId" FROM "FeedbackRequest"
        WHERE id = NEW."requestId" AND "askedId" = NEW."authorId" AND outcome = 'answered')
      ELSE NEW."personId" END) THEN
    RAISE EXCEPTION 'feedback is about somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'feedback_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Feedback_own" BEFORE INSERT OR UPDATE ON "Feedback" FOR EACH ROW EXECUTE FUNCTION guard_feedback();

CREATE FUNCTION guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'request % is closed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'request_closed';
  END IF;
  IF NEW."resultId" IS NOT NULL AND NEW."personId" IS DISTINCT FROM owner_of_result(NEW."resultId") THEN
    RAISE EXCEPTION 'request is about somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'request_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FeedbackRequest_own" BEFORE INSERT OR UPDATE ON "FeedbackRequest"
  FOR EACH ROW EXECUTE FUNCTION guard_request();

-- Art. 20: taken over only when there is still no progress after expectations, resources or coaching were tried.
CREATE FUNCTION guard_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."personId" IS DISTINCT FROM owner_of_result(NEW."resultId") THEN
    RAISE EXCEPTION 'follow-up is on a result of somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_own';
  END IF;
  IF NEW.step = 'take_over' AND NOT EXISTS (SELECT 1 FROM "FollowUp" WHERE "resultId" = NEW."resultId"
      AND step IN ('adjust_expectation', 'adjust_resources', 'coaching')) THEN
    RAISE EXCEPTION 'nothing was tried before' USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_tried';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FollowUp_own" BEFORE INSERT OR UPDATE ON "FollowUp" FOR EACH ROW EXECUTE FUNCTION guard_follow_up();

-- Nobody changes what was asked, said or noted; a request is closed once, and that is all.
REVOKE UPDATE, DELETE ON "FollowUp", "FeedbackRequest" FROM kinerja_app;
GRANT UPDATE (outcome, "closedAt", reason, version) ON "FeedbackRequest" TO kinerja_app;

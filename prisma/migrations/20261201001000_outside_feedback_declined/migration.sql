-- What people noted about themselves can be declined by their rater, with the reason: or it would wait for the rater for good.
ALTER TABLE "Feedback" ADD COLUMN "declinedById" UUID, ADD COLUMN "declinedAt" TIMESTAMPTZ, ADD COLUMN "declineReason" TEXT;
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_declinedById_fkey"
  FOREIGN KEY ("declinedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Feedback"
  ADD CONSTRAINT "Feedback_declined" CHECK (num_nonnulls("declinedById", "declinedAt", "declineReason") IN (0, 3)),
  ADD CONSTRAINT "Feedback_declined_reason" CHECK (btrim("declineReason") <> ''),
  ADD CONSTRAINT "Feedback_declined_or_confirmed" CHECK ("declinedAt" IS NULL OR "confirmedAt" IS NULL),
  ADD CONSTRAINT "Feedback_declined_by_another" CHECK
    ("declinedById" IS NULL OR (party IS NOT NULL AND "authorId" = "personId" AND "declinedById" <> "personId"));

-- It is answered once, either way.
CREATE OR REPLACE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."confirmedAt" IS NOT NULL OR OLD."declinedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'feedback % is answered', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'feedback_confirmed';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "Feedback_confirmed" ON "Feedback";
CREATE TRIGGER "Feedback_confirmed"
  BEFORE UPDATE OF "confirmedById", "confirmedAt", "declinedById", "declinedAt", "declineReason" ON "Feedback"
  FOR EACH ROW EXECUTE FUNCTION guard_confirmation();
GRANT UPDATE ("declinedById", "declinedAt", "declineReason") ON "Feedback" TO kinerja_app;

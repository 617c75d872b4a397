-- CreateEnum
CREATE TYPE "FeedbackChannel" AS ENUM ('talk', 'letter', 'message', 'survey');

-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "channel" "FeedbackChannel",
ADD COLUMN     "confirmedAt" TIMESTAMPTZ,
ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "party" TEXT,
ADD COLUMN     "receivedOn" DATE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a party without an account said is recorded by somebody who has one: with who said it, how and when it came. It is
-- nobody's periodic feedback, and answers neither a report nor a request.
ALTER TABLE "Feedback" DROP CONSTRAINT "Feedback_not_to_oneself";
ALTER TABLE "Feedback"
  ADD CONSTRAINT "Feedback_not_to_oneself" CHECK ("personId" <> "authorId" OR party IS NOT NULL),
  ADD CONSTRAINT "Feedback_outside" CHECK (num_nonnulls(party, channel, "receivedOn") IN (0, 3)),
  ADD CONSTRAINT "Feedback_outside_party" CHECK (btrim(party) <> ''),
  ADD CONSTRAINT "Feedback_outside_about" CHECK
    (party IS NULL OR (kind = 'incidental' AND "reportId" IS NULL AND "requestId" IS NULL)),
  -- A day of grace: the day is one of the government's time zone.
  ADD CONSTRAINT "Feedback_received" CHECK ("receivedOn" <= ("givenAt" AT TIME ZONE 'UTC')::date + 1),
  ADD CONSTRAINT "Feedback_confirmed" CHECK (num_nonnulls("confirmedById", "confirmedAt") IN (0, 2)),
  ADD CONSTRAINT "Feedback_confirmed_by_another" CHECK
    ("confirmedById" IS NULL OR (party IS NOT NULL AND "authorId" = "personId" AND "confirmedById" <> "personId"));

-- It is confirmed once, and nothing else of it changes.
CREATE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."confirmedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'feedback % is confirmed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'feedback_confirmed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Feedback_confirmed" BEFORE UPDATE OF "confirmedById", "confirmedAt" ON "Feedback"
  FOR EACH ROW EXECUTE FUNCTION guard_confirmation();
GRANT UPDATE ("confirmedById", "confirmedAt") ON "Feedback" TO kinerja_app;

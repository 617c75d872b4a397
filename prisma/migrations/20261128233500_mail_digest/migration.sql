CREATE TYPE "MailDigestState" AS ENUM ('sending', 'sent', 'refused');

CREATE TABLE "MailDigest" (
    "personId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "state" "MailDigestState" NOT NULL,

    CONSTRAINT "MailDigest_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "MailDigest" ADD CONSTRAINT "MailDigest_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
REVOKE DELETE ON "MailDigest" FROM kinerja_app;

-- One digest a person and day: whatever was begun is begun again on a later day, or on the same after a refusal.
CREATE FUNCTION guard_mail_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the digest of % for % is %', OLD."personId", OLD.day, OLD.state
    USING ERRCODE = 'check_violation', CONSTRAINT = 'MailDigest_once_a_day';
END $$;
CREATE TRIGGER "MailDigest_once_a_day" BEFORE UPDATE ON "MailDigest" FOR EACH ROW
  WHEN (NOT (NEW."personId" = OLD."personId" AND (
    (NEW.day > OLD.day AND NEW.state = 'sending')
    OR (NEW.day = OLD.day AND OLD.state = 'sending' AND NEW.state <> 'sending')
    OR (NEW.day = OLD.day AND OLD.state = 'refused' AND NEW.state = 'sending'))))
  EXECUTE FUNCTION guard_mail_digest();

-- Where a person's digest of news goes, in the language they named with it.
ALTER TABLE "Account" ADD COLUMN "email" TEXT;
ALTER TABLE "Account" ADD CONSTRAINT "Account_email" CHECK
  (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' AND length(email) <= 254);
ALTER TABLE "Account" ADD CONSTRAINT "Account_locale" CHECK (locale IN ('id', 'en'));

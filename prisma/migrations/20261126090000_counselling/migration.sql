-- Confidential counselling (konseling kinerja, art. 21, L.III.D): read by the two who talked, by nobody else.
CREATE TABLE "CounsellingNote" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "talkedOn" DATE NOT NULL,
  "subject" TEXT NOT NULL,
  "agreement" TEXT NOT NULL,
  "followUpOn" DATE,
  "writtenAt" TIMESTAMPTZ NOT NULL,
  "seenAt" TIMESTAMPTZ,
  "acknowledgedAt" TIMESTAMPTZ,
  "salt" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "CounsellingNote_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CounsellingNote_personId_talkedOn_idx" ON "CounsellingNote"("personId", "talkedOn");
CREATE INDEX "CounsellingNote_authorId_talkedOn_idx" ON "CounsellingNote"("authorId", "talkedOn");
ALTER TABLE "CounsellingNote" ADD CONSTRAINT "CounsellingNote_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CounsellingNote" ADD CONSTRAINT "CounsellingNote_authorId_fkey" FOREIGN KEY ("authorId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CounsellingNote"
  ADD CONSTRAINT "CounsellingNote_not_with_oneself" CHECK ("personId" <> "authorId"),
  ADD CONSTRAINT "CounsellingNote_says_something" CHECK (btrim(subject) <> '' AND btrim(agreement) <> ''),
  ADD CONSTRAINT "CounsellingNote_followed_up_later" CHECK ("followUpOn" > "talkedOn"),
  ADD CONSTRAINT "CounsellingNote_acknowledged_after_seen" CHECK ("acknowledgedAt" IS NULL OR "seenAt" IS NOT NULL);

CREATE TABLE "CounsellingEntry" (
  "id" UUID NOT NULL,
  "noteId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "step" "FollowUpStep",
  "text" TEXT NOT NULL,
  "followUpOn" DATE,
  "writtenAt" TIMESTAMPTZ NOT NULL,
  CONSTRAINT "CounsellingEntry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CounsellingEntry_noteId_writtenAt_idx" ON "CounsellingEntry"("noteId", "writtenAt");
ALTER TABLE "CounsellingEntry" ADD CONSTRAINT "CounsellingEntry_noteId_fkey" FOREIGN KEY ("noteId")
  REFERENCES "CounsellingNote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CounsellingEntry" ADD CONSTRAINT "CounsellingEntry_authorId_fkey" FOREIGN KEY ("authorId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CounsellingEntry"
  ADD CONSTRAINT "CounsellingEntry_says_something" CHECK
    ((step IS NOT NULL AND step <> 'take_over') OR btrim(text) <> ''),
  ADD CONSTRAINT "CounsellingEntry_next_date_of_a_step" CHECK
    ("followUpOn" IS NULL OR (step IS NOT NULL AND step <> 'take_over')),
  ADD CONSTRAINT "CounsellingEntry_taken_over_once" EXCLUDE USING gist ("noteId" WITH =) WHERE (step = 'take_over');

-- Who acts, as the app's doors name them; NULL outside of them. A name that was set locally leaves '' behind.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.person_id', true), '')::uuid
$$;

-- FORCE binds the tables' owner, too: whatever runs beside the app reads nothing by mistake.
ALTER TABLE "CounsellingNote" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "CounsellingEntry" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "CounsellingNote_of_the_two" ON "CounsellingNote"
  USING (acting_person() IN ("personId", "authorId"));
CREATE POLICY "CounsellingNote_in_own_name" ON "CounsellingNote" AS RESTRICTIVE FOR INSERT
  WITH CHECK (acting_person() = "authorId");
CREATE POLICY "CounsellingEntry_of_the_two" ON "CounsellingEntry"
  USING (EXISTS (SELECT 1 FROM "CounsellingNote" n
    WHERE n.id = "noteId" AND acting_person() IN (n."personId", n."authorId")));
CREATE POLICY "CounsellingEntry_in_own_name" ON "CounsellingEntry" AS RESTRICTIVE FOR INSERT
  WITH CHECK (acting_person() = "authorId");

CREATE FUNCTION guard_counselling_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rewritten boolean := TG_OP = 'INSERT' OR (NEW."talkedOn", NEW.subject, NEW.agreement, NEW."followUpOn", NEW."writtenAt")
    IS DISTINCT FROM (OLD."talkedOn", OLD.subject, OLD.agreement, OLD."followUpOn", OLD."writtenAt");
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF rewritten AND (OLD."seenAt" IS NOT NULL OR acting_person() IS DISTINCT FROM OLD."authorId") THEN
      RAISE EXCEPTION 'the words of note % stay', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_words_stay';
    END IF;
    IF (NEW."seenAt" IS DISTINCT FROM OLD."seenAt"
          AND (OLD."seenAt" IS NOT NULL OR acting_person() IS DISTINCT FROM OLD."personId"))
        OR (NEW."acknowledgedAt" IS DISTINCT FROM OLD."acknowledgedAt"
          AND (OLD."acknowledgedAt" IS NOT NULL OR acting_person() IS DISTINCT FROM OLD."personId")) THEN
      RAISE EXCEPTION 'note % is not seen by somebody else', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_seen_by_employee';
    END IF;
  ELSIF NEW."seenAt" IS NOT NULL THEN
    RAISE EXCEPTION 'nobody has seen a new note' USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_new';
  END IF;
  IF rewritten AND NOT EXISTS (SELECT 1 FROM "Supervision" v WHERE v."personId" = NEW."personId"
      AND v."raterId" = NEW."authorId" AND NEW."talkedOn" BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')) THEN
    RAISE EXCEPTION 'author was not the rater on %', NEW."talkedOn"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_by_rater';
  END IF;
  IF rewritten AND NEW."talkedOn" > (SELECT (NEW."writtenAt" AT TIME ZONE g."timeZone")::date FROM "Government" g) THEN
    RAISE EXCEPTION 'the talk is still to come' USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_held';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CounsellingNote_kept" BEFORE INSERT OR UPDATE ON "CounsellingNote"
  FOR EACH ROW EXECUTE FUNCTION guard_counselling_note();

-- Steps are the rater's, in the order of art. 20; the employee adds to what they have seen.
CREATE FUNCTION guard_counselling_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  note "CounsellingNote"%ROWTYPE;
BEGIN
  SELECT * INTO note FROM "CounsellingNote" WHERE id = NEW."noteId";
  IF NEW."authorId" IS DISTINCT FROM note."authorId"
      AND (NEW."authorId" IS DISTINCT FROM note."personId" OR NEW.step IS NOT NULL OR note."seenAt" IS NULL) THEN
    RAISE EXCEPTION 'not theirs to add to note %', NEW."noteId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_entry_own';
  END IF;
  IF NEW.step IS NOT NULL AND EXISTS (SELECT 1 FROM "CounsellingEntry"
      WHERE "noteId" = NEW."noteId" AND step = 'take_over') THEN
    RAISE EXCEPTION 'taken over already' USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_entry_after';
  END IF;
  IF NEW.step = 'take_over' AND NOT EXISTS (SELECT 1 FROM "CounsellingEntry" WHERE "noteId" = NEW."noteId"
      AND step IN ('adjust_expectation', 'adjust_resources', 'coaching')) THEN
    RAISE EXCEPTION 'nothing was tried before' USING ERRCODE = 'check_violation', CONSTRAINT = 'counselling_entry_tried';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CounsellingEntry_added" BEFORE INSERT ON "CounsellingEntry"
  FOR EACH ROW EXECUTE FUNCTION guard_counselling_entry();

-- What was said stays; the app's role opens and acknowledges, corrects what nobody has seen, and deletes nothing.
REVOKE UPDATE, DELETE ON "CounsellingNote", "CounsellingEntry" FROM kinerja_app;
GRANT UPDATE ("talkedOn", subject, agreement, "followUpOn", "writtenAt", "seenAt", "acknowledgedAt", version)
  ON "CounsellingNote" TO kinerja_app;

-- An event keeps what it taught: a course that is written anew after it changes neither its records nor late corrections. What
-- was attended already says itself what it was; of everything else the course is all that is known.
ALTER TABLE "TrainingEvent" ADD COLUMN     "competencyId" UUID,
ADD COLUMN     "form" "TrainingForm",
ADD COLUMN     "international" BOOLEAN,
ADD COLUMN     "level" INTEGER,
ADD COLUMN     "provider" TEXT,
ADD COLUMN     "quantity" DECIMAL(8,2),
ADD COLUMN     "title" TEXT;
ALTER TABLE "TrainingEvent" DISABLE TRIGGER USER;
UPDATE "TrainingEvent" e SET title = c.title, provider = c.provider, form = c.form, international = c.international,
    "competencyId" = c."competencyId", level = c.level, quantity = c.quantity,
    cost = CASE e.status WHEN 'held' THEN coalesce(e.cost, c.cost) ELSE e.cost END
  FROM "TrainingCourse" c WHERE c.id = e."courseId";
UPDATE "TrainingEvent" e SET title = r.title, provider = r.provider, form = r.form, international = r.international,
    "competencyId" = r."competencyId", quantity = r.quantity
  FROM (SELECT DISTINCT ON (n."eventId") n."eventId", t.* FROM "TrainingRecord" t JOIN "TrainingNomination" n ON n.id = t."nominationId"
    ORDER BY n."eventId", t."recordedAt", t.id) r WHERE r."eventId" = e.id;
ALTER TABLE "TrainingEvent" ENABLE TRIGGER USER;
ALTER TABLE "TrainingEvent" ALTER COLUMN title SET NOT NULL, ALTER COLUMN provider SET NOT NULL, ALTER COLUMN form SET NOT NULL,
  ALTER COLUMN international SET NOT NULL, ALTER COLUMN quantity SET NOT NULL;
CREATE INDEX "TrainingEvent_competencyId_idx" ON "TrainingEvent"("competencyId");
ALTER TABLE "TrainingEvent" ADD CONSTRAINT "TrainingEvent_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An event is offered as its course is, and never says anything else than the course said at some time.
CREATE FUNCTION teach_as_the_course() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE course "TrainingCourse"%ROWTYPE;
BEGIN
  SELECT * INTO course FROM "TrainingCourse" WHERE id = NEW."courseId";
  IF TG_OP = 'INSERT' THEN
    NEW.title := course.title;
    NEW.provider := course.provider;
    NEW.form := course.form;
    NEW.international := course.international;
    NEW."competencyId" := course."competencyId";
    NEW.level := course.level;
    NEW.quantity := course.quantity;
  ELSIF ROW(NEW.title, NEW.provider, NEW.form, NEW.international, NEW."competencyId", NEW.level, NEW.quantity)
      IS DISTINCT FROM ROW(OLD.title, OLD.provider, OLD.form, OLD.international, OLD."competencyId", OLD.level, OLD.quantity)
    AND ROW(NEW.title, NEW.provider, NEW.form, NEW.international, NEW."competencyId", NEW.level, NEW.quantity)
      IS DISTINCT FROM ROW(course.title, course.provider, course.form, course.international, course."competencyId", course.level,
        course.quantity) THEN
    RAISE EXCEPTION 'event % teaches what its course does', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_event_teaches';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingEvent_teaches" BEFORE INSERT OR UPDATE ON "TrainingEvent"
  FOR EACH ROW EXECUTE FUNCTION teach_as_the_course();

-- Nobody passes those who wait: who is approved anew has a seat only where nobody waits, and who begins to wait is the last.
CREATE FUNCTION guard_training_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "TrainingEvent" WHERE id = NEW."eventId" FOR NO KEY UPDATE;
  IF OLD.status = 'proposed' AND NEW.status = 'approved'
     AND EXISTS (SELECT FROM "TrainingNomination" WHERE "eventId" = NEW."eventId" AND status = 'waiting')
     OR OLD.status <> 'waiting' AND NEW.status = 'waiting'
     AND EXISTS (SELECT FROM "TrainingNomination" WHERE "eventId" = NEW."eventId" AND id <> NEW.id AND line >= NEW.line) THEN
    RAISE EXCEPTION 'nomination % comes after those who wait', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_turn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingNomination_place" BEFORE UPDATE OF status ON "TrainingNomination"
  FOR EACH ROW EXECUTE FUNCTION guard_training_place();

-- At the end of whatever changed: whoever left the line for a seat was the first of it.
CREATE FUNCTION guard_training_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "TrainingNomination" WHERE "eventId" = NEW."eventId" AND status = 'waiting' AND line < OLD.line) THEN
    RAISE EXCEPTION 'nomination % passes those who wait longer', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_turn';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "TrainingNomination_turn" AFTER UPDATE ON "TrainingNomination" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.status = 'waiting' AND NEW.status = 'approved') EXECUTE FUNCTION guard_training_turn();

-- The name of a training by which it is the same whoever wrote it: letters and digits, whatever stands between them.
CREATE FUNCTION training_name(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(lower(title), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- A training counts once, however often and by whomever it is recorded: no two of a person have one name and a day in common.
-- What was recorded twice before this stands as it is. Recordings of a person come one after the other.
CREATE FUNCTION guard_training_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Person" WHERE id = NEW."personId" FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM "TrainingRecord" r WHERE r."personId" = NEW."personId" AND r.id <> NEW.id
      AND r."startedOn" <= NEW."endedOn" AND r."endedOn" >= NEW."startedOn" AND training_name(r.title) = training_name(NEW.title)) THEN
    RAISE EXCEPTION 'training % of person % counts already', NEW.title, NEW."personId"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'training_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingRecord_once" BEFORE INSERT OR UPDATE OF "personId", title, "startedOn", "endedOn" ON "TrainingRecord"
  FOR EACH ROW EXECUTE FUNCTION guard_training_once();

-- What attendance left behind says what the event taught, and only its hours follow from other trainings. It may have been on
-- record before, by the person, or by a document, which stands as it is; the hours that a document states nobody changes.
CREATE OR REPLACE FUNCTION guard_training_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."nominationId" IS NOT NULL OR OLD."importId" IS NOT NULL THEN
      RAISE EXCEPTION 'record % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_stands';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."importId" IS NOT NULL AND NEW."importId" IS NOT DISTINCT FROM OLD."importId"
     AND NEW.hours <> OLD.hours THEN
    RAISE EXCEPTION 'training % is an opening datum', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_training_kept';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."nominationId" IS NOT NULL AND NEW."nominationId" IS DISTINCT FROM OLD."nominationId" THEN
    RAISE EXCEPTION 'record % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_stands';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."nominationId" IS NOT DISTINCT FROM OLD."nominationId" THEN
    IF NEW."nominationId" IS NOT NULL AND (to_jsonb(NEW) - 'hours') <> (to_jsonb(OLD) - 'hours') THEN
      RAISE EXCEPTION 'record % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_stands';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."nominationId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId"
      WHERE n.id = NEW."nominationId" AND n."personId" = NEW."personId" AND n.status = 'attended'
        AND (NEW."importId" IS NULL AND e."startsOn" = NEW."startedOn" AND e."endsOn" = NEW."endedOn"
            AND ROW(e.title, e.provider, e.form, e.international, e."competencyId", e.quantity)
              IS NOT DISTINCT FROM ROW(NEW.title, NEW.provider, NEW.form, NEW.international, NEW."competencyId", NEW.quantity)
          OR NEW."importId" IS NOT NULL AND training_name(e.title) = training_name(NEW.title)
            AND NEW."startedOn" <= e."endsOn" AND NEW."endedOn" >= e."startsOn")) THEN
    RAISE EXCEPTION 'record % is of no event that was attended', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_of_event';
  END IF;
  RETURN NEW;
END $$;

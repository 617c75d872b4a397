-- Seats of trainings, what attendance leaves behind, and what became of it at work.
ALTER TYPE "NominationStatus" ADD VALUE 'asked' BEFORE 'proposed';

ALTER TABLE "TrainingOutcome" ADD COLUMN     "required" INTEGER;

ALTER TABLE "TrainingNomination" ADD COLUMN     "line" INTEGER;

CREATE TABLE "TrainingSetting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "contractCeiling" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainingSetting_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "TrainingSetting" ADD CONSTRAINT "TrainingSetting_one"
  CHECK (id = 1 AND "contractCeiling" BETWEEN 1 AND 2000);
INSERT INTO "TrainingSetting" ("contractCeiling") VALUES (24);
REVOKE INSERT, DELETE ON "TrainingSetting" FROM kinerja_app;

ALTER TABLE "TrainingCourse"
  ADD CONSTRAINT "TrainingCourse_says_what" CHECK (btrim(title) <> '' AND length(title) <= 200
    AND btrim(provider) <> '' AND length(provider) <= 200 AND btrim(description) <> '' AND length(description) <= 1000);
ALTER TABLE "TrainingEvent"
  ADD CONSTRAINT "TrainingEvent_place" CHECK (btrim(place) <> '' AND length(place) <= 200),
  ADD CONSTRAINT "TrainingEvent_cancelled_why" CHECK
    ((status = 'cancelled') = (note IS NOT NULL) AND btrim(note) <> '' AND length(note) <= 500);
ALTER TABLE "TrainingNomination"
  ADD CONSTRAINT "TrainingNomination_decided" CHECK (num_nonnulls("decidedById", "decidedAt") IN (0, 2)
    AND (status NOT IN ('approved', 'waiting', 'refused', 'attended', 'absent') OR "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "TrainingNomination_not_by_oneself" CHECK ("decidedById" <> "personId"
    AND ("proposedById" <> "personId" OR status::text IN ('asked', 'withdrawn', 'refused'))),
  ADD CONSTRAINT "TrainingNomination_refused_why" CHECK (status <> 'refused' OR note IS NOT NULL),
  ADD CONSTRAINT "TrainingNomination_in_line" CHECK (status <> 'waiting' OR line IS NOT NULL),
  ADD CONSTRAINT "TrainingNomination_words" CHECK (btrim(reason) <> '' AND length(reason) <= 500
    AND btrim(note) <> '' AND length(note) <= 500);
ALTER TABLE "TrainingOutcome"
  ADD CONSTRAINT "TrainingOutcome_says_what" CHECK (btrim(note) <> '' AND length(note) <= 1000),
  ADD CONSTRAINT "TrainingOutcome_levels" CHECK ("levelBefore" BETWEEN 1 AND 5 AND required BETWEEN 1 AND 5);
CREATE INDEX "TrainingNomination_itemId_idx" ON "TrainingNomination"("itemId");
-- Two never stand at the same place of a line: instants can be equal.
CREATE UNIQUE INDEX "TrainingNomination_eventId_line_key" ON "TrainingNomination"("eventId", "line");
-- A certificate is attached to a training once.
CREATE UNIQUE INDEX "EvidenceUse_once_a_training" ON "EvidenceUse"("evidenceId", "trainingId") WHERE "trainingId" IS NOT NULL;

-- Seats that are given: before the event to whoever was approved, afterwards to whoever came or did not.
CREATE FUNCTION seats_taken(event uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM "TrainingNomination" WHERE "eventId" = event AND status IN ('approved', 'attended', 'absent')
$$;

-- A nomination goes one of its ways, one after the other on its event, and never into a seat that is not there.
CREATE FUNCTION guard_training_nomination() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "TrainingEvent"%ROWTYPE;
  way text := NEW.status::text;
BEGIN
  SELECT * INTO about FROM "TrainingEvent" WHERE id = NEW."eventId" FOR NO KEY UPDATE;
  IF TG_OP = 'UPDATE' THEN
    IF ROW(NEW.id, NEW."eventId", NEW."personId") IS DISTINCT FROM ROW(OLD.id, OLD."eventId", OLD."personId") THEN
      RAISE EXCEPTION 'nomination % is of one person and event', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'training_nomination_of';
    END IF;
    IF NEW.status = 'waiting' AND OLD.status = 'waiting' AND NEW.line <> OLD.line THEN
      RAISE EXCEPTION 'nomination % keeps its place in the line', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'training_line_place';
    END IF;
    IF NEW.status = OLD.status THEN
      RETURN NEW;
    END IF;
    way := OLD.status::text || '>' || way;
  END IF;
  IF way NOT IN ('asked', 'proposed', 'asked>proposed', 'asked>refused', 'asked>withdrawn', 'proposed>approved',
      'proposed>waiting', 'proposed>refused', 'proposed>withdrawn', 'waiting>approved', 'waiting>refused',
      'waiting>withdrawn', 'approved>withdrawn', 'approved>attended', 'approved>absent', 'absent>attended',
      'refused>proposed', 'withdrawn>asked', 'withdrawn>proposed')
     OR about.status <> (CASE way WHEN 'absent>attended' THEN 'held' ELSE 'open' END)::"TrainingEventStatus" THEN
    RAISE EXCEPTION 'nomination % does not go the way %', NEW.id, way
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_nomination_way';
  END IF;
  IF way IN ('proposed>approved', 'waiting>approved') AND seats_taken(NEW."eventId") >= about.seats THEN
    RAISE EXCEPTION 'event % has no seat left', NEW."eventId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_seats';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingNomination_guard" BEFORE INSERT OR UPDATE ON "TrainingNomination"
  FOR EACH ROW EXECUTE FUNCTION guard_training_nomination();

-- An event is held or called off once, has no fewer seats than were given, and is over once it is known who came.
CREATE FUNCTION guard_training_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'open' OR NEW."courseId" <> OLD."courseId" OR NEW.seats < seats_taken(NEW.id)
     OR (NEW.status = 'held' AND EXISTS (SELECT FROM "TrainingNomination" WHERE "eventId" = NEW.id AND status = 'approved')) THEN
    RAISE EXCEPTION 'event % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_event_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingEvent_guard" BEFORE UPDATE ON "TrainingEvent"
  FOR EACH ROW EXECUTE FUNCTION guard_training_event();

-- At the end of whatever changed: nobody waits beside a free seat, and whoever attended has the record of it.
CREATE FUNCTION guard_training_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  event uuid := CASE TG_TABLE_NAME WHEN 'TrainingEvent' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'eventId')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM "TrainingEvent" e WHERE e.id = event AND e.status = 'open' AND e.seats > seats_taken(e.id)
      AND EXISTS (SELECT FROM "TrainingNomination" n WHERE n."eventId" = e.id AND n.status = 'waiting')) THEN
    RAISE EXCEPTION 'somebody waits beside a free seat of event %', event
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_line';
  END IF;
  IF EXISTS (SELECT FROM "TrainingNomination" n WHERE n."eventId" = event AND n.status = 'attended'
      AND NOT EXISTS (SELECT FROM "TrainingRecord" r WHERE r."nominationId" = n.id)) THEN
    RAISE EXCEPTION 'attendance at event % is not on record', event
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_attended';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "TrainingNomination_line" AFTER INSERT OR UPDATE ON "TrainingNomination"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_training_line();
CREATE CONSTRAINT TRIGGER "TrainingEvent_line" AFTER UPDATE ON "TrainingEvent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_training_line();

-- What attendance left behind says what the event was, and only its hours follow from other trainings.
CREATE FUNCTION guard_training_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."nominationId" IS NOT NULL OR OLD."importId" IS NOT NULL THEN
      RAISE EXCEPTION 'record % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_stands';
    END IF;
    RETURN OLD;
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
  IF NEW."nominationId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingNomination" n
      JOIN "TrainingEvent" e ON e.id = n."eventId" JOIN "TrainingCourse" c ON c.id = e."courseId"
      WHERE n.id = NEW."nominationId" AND n."personId" = NEW."personId" AND n.status = 'attended'
        AND e."startsOn" = NEW."startedOn" AND e."endsOn" = NEW."endedOn" AND c.form = NEW.form
        AND c."competencyId" IS NOT DISTINCT FROM NEW."competencyId") THEN
    RAISE EXCEPTION 'record % is of no event that was attended', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_record_of_event';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingRecord_kept" BEFORE INSERT OR UPDATE OR DELETE ON "TrainingRecord"
  FOR EACH ROW EXECUTE FUNCTION guard_training_record();

-- Three to six months after a training that builds a competency, by whoever supervises the person on that day, with the level
-- that was seen then; once, and it stands.
CREATE FUNCTION guard_training_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "TrainingRecord"%ROWTYPE;
  day date := local_day(NEW."evaluatedAt");
BEGIN
  SELECT * INTO about FROM "TrainingRecord" WHERE id = NEW."recordId";
  IF about."competencyId" IS NULL OR about."personId" = NEW."evaluatedById"
     OR day NOT BETWEEN (about."endedOn" + interval '3 months')::date AND (about."endedOn" + interval '6 months')::date
     OR NOT supervises_on(NEW."evaluatedById", about."personId", day) THEN
    RAISE EXCEPTION 'training % is not evaluated so', NEW."recordId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_outcome_window';
  END IF;
  IF NOT EXISTS (SELECT FROM "CompetencyAssessment" WHERE id = NEW."assessmentId" AND origin = 'supervisor'
      AND "personId" = about."personId" AND "competencyId" = about."competencyId"
      AND "assessedById" = NEW."evaluatedById" AND "assessedOn" = day) THEN
    RAISE EXCEPTION 'training % is evaluated with the level that was seen', NEW."recordId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_outcome_level';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingOutcome_guard" BEFORE INSERT ON "TrainingOutcome"
  FOR EACH ROW EXECUTE FUNCTION guard_training_outcome();

-- A certificate is attached by whom it is of.
CREATE FUNCTION guard_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Evidence" e JOIN "TrainingRecord" r ON r."personId" = e."ownerId"
      WHERE e.id = NEW."evidenceId" AND r.id = NEW."trainingId") THEN
    RAISE EXCEPTION 'evidence % is of somebody else', NEW."evidenceId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_certificate_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "EvidenceUse_own_training" BEFORE INSERT OR UPDATE ON "EvidenceUse"
  FOR EACH ROW WHEN (NEW."trainingId" IS NOT NULL) EXECUTE FUNCTION guard_certificate();

REVOKE DELETE ON "TrainingCourse", "TrainingEvent", "TrainingNomination" FROM kinerja_app;
REVOKE UPDATE, DELETE ON "TrainingOutcome" FROM kinerja_app;

-- What is not decided when it is noted who came is closed with the event: nobody waits for a seat at what is over.
-- AlterEnum
ALTER TYPE "NominationStatus" ADD VALUE 'closed';

ALTER TABLE "TrainingNomination" DROP CONSTRAINT "TrainingNomination_not_by_oneself",
  ADD CONSTRAINT "TrainingNomination_not_by_oneself" CHECK ("decidedById" <> "personId"
    AND ("proposedById" <> "personId" OR status::text IN ('asked', 'withdrawn', 'refused', 'closed')));

CREATE OR REPLACE FUNCTION guard_training_nomination() RETURNS trigger LANGUAGE plpgsql AS $$
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
      'refused>proposed', 'withdrawn>asked', 'withdrawn>proposed', 'asked>closed', 'proposed>closed', 'waiting>closed')
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

-- An event is over once nothing is open about who came, and who did not.
CREATE OR REPLACE FUNCTION guard_training_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'open' OR NEW."courseId" <> OLD."courseId" OR NEW.seats < seats_taken(NEW.id)
     OR (NEW.status = 'held' AND EXISTS (SELECT FROM "TrainingNomination" WHERE "eventId" = NEW.id
       AND status::text IN ('asked', 'proposed', 'waiting', 'approved'))) THEN
    RAISE EXCEPTION 'event % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'training_event_stands';
  END IF;
  RETURN NEW;
END $$;

-- At the end of whatever changed: what was closed was closed with its event.
CREATE FUNCTION guard_nomination_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "TrainingEvent" WHERE id = NEW."eventId" AND status <> 'held') THEN
    RAISE EXCEPTION 'nomination % is closed though its event is not over', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_nomination_closed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "TrainingNomination_closed" AFTER INSERT OR UPDATE ON "TrainingNomination"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status::text = 'closed') EXECUTE FUNCTION guard_nomination_closed();

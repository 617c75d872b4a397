-- Nobody begins to be nominated for an event beside another of the same training with a day in common: it would count once. What
-- was nominated before this goes on, and only one of the two can be attended.
CREATE FUNCTION guard_nomination_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status::text NOT IN ('refused', 'withdrawn') THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM "Person" WHERE id = NEW."personId" FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM "TrainingEvent" e JOIN "TrainingEvent" o ON o.id <> e.id AND o."startsOn" <= e."endsOn"
        AND o."endsOn" >= e."startsOn" AND training_name(o.title) = training_name(e.title)
      JOIN "TrainingNomination" n ON n."eventId" = o.id AND n."personId" = NEW."personId"
      WHERE e.id = NEW."eventId" AND (n.status::text = 'attended'
        OR o.status = 'open' AND n.status::text IN ('asked', 'proposed', 'waiting', 'approved'))) THEN
    RAISE EXCEPTION 'nomination % is for a training that the person is nominated for', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_nomination_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingNomination_once" BEFORE INSERT OR UPDATE OF status ON "TrainingNomination"
  FOR EACH ROW WHEN (NEW.status::text IN ('asked', 'proposed')) EXECUTE FUNCTION guard_nomination_once();

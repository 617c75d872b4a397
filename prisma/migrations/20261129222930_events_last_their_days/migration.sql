-- An event is not over before the days that it teaches, as `outlasts` in `lib/training/hours.ts` says of every training: its JP
-- would be of days on which nobody learnt. What was offered shorter before this stands until its days or what it teaches change.
-- Named so that it comes after "TrainingEvent_teaches", which fills in what a new event teaches.
CREATE FUNCTION guard_training_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.form IN ('seminar', 'workshop', 'self_study') AND NEW.quantity > NEW."endsOn" - NEW."startsOn" + 1
     AND (TG_OP = 'INSERT' OR ROW(NEW.form, NEW.quantity, NEW."startsOn", NEW."endsOn")
       IS DISTINCT FROM ROW(OLD.form, OLD.quantity, OLD."startsOn", OLD."endsOn")) THEN
    RAISE EXCEPTION 'event % is shorter than what it teaches', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'training_event_days';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TrainingEvent_too_short" BEFORE INSERT OR UPDATE ON "TrainingEvent"
  FOR EACH ROW EXECUTE FUNCTION guard_training_days();

-- A downtime that should not have been recorded stays on record as withdrawn; nobody deletes one.
ALTER TABLE "Downtime" ADD COLUMN "withdrawnAt" TIMESTAMPTZ;
ALTER TABLE "Downtime" DROP CONSTRAINT "Downtime_once",
  ADD CONSTRAINT "Downtime_once" EXCLUDE USING gist (tstzrange("startsAt", "endsAt") WITH &&) WHERE ("withdrawnAt" IS NULL);
REVOKE DELETE ON "Downtime" FROM kinerja_app;
GRANT UPDATE ("withdrawnAt") ON "Downtime" TO kinerja_app;

CREATE FUNCTION guard_downtime() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR local_day(NEW."withdrawnAt") <> local_day(OLD."recordedAt") THEN
    RAISE EXCEPTION 'downtime % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'downtime_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Downtime_withdrawn" BEFORE UPDATE ON "Downtime"
  FOR EACH ROW EXECUTE FUNCTION guard_downtime();

-- A holiday on which a clock has stood still, for a step that was taken since, is one for good.
CREATE FUNCTION guard_holiday() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  begins timestamptz := OLD.date::timestamp AT TIME ZONE
    coalesce((SELECT "timeZone" FROM "Government" WHERE id = 1), 'Asia/Jakarta');
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT "reportedAt" AS since, "answeredAt" AS until FROM "ProgressReport"
      UNION ALL SELECT "signedAt", "handedOverAt" FROM "Evaluation"
      UNION ALL SELECT "handedOverAt", coalesce("acknowledgedAt", "finalAt") FROM "Evaluation"
      UNION ALL SELECT "filedAt", "decidedAt" FROM "Objection") s
    WHERE s.since < begins AND s.until >= begins) THEN
    RAISE EXCEPTION 'clocks stood still on %', OLD.date USING ERRCODE = 'check_violation', CONSTRAINT = 'holiday_counted';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "Holiday_counted" BEFORE DELETE ON "Holiday"
  FOR EACH ROW EXECUTE FUNCTION guard_holiday();
REVOKE UPDATE ON "Holiday" FROM kinerja_app;

-- A window that was to close on a lost day or up to seven days after one closes as many working days later, unless it was
-- over, and stays so, on the day from which this is known: that day's evaluations were decided by what was known then.
DROP TRIGGER "EvaluationPeriod_moved" ON "EvaluationPeriod";
DROP FUNCTION move_new_windows();
DROP FUNCTION move_windows();
CREATE FUNCTION move_windows(known date, chosen uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  UPDATE "EvaluationPeriod" p
  SET "closesOn" = m.closes, "plannedClosesOn" = CASE WHEN m.closes > m.planned THEN m.planned END,
    "lostDays" = CASE WHEN m.closes > m.planned THEN m.lost ELSE '{}' END
  FROM (
    SELECT q.id, q.planned, coalesce(l.lost, '{}') AS lost,
      CASE WHEN l.lost IS NULL THEN q.planned ELSE working_day_after(q.planned, cardinality(l.lost)) END AS closes
    FROM (SELECT id, coalesce("plannedClosesOn", "closesOn") AS planned FROM "EvaluationPeriod") q
    CROSS JOIN LATERAL (
      SELECT array_agg(d.date ORDER BY d.date) AS lost FROM "LostDay" d
      WHERE d.date BETWEEN q.planned - 7 AND q.planned
        AND NOT EXISTS (SELECT 1 FROM "Holiday" h WHERE h.date = d.date)) l) m
  WHERE m.id = p.id AND (chosen IS NULL OR p.id = ANY (chosen)) AND greatest(p."closesOn", m.closes) >= known
    AND (p."closesOn" <> m.closes OR p."lostDays" IS DISTINCT FROM m.lost)
$$;

-- What downtime took of each working day: at least two hours between 07:30 and 16:00 where the government is lose the day.
DROP TRIGGER "Downtime_lost_days" ON "Downtime";
CREATE OR REPLACE FUNCTION keep_lost_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  zone text := coalesce((SELECT "timeZone" FROM "Government" WHERE id = 1), 'Asia/Jakarta');
BEGIN
  -- One at a time: each reads what the one before it has recorded.
  PERFORM pg_advisory_xact_lock(hashtext('lost-days'));
  DELETE FROM "LostDay";
  INSERT INTO "LostDay" (date)
  SELECT day FROM (
    SELECT d::date AS day,
      least(x."endsAt", (d + time '16:00') AT TIME ZONE zone) - greatest(x."startsAt", (d + time '07:30') AT TIME ZONE zone) AS lost
    FROM "Downtime" x CROSS JOIN LATERAL generate_series(
      date_trunc('day', x."startsAt" AT TIME ZONE zone), x."endsAt" AT TIME ZONE zone, '1 day') d
    WHERE x."withdrawnAt" IS NULL) taken
  WHERE lost > interval '0' AND date_part('isodow', day) < 6
  GROUP BY day HAVING sum(lost) >= interval '2 hours';
  PERFORM move_windows(local_day(coalesce(NEW."withdrawnAt", NEW."recordedAt")));
  RETURN NULL;
END $$;
CREATE TRIGGER "Downtime_lost_days" AFTER INSERT OR UPDATE ON "Downtime"
  FOR EACH ROW EXECUTE FUNCTION keep_lost_days();

-- Windows that are set anew close by what is known already.
CREATE FUNCTION move_new_windows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM move_windows('-infinity', ARRAY(SELECT id FROM fresh));
  RETURN NULL;
END $$;
CREATE TRIGGER "EvaluationPeriod_moved" AFTER INSERT ON "EvaluationPeriod" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION move_new_windows();

-- A window that was moved onto a day which became a holiday since closes after it.
CREATE FUNCTION move_windows_past_holiday() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('lost-days'));
  PERFORM move_windows(coalesce(NEW.date, OLD.date));
  RETURN NULL;
END $$;
CREATE TRIGGER "Holiday_moves_windows" AFTER INSERT OR DELETE ON "Holiday"
  FOR EACH ROW EXECUTE FUNCTION move_windows_past_holiday();

-- Whoever rates below expectation says why: the document's note (L.V.A.3).
CREATE FUNCTION guard_note_of_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF btrim(coalesce(NEW.note, '')) = '' THEN
    RAISE EXCEPTION 'evaluation % is signed below expectation without a note', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_note';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_note" BEFORE UPDATE OF status ON "Evaluation" FOR EACH ROW
  WHEN (OLD."signedAt" IS NULL AND NEW."signedAt" IS NOT NULL AND 'below' IN (NEW."resultRating", NEW."behaviourRating"))
  EXECUTE FUNCTION guard_note_of_signature();

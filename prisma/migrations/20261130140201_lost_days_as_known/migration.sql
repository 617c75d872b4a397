-- Working days that the system lost at least two hours of, between 07:30 and 16:00 where the government is, by what was recorded until then.
CREATE FUNCTION days_lost(recorded timestamptz) RETURNS SETOF date LANGUAGE sql STABLE AS $$
  SELECT day FROM (
    SELECT d::date AS day,
      least(x."endsAt", (d + time '16:00') AT TIME ZONE z.zone) - greatest(x."startsAt", (d + time '07:30') AT TIME ZONE z.zone) AS lost
    FROM (SELECT coalesce((SELECT "timeZone" FROM "Government" WHERE id = 1), 'Asia/Jakarta') AS zone) z, "Downtime" x
    CROSS JOIN LATERAL generate_series(
      date_trunc('day', x."startsAt" AT TIME ZONE z.zone), x."endsAt" AT TIME ZONE z.zone, '1 day') d
    WHERE x."withdrawnAt" IS NULL AND x."recordedAt" <= recorded) taken
  WHERE lost > interval '0' AND date_part('isodow', day) < 6
  GROUP BY day HAVING sum(lost) >= interval '2 hours'
$$;

CREATE OR REPLACE FUNCTION keep_lost_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- One at a time: each reads what the one before it has recorded.
  PERFORM pg_advisory_xact_lock(hashtext('lost-days'));
  DELETE FROM "LostDay";
  INSERT INTO "LostDay" (date) SELECT days_lost('infinity');
  PERFORM move_windows(local_day(coalesce(NEW."withdrawnAt", NEW."recordedAt")));
  RETURN NULL;
END $$;

-- An extension sets its new end knowing which days are on record as lost when it is granted, and often because of them: by others it moves
-- on, also by one that is lost on the same day. A window that is open closes no earlier than on the day from which this is known.
CREATE OR REPLACE FUNCTION move_windows(known date, chosen uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  UPDATE "EvaluationPeriod" p
  SET "closesOn" = m.closes, "plannedClosesOn" = CASE WHEN m.closes > m.planned THEN m.planned END,
    "lostDays" = CASE WHEN m.closes > m.planned THEN m.lost ELSE '{}' END
  FROM (
    SELECT q.id, q.planned, greatest(c.closes, q.earliest) AS closes,
      CASE WHEN c.closes < q.earliest THEN q."lostDays" ELSE coalesce(l.lost, '{}') END AS lost
    FROM (SELECT id, "lostDays", coalesce("plannedClosesOn", "closesOn") AS planned, least("closesOn", known) AS earliest,
        (SELECT max(x."grantedAt") FROM "PeriodExtension" x WHERE x."periodId" = w.id) AS extended
      FROM "EvaluationPeriod" w) q
    CROSS JOIN LATERAL (
      SELECT array_agg(d.date ORDER BY d.date) AS lost FROM "LostDay" d
      WHERE d.date BETWEEN q.planned - 7 AND q.planned
        AND (q.extended IS NULL OR d.date NOT IN (SELECT days_lost(q.extended)))
        AND NOT EXISTS (SELECT 1 FROM "Holiday" h WHERE h.date = d.date)) l
    CROSS JOIN LATERAL (
      SELECT CASE WHEN l.lost IS NULL THEN q.planned ELSE working_day_after(q.planned, cardinality(l.lost)) END AS closes) c) m
  WHERE m.id = p.id AND (chosen IS NULL OR p.id = ANY (chosen)) AND greatest(p."closesOn", m.closes) >= known
    AND (p."closesOn" <> m.closes OR p."lostDays" IS DISTINCT FROM m.lost)
$$;

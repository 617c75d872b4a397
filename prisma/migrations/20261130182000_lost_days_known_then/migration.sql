-- Working days that the system lost at least two hours of, between 07:30 and 16:00 where the government is, as the record stood at an
-- instant: a downtime that was withdrawn since was on it. A wrong end is corrected by withdrawing and recording anew, and a day that was
-- known as lost when a window was extended moves it no further for being corrected.
CREATE OR REPLACE FUNCTION days_lost(recorded timestamptz) RETURNS SETOF date LANGUAGE sql STABLE AS $$
  SELECT day FROM (
    SELECT d::date AS day,
      least(x."endsAt", (d + time '16:00') AT TIME ZONE z.zone) - greatest(x."startsAt", (d + time '07:30') AT TIME ZONE z.zone) AS lost
    FROM (SELECT coalesce((SELECT "timeZone" FROM "Government" WHERE id = 1), 'Asia/Jakarta') AS zone) z, "Downtime" x
    CROSS JOIN LATERAL generate_series(
      date_trunc('day', x."startsAt" AT TIME ZONE z.zone), x."endsAt" AT TIME ZONE z.zone, '1 day') d
    WHERE x."recordedAt" <= recorded AND (x."withdrawnAt" IS NULL OR x."withdrawnAt" > recorded)) taken
  WHERE lost > interval '0' AND date_part('isodow', day) < 6
  GROUP BY day HAVING sum(lost) >= interval '2 hours'
$$;

-- An extension sets its new end knowing which days the system has lost by then, and often because of them: a window that was extended
-- moves on by days that are lost afterwards, and by no other.
CREATE OR REPLACE FUNCTION move_windows(known date, chosen uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  UPDATE "EvaluationPeriod" p
  SET "closesOn" = m.closes, "plannedClosesOn" = CASE WHEN m.closes > m.planned THEN m.planned END,
    "lostDays" = CASE WHEN m.closes > m.planned THEN m.lost ELSE '{}' END
  FROM (
    SELECT q.id, q.planned, coalesce(l.lost, '{}') AS lost,
      CASE WHEN l.lost IS NULL THEN q.planned ELSE working_day_after(q.planned, cardinality(l.lost)) END AS closes
    FROM (SELECT id, coalesce("plannedClosesOn", "closesOn") AS planned,
        (SELECT max(local_day(x."grantedAt")) FROM "PeriodExtension" x WHERE x."periodId" = w.id) AS extended
      FROM "EvaluationPeriod" w) q
    CROSS JOIN LATERAL (
      SELECT array_agg(d.date ORDER BY d.date) AS lost FROM "LostDay" d
      WHERE d.date BETWEEN q.planned - 7 AND q.planned AND d.date > coalesce(q.extended, '-infinity')
        AND NOT EXISTS (SELECT 1 FROM "Holiday" h WHERE h.date = d.date)) l) m
  WHERE m.id = p.id AND (chosen IS NULL OR p.id = ANY (chosen)) AND greatest(p."closesOn", m.closes) >= known
    AND (p."closesOn" <> m.closes OR p."lostDays" IS DISTINCT FROM m.lost)
$$;

-- Rows of days to come go only because of what is on record: a person has left by then, or a head seat that somebody was to take care of
-- is somebody's own by then, by a transfer of the same transaction, or its unit went together with another one in it. What they go for is
-- written before.
CREATE OR REPLACE FUNCTION forget_rows_ahead(assignments uuid[], supervisions uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today date := (SELECT coalesce(CASE WHEN mode = 'demo' THEN "demoToday" END,
    (clock_timestamp() AT TIME ZONE "timeZone")::date) FROM "Government");
BEGIN
  DELETE FROM "Assignment" a WHERE id = ANY (assignments) AND "validFrom" > today
    AND (has_left("personId", "validFrom") OR (kind <> 'definitive' AND (EXISTS (
        SELECT FROM "Movement" m JOIN "Position" head ON head.id = m."positionId" AND head."isHead"
        WHERE head."unitId" = a."headsUnitId" AND m.kind = 'transfer' AND m."validFrom" <= a."validFrom"
          AND m.xmin = pg_current_xact_id()::xid)
      OR EXISTS (SELECT FROM "UnitChange" u WHERE a."headsUnitId" IN (u."unitId", u."otherId") AND u.kind = 'merged'
        AND u."validFrom" <= a."validFrom" AND u.xmin = pg_current_xact_id()::xid))));
  DELETE FROM "Supervision" WHERE id = ANY (supervisions) AND "validFrom" > today AND has_left("personId", "validFrom");
END $$;

-- Whether somebody is no longer in service on a day.
CREATE FUNCTION has_left(person uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Movement" WHERE "personId" = person AND "validFrom" <= day
    AND kind IN ('retirement', 'resignation', 'contract_end', 'death'))
$$;

-- Of a departure and a seat or a rater that are written at once, the second sees the first: raters wait for each other already.
CREATE OR REPLACE FUNCTION guard_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.supervision'));
  PERFORM refuse_service_after_departure(NEW."personId");
  RETURN NULL;
END $$;

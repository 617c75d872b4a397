-- Everybody above a person on some day between two days: raters, their raters, and so on, each as long as all below hold.
CREATE FUNCTION people_above(person uuid, first_day date, last_day date) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above AS (
    SELECT s."raterId" AS id, greatest(s."validFrom", first_day) AS first_on,
        least(coalesce(s."validTo", 'infinity'), last_day) AS last_on
      FROM "Supervision" s
      WHERE s."personId" = person AND s."validFrom" <= last_day AND coalesce(s."validTo", 'infinity') >= first_day
    UNION
    SELECT s."raterId", greatest(s."validFrom", a.first_on), least(coalesce(s."validTo", 'infinity'), a.last_on)
      FROM above a JOIN "Supervision" s
        ON s."personId" = a.id AND s."validFrom" <= a.last_on AND coalesce(s."validTo", 'infinity') >= a.first_on)
  SELECT DISTINCT above.id FROM above
$$;

-- On no day does anybody rate a person who is above them (art. 1(9)). Checked when all that belongs together is written,
-- one transaction after the other: of two that close a circle together, each alone would see none.
CREATE FUNCTION guard_supervision_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.supervision'));
  IF EXISTS (
    SELECT 1 FROM "Supervision" s
    WHERE s.id = NEW.id
      AND s."personId" IN (SELECT a.id FROM people_above(s."raterId", s."validFrom", coalesce(s."validTo", 'infinity')) a)) THEN
    RAISE EXCEPTION 'supervision % closes a circle', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Supervision_no_circle';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Supervision_no_circle"
  AFTER INSERT OR UPDATE OF "personId", "raterId", "validFrom", "validTo" ON "Supervision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_supervision_circle();

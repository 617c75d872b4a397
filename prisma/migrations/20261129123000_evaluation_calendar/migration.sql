-- The calendar of evaluation (E1, H7): holidays by kind, downtime, windows by agency and extensions by person.
CREATE TYPE "HolidayKind" AS ENUM ('national', 'joint_leave', 'local');

-- A weekend is no working day anyway; what was recorded of one changed nothing.
DELETE FROM "Holiday" WHERE date_part('isodow', date) > 5;
ALTER TABLE "Holiday" ADD COLUMN "kind" "HolidayKind" NOT NULL DEFAULT 'national';
ALTER TABLE "Holiday"
  ADD CONSTRAINT "Holiday_on_working_day" CHECK (date_part('isodow', date) < 6),
  ADD CONSTRAINT "Holiday_says_which" CHECK (btrim(name) <> '');

ALTER TABLE "EvaluationCycle"
  ADD COLUMN "opensBefore" INTEGER NOT NULL DEFAULT 14,
  ADD COLUMN "closesAfter" INTEGER NOT NULL DEFAULT 14;
-- The window of a month would open before the month does from 27 days on: in February.
ALTER TABLE "EvaluationCycle"
  ADD CONSTRAINT "EvaluationCycle_opens_before" CHECK ("opensBefore" BETWEEN 1 AND CASE cadence WHEN 'monthly' THEN 26 ELSE 36 END),
  ADD CONSTRAINT "EvaluationCycle_closes_after" CHECK ("closesAfter" BETWEEN 1 AND 31);

ALTER TABLE "EvaluationPeriod"
  ADD COLUMN "plannedClosesOn" DATE,
  ADD COLUMN "lostDays" DATE[] DEFAULT ARRAY[]::DATE[];
ALTER TABLE "EvaluationPeriod"
  ADD CONSTRAINT "EvaluationPeriod_moved_later" CHECK ("plannedClosesOn" < "closesOn"),
  ADD CONSTRAINT "EvaluationPeriod_moved_by" CHECK (("plannedClosesOn" IS NULL) = (coalesce(cardinality("lostDays"), 0) = 0));

CREATE TABLE "Downtime" (
    "id" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Downtime_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "Downtime" ADD CONSTRAINT "Downtime_recordedById_fkey"
  FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Downtime"
  ADD CONSTRAINT "Downtime_has_been" CHECK ("startsAt" < "endsAt" AND "endsAt" <= "recordedAt"),
  ADD CONSTRAINT "Downtime_at_most_a_month" CHECK ("endsAt" - "startsAt" <= interval '31 days'),
  ADD CONSTRAINT "Downtime_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "Downtime_once" EXCLUDE USING gist (tstzrange("startsAt", "endsAt") WITH &&);
REVOKE UPDATE ON "Downtime" FROM kinerja_app;

CREATE TABLE "LostDay" (
    "date" DATE NOT NULL,

    CONSTRAINT "LostDay_pkey" PRIMARY KEY ("date")
);
REVOKE INSERT, UPDATE, DELETE ON "LostDay" FROM kinerja_app;

-- The day on which so many working days (hari kerja) after another are over; counting starts the day after.
CREATE OR REPLACE FUNCTION working_day_after(day date, days int) RETURNS date LANGUAGE plpgsql STABLE AS $$
DECLARE
  found date := day;
  remaining int := days;
BEGIN
  WHILE remaining > 0 LOOP
    found := found + 1;
    IF date_part('isodow', found) < 6 AND NOT EXISTS (SELECT 1 FROM "Holiday" WHERE date = found)
        AND NOT EXISTS (SELECT 1 FROM "LostDay" WHERE date = found) THEN
      remaining := remaining - 1;
    END IF;
  END LOOP;
  RETURN found;
END $$;

-- A window that was to close on a lost day or up to seven days after one closes as many working days later.
CREATE FUNCTION move_windows() RETURNS void LANGUAGE sql AS $$
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
  WHERE m.id = p.id AND (p."closesOn" <> m.closes OR p."lostDays" IS DISTINCT FROM m.lost)
$$;

-- What downtime took of each working day: at least two hours between 07:30 and 16:00 where the government is lose the day.
CREATE FUNCTION keep_lost_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
      date_trunc('day', x."startsAt" AT TIME ZONE zone), x."endsAt" AT TIME ZONE zone, '1 day') d) taken
  WHERE lost > interval '0' AND date_part('isodow', day) < 6
  GROUP BY day HAVING sum(lost) >= interval '2 hours';
  PERFORM move_windows();
  RETURN NULL;
END $$;
CREATE TRIGGER "Downtime_lost_days" AFTER INSERT OR UPDATE OR DELETE ON "Downtime"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_lost_days();

CREATE FUNCTION move_new_windows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM move_windows();
  RETURN NULL;
END $$;
CREATE TRIGGER "EvaluationPeriod_moved" AFTER INSERT ON "EvaluationPeriod"
  FOR EACH STATEMENT EXECUTE FUNCTION move_new_windows();

CREATE TABLE "WindowExtension" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WindowExtension_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "WindowExtension_personId_periodId_until_key" ON "WindowExtension"("personId", "periodId", "until");
CREATE INDEX "WindowExtension_periodId_idx" ON "WindowExtension"("periodId");
ALTER TABLE "WindowExtension" ADD CONSTRAINT "WindowExtension_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WindowExtension" ADD CONSTRAINT "WindowExtension_periodId_fkey"
  FOREIGN KEY ("periodId") REFERENCES "EvaluationPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WindowExtension" ADD CONSTRAINT "WindowExtension_grantedById_fkey"
  FOREIGN KEY ("grantedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WindowExtension"
  ADD CONSTRAINT "WindowExtension_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "WindowExtension_by_another" CHECK ("grantedById" <> "personId");
REVOKE UPDATE, DELETE ON "WindowExtension" FROM kinerja_app;

-- An extension ends after the window does, after those before it, and at most 30 days after the day planned for all.
CREATE FUNCTION guard_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "EvaluationPeriod"%ROWTYPE;
BEGIN
  SELECT * INTO about FROM "EvaluationPeriod" WHERE id = NEW."periodId" FOR NO KEY UPDATE;
  IF NEW.until <= about."closesOn" OR NEW.until > coalesce(about."plannedClosesOn", about."closesOn") + 30
      OR NEW.until <= (SELECT max(until) FROM "WindowExtension"
        WHERE "personId" = NEW."personId" AND "periodId" = NEW."periodId") THEN
    RAISE EXCEPTION 'the window of period % is not extended to %', about.id, NEW.until
      USING ERRCODE = 'check_violation', CONSTRAINT = 'extension_later';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "WindowExtension_later" BEFORE INSERT OR UPDATE ON "WindowExtension"
  FOR EACH ROW EXECUTE FUNCTION guard_extension();

-- The evaluation carries until when it is open, so that whoever asks for open windows needs no other table.
ALTER TABLE "Evaluation" ADD COLUMN "extendedTo" DATE;
CREATE FUNCTION extension_of_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."extendedTo" := (SELECT max(until) FROM "WindowExtension"
    WHERE "personId" = NEW."personId" AND "periodId" = NEW."periodId");
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_extended" BEFORE INSERT OR UPDATE OF "extendedTo" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION extension_of_evaluation();

CREATE FUNCTION extend_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever decides on it at this moment decides on another window, and is told.
  UPDATE "Evaluation" SET "extendedTo" = NEW.until, version = version + 1 WHERE "personId" = NEW."personId" AND "periodId" = NEW."periodId";
  RETURN NULL;
END $$;
CREATE TRIGGER "WindowExtension_reaches_evaluation" AFTER INSERT OR UPDATE ON "WindowExtension"
  FOR EACH ROW EXECUTE FUNCTION extend_evaluation();

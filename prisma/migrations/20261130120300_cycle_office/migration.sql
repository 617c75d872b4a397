-- The office of the year (O9): windows extended for whole agencies, years closed, agencies called on.
CREATE TABLE "PeriodExtension" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "closedOn" DATE NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PeriodExtension_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "YearClosure" (
    "cycleId" UUID NOT NULL,
    "unsigned" INTEGER NOT NULL,
    "closedById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "YearClosure_pkey" PRIMARY KEY ("cycleId")
);

CREATE TABLE "AgencyCall" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sentById" UUID NOT NULL,
    "sentAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AgencyCall_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PeriodExtension_periodId_until_key" ON "PeriodExtension"("periodId", "until");
CREATE INDEX "AgencyCall_agencyId_idx" ON "AgencyCall"("agencyId");

ALTER TABLE "PeriodExtension" ADD CONSTRAINT "PeriodExtension_periodId_fkey"
  FOREIGN KEY ("periodId") REFERENCES "EvaluationPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodExtension" ADD CONSTRAINT "PeriodExtension_grantedById_fkey"
  FOREIGN KEY ("grantedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "YearClosure" ADD CONSTRAINT "YearClosure_cycleId_fkey"
  FOREIGN KEY ("cycleId") REFERENCES "EvaluationCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "YearClosure" ADD CONSTRAINT "YearClosure_closedById_fkey"
  FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AgencyCall" ADD CONSTRAINT "AgencyCall_agencyId_fkey"
  FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AgencyCall" ADD CONSTRAINT "AgencyCall_sentById_fkey"
  FOREIGN KEY ("sentById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PeriodExtension"
  ADD CONSTRAINT "PeriodExtension_says_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "PeriodExtension_later" CHECK ("closedOn" < "until");
ALTER TABLE "YearClosure" ADD CONSTRAINT "YearClosure_counted" CHECK (unsigned >= 0);
ALTER TABLE "AgencyCall" ADD CONSTRAINT "AgencyCall_says_something" CHECK (btrim(text) <> '');
REVOKE UPDATE, DELETE ON "PeriodExtension", "YearClosure", "AgencyCall" FROM kinerja_app;

-- Whole agencies get a later end of a periodic window, up to 30 days after the day planned for all; the annual evaluation ends
-- with January, whoever asks (L.IV.A.8.b).
CREATE FUNCTION guard_period_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "EvaluationPeriod"%ROWTYPE;
BEGIN
  SELECT * INTO about FROM "EvaluationPeriod" WHERE id = NEW."periodId" FOR NO KEY UPDATE;
  IF about.kind <> 'periodic' OR NEW."closedOn" <> about."closesOn" OR NEW.until <= about."closesOn"
      OR NEW.until > about."endsOn" + 30 + (SELECT "closesAfter" FROM "EvaluationCycle" WHERE id = about."cycleId") THEN
    RAISE EXCEPTION 'the window of period % is not extended to %', about.id, NEW.until
      USING ERRCODE = 'check_violation', CONSTRAINT = 'period_extension_later';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PeriodExtension_guard" BEFORE INSERT ON "PeriodExtension"
  FOR EACH ROW EXECUTE FUNCTION guard_period_extension();

-- The new day is the one that is planned from now on: days that the system loses before it move it like any other.
CREATE FUNCTION extend_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "EvaluationPeriod" SET "closesOn" = NEW.until, "plannedClosesOn" = NULL, "lostDays" = '{}' WHERE id = NEW."periodId";
  RETURN NULL;
END $$;
CREATE TRIGGER "PeriodExtension_moves" AFTER INSERT ON "PeriodExtension"
  FOR EACH ROW EXECUTE FUNCTION extend_period();

-- A year is closed once its annual window has closed and the thirty working days of the report upward are over (L.V.A). The day
-- is the caller's, as everywhere.
CREATE FUNCTION guard_year_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "EvaluationPeriod" WHERE "cycleId" = NEW."cycleId"
      AND working_day_after("closesOn", 30) >= local_day(NEW."closedAt")) THEN
    RAISE EXCEPTION 'the year of cycle % is not due to be closed', NEW."cycleId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'year_due';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "YearClosure_due" BEFORE INSERT ON "YearClosure"
  FOR EACH ROW EXECUTE FUNCTION guard_year_closure();

-- In a closed year nothing begins any more; what has begun comes to its end by its own clock.
CREATE FUNCTION refuse_closed_year(agency uuid, of int) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM "EvaluationCycle" c JOIN "YearClosure" x ON x."cycleId" = c.id
      WHERE c."agencyId" = agency AND c.year = of) THEN
    RAISE EXCEPTION 'the year % is closed', of USING ERRCODE = 'KN001';
  END IF;
END $$;

CREATE FUNCTION nothing_begins_in_closed_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'PerformancePlan' THEN
    PERFORM refuse_closed_year(NEW."agencyId", NEW.year);
  ELSIF TG_TABLE_NAME IN ('PlanEdition', 'ProgressReport') THEN
    PERFORM refuse_closed_year(p."agencyId", p.year) FROM "PerformancePlan" p WHERE p.id = NEW."planId";
  ELSIF TG_TABLE_NAME = 'EvaluationPeriod' THEN
    PERFORM refuse_closed_year(c."agencyId", c.year) FROM "EvaluationCycle" c WHERE c.id = coalesce(NEW."cycleId", OLD."cycleId");
  ELSE
    PERFORM refuse_closed_year(c."agencyId", c.year) FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
      WHERE d.id = NEW."periodId";
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "PerformancePlan_year_open" BEFORE INSERT ON "PerformancePlan"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "PlanEdition_year_open" BEFORE INSERT ON "PlanEdition"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "ProgressReport_year_open" BEFORE INSERT ON "ProgressReport"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "Evaluation_year_open" BEFORE INSERT ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "WindowExtension_year_open" BEFORE INSERT ON "WindowExtension"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "PeriodExtension_year_open" BEFORE INSERT ON "PeriodExtension"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();
CREATE TRIGGER "EvaluationPeriod_year_open" BEFORE INSERT OR DELETE ON "EvaluationPeriod"
  FOR EACH ROW EXECUTE FUNCTION nothing_begins_in_closed_year();

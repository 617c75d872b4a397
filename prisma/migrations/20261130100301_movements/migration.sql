-- What happens to people in service (O2, O9): recorded once, with the decree. Where they sit and who rates whom stays in the dated
-- tables; a movement says why those rows are as they are, and from when somebody is no longer in service.
CREATE TYPE "MovementKind" AS ENUM ('transfer', 'acting', 'daily_acting', 'acting_end', 'leave', 'return', 'retirement', 'resignation', 'contract_end', 'death');

CREATE TABLE "Movement" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "positionId" UUID,
    "reason" "ExemptionReason",
    "successorId" UUID,
    "basis" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "importId" UUID,

    CONSTRAINT "Movement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Movement_personId_idx" ON "Movement"("personId");
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Movement"
  ADD CONSTRAINT "Movement_dates" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "Movement_basis" CHECK (btrim(basis) <> ''),
  ADD CONSTRAINT "Movement_seat" CHECK (("positionId" IS NOT NULL) OR kind NOT IN ('transfer', 'acting', 'daily_acting')),
  ADD CONSTRAINT "Movement_reason" CHECK ((reason IS NOT NULL) = (kind = 'leave')),
  ADD CONSTRAINT "Movement_not_own_case" CHECK ("recordedById" <> "personId"),
  ADD CONSTRAINT "Movement_not_own_successor" CHECK ("successorId" <> "personId");

-- Nobody leaves twice.
CREATE UNIQUE INDEX "Movement_one_departure" ON "Movement"("personId")
  WHERE kind IN ('retirement', 'resignation', 'contract_end', 'death');

REVOKE UPDATE, DELETE ON "Movement" FROM kinerja_app;

-- On one day a person is away for one reason, and one person takes care of a head seat as Plt, one as Plh.
ALTER TABLE "PlanExemption" ADD CONSTRAINT "PlanExemption_one_a_day" EXCLUDE USING gist
  ("personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_one_acting_per_unit" EXCLUDE USING gist
    ("headsUnitId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (kind = 'acting'),
  ADD CONSTRAINT "Assignment_one_daily_acting_per_unit" EXCLUDE USING gist
    ("headsUnitId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (kind = 'daily_acting');

-- From the day on which somebody has left, they hold no seat, are rated by nobody and rate nobody, whoever writes it. Asked when all
-- that belongs together is written.
CREATE FUNCTION refuse_service_after_departure(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone date := (SELECT "validFrom" FROM "Movement" WHERE "personId" = person
    AND kind IN ('retirement', 'resignation', 'contract_end', 'death'));
BEGIN
  IF gone IS NOT NULL AND (
       EXISTS (SELECT FROM "Assignment" WHERE "personId" = person AND coalesce("validTo", 'infinity') >= gone)
    OR EXISTS (SELECT FROM "Supervision" WHERE "personId" = person AND coalesce("validTo", 'infinity') >= gone)
    OR EXISTS (SELECT FROM "Supervision" WHERE "raterId" = person AND coalesce("validTo", 'infinity') >= gone)) THEN
    RAISE EXCEPTION '% has left on %', person, gone
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Movement_departed';
  END IF;
END $$;

CREATE FUNCTION guard_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_service_after_departure(NEW."personId");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Movement_departed" AFTER INSERT ON "Movement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind IN ('retirement', 'resignation', 'contract_end', 'death')) EXECUTE FUNCTION guard_departure();
CREATE CONSTRAINT TRIGGER "Assignment_of_the_departed" AFTER INSERT OR UPDATE ON "Assignment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_departure();

CREATE FUNCTION guard_departed_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_service_after_departure(NEW."personId");
  PERFORM refuse_service_after_departure(NEW."raterId");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Supervision_of_the_departed" AFTER INSERT OR UPDATE ON "Supervision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_departed_supervision();

-- What was recorded for a day to come and will not be never held: such rows of somebody who leaves before are taken away, and no
-- others. The trail tells of both.
CREATE FUNCTION forget_rows_ahead(assignments uuid[], supervisions uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today date := (SELECT coalesce(CASE WHEN mode = 'demo' THEN "demoToday" END,
    (clock_timestamp() AT TIME ZONE "timeZone")::date) FROM "Government");
BEGIN
  DELETE FROM "Assignment" WHERE id = ANY (assignments) AND "validFrom" > today;
  DELETE FROM "Supervision" WHERE id = ANY (supervisions) AND "validFrom" > today;
END $$;
REVOKE EXECUTE ON FUNCTION forget_rows_ahead FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_rows_ahead TO kinerja_app;

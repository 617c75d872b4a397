-- Units are renamed, moved below others, merged, split and closed (O2). What they were stays on record: a change says from which day it
-- holds, and by which decree.
CREATE TYPE "UnitChangeKind" AS ENUM ('renamed', 'moved', 'merged', 'split', 'closed');

CREATE TABLE "UnitChange" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "UnitChangeKind" NOT NULL,
    "validFrom" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "formerName" TEXT,
    "formerParentId" UUID,
    "otherId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "UnitChange_unitId_idx" ON "UnitChange"("unitId");
CREATE INDEX "UnitChange_otherId_idx" ON "UnitChange"("otherId");
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_formerParentId_fkey" FOREIGN KEY ("formerParentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitChange"
  ADD CONSTRAINT "UnitChange_basis" CHECK (btrim(basis) <> ''),
  ADD CONSTRAINT "UnitChange_former_name" CHECK (("formerName" IS NOT NULL) = (kind = 'renamed')),
  ADD CONSTRAINT "UnitChange_other" CHECK (("otherId" IS NOT NULL) = (kind IN ('moved', 'merged', 'split'))),
  ADD CONSTRAINT "UnitChange_not_itself" CHECK ("otherId" <> "unitId");
REVOKE UPDATE, DELETE ON "UnitChange" FROM kinerja_app;

-- Where a plan stood before its unit was merged or split: it goes on in the other unit, and what was counted of it before stays where it
-- was counted.
CREATE TABLE "PlanPlace" (
    "planId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "positionTitle" TEXT NOT NULL,

    CONSTRAINT "PlanPlace_pkey" PRIMARY KEY ("planId", "unitId", "positionTitle")
);
CREATE INDEX "PlanPlace_unitId_idx" ON "PlanPlace"("unitId");
ALTER TABLE "PlanPlace" ADD CONSTRAINT "PlanPlace_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanPlace" ADD CONSTRAINT "PlanPlace_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
REVOKE UPDATE, DELETE ON "PlanPlace" FROM kinerja_app;

-- The first day on which a unit is no more; and a lock number, as everything that two may change at once has.
ALTER TABLE "Unit" ADD COLUMN "closedFrom" DATE, ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

-- A team goes along where its unit is merged into another.
GRANT UPDATE ("unitId") ON "WorkTeam" TO kinerja_app;

-- No unit lies below itself, and none that is open below one that is closed.
CREATE OR REPLACE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above "Unit";
BEGIN
  SELECT * INTO above FROM "Unit" WHERE id = NEW."parentId";
  IF TG_OP = 'UPDATE' AND NEW."parentId" IS DISTINCT FROM OLD."parentId" AND starts_with(above.path, OLD.path) THEN
    RAISE EXCEPTION 'unit % would lie below itself', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Unit_below_itself';
  END IF;
  IF above."closedFrom" IS NOT NULL AND NEW."closedFrom" IS NULL THEN
    RAISE EXCEPTION 'unit % is closed', above.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Unit_below_closed';
  END IF;
  NEW.path := coalesce(above.path, '') || NEW.code || '.';
  RETURN NEW;
END $$;

-- What is closed is empty, and stays closed.
CREATE FUNCTION guard_unit_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closedFrom" IS NOT NULL
      OR EXISTS (SELECT FROM "Unit" WHERE "parentId" = NEW.id AND "closedFrom" IS NULL)
      OR EXISTS (SELECT FROM "WorkTeam" WHERE "unitId" = NEW.id AND coalesce("validTo", 'infinity') >= NEW."closedFrom")
      OR EXISTS (SELECT FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        WHERE p."unitId" = NEW.id AND coalesce(a."validTo", 'infinity') >= NEW."closedFrom") THEN
    RAISE EXCEPTION 'unit % is not empty, or closed already', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Unit_closing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Unit_closing" BEFORE UPDATE OF "closedFrom" ON "Unit"
  FOR EACH ROW WHEN (OLD."closedFrom" IS DISTINCT FROM NEW."closedFrom") EXECUTE FUNCTION guard_unit_closing();

-- A closed unit takes nobody and nothing in. The lock lets whoever closes it wait for whoever comes in, and the other way round.
CREATE FUNCTION refuse_closed_unit(unit uuid, until date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE closed date;
BEGIN
  SELECT "closedFrom" INTO closed FROM "Unit" WHERE id = unit FOR SHARE;
  IF closed <= until THEN
    RAISE EXCEPTION 'unit % is closed from % on', unit, closed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Unit_closed';
  END IF;
END $$;

CREATE FUNCTION guard_place_in_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_unit(NEW."unitId", 'infinity');
  RETURN NEW;
END $$;
CREATE TRIGGER "Position_in_open_unit" BEFORE INSERT OR UPDATE OF "unitId" ON "Position"
  FOR EACH ROW EXECUTE FUNCTION guard_place_in_unit();
CREATE TRIGGER "WorkTeam_in_open_unit" BEFORE INSERT OR UPDATE OF "unitId" ON "WorkTeam"
  FOR EACH ROW EXECUTE FUNCTION guard_place_in_unit();

CREATE FUNCTION guard_assignment_in_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_unit((SELECT "unitId" FROM "Position" WHERE id = NEW."positionId"), coalesce(NEW."validTo", 'infinity'));
  RETURN NEW;
END $$;
CREATE TRIGGER "Assignment_in_open_unit" BEFORE INSERT OR UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION guard_assignment_in_unit();

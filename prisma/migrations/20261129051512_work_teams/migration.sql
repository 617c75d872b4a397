-- Work teams (tim kerja, L.II.A.5): who leads and who belongs, from when to when.
-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('leader', 'member');

-- CreateTable
CREATE TABLE "WorkTeam" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mandate" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkTeam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamSeat" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "TeamSeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorkTeam_unitId_idx" ON "WorkTeam"("unitId");

-- CreateIndex
CREATE INDEX "TeamSeat_teamId_idx" ON "TeamSeat"("teamId");

-- CreateIndex
CREATE INDEX "TeamSeat_personId_idx" ON "TeamSeat"("personId");

-- AddForeignKey
ALTER TABLE "WorkTeam" ADD CONSTRAINT "WorkTeam_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamSeat" ADD CONSTRAINT "TeamSeat_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "WorkTeam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamSeat" ADD CONSTRAINT "TeamSeat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WorkTeam"
  ADD CONSTRAINT "WorkTeam_dates" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "WorkTeam_says_something" CHECK (btrim(name) <> '' AND btrim(mandate) <> '');

ALTER TABLE "TeamSeat"
  ADD CONSTRAINT "TeamSeat_dates" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "TeamSeat_one_leader_a_day" EXCLUDE USING gist
    ("teamId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (role = 'leader'),
  ADD CONSTRAINT "TeamSeat_one_seat_a_day" EXCLUDE USING gist
    ("teamId" WITH =, "personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

-- Nobody sits in a team before it begins or after it has ended. The row lock keeps the team from ending meanwhile.
CREATE FUNCTION guard_team_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE team "WorkTeam";
BEGIN
  SELECT * INTO team FROM "WorkTeam" WHERE id = NEW."teamId" FOR NO KEY UPDATE;
  IF NEW."validFrom" < team."validFrom"
      OR coalesce(NEW."validTo", 'infinity') > coalesce(team."validTo", 'infinity') THEN
    RAISE EXCEPTION 'seat % lies outside of its team', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'TeamSeat_within_team';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TeamSeat_within_team" BEFORE INSERT OR UPDATE ON "TeamSeat"
  FOR EACH ROW EXECUTE FUNCTION guard_team_seat();

CREATE FUNCTION guard_team_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "TeamSeat" WHERE "teamId" = NEW.id
      AND coalesce("validTo", 'infinity') > coalesce(NEW."validTo", 'infinity')) THEN
    RAISE EXCEPTION 'team % ends before its seats', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'WorkTeam_outlasts_seats';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "WorkTeam_outlasts_seats" BEFORE UPDATE OF "validTo" ON "WorkTeam"
  FOR EACH ROW EXECUTE FUNCTION guard_team_end();

-- Teams and seats are ended, never taken away; who sat where since when is settled as it is written.
REVOKE UPDATE, DELETE ON "WorkTeam", "TeamSeat" FROM kinerja_app;
GRANT UPDATE (name, mandate, "validTo", version) ON "WorkTeam" TO kinerja_app;
GRANT UPDATE ("validTo") ON "TeamSeat" TO kinerja_app;

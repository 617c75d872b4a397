-- How many teams somebody leads, and how many seats of members are held in them. What was counted before has neither.
ALTER TABLE "PersonFigures" ADD COLUMN "teamsLed" SMALLINT NOT NULL DEFAULT 0, ADD COLUMN "teamMembers" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "UnitFigures" ADD COLUMN "teamsLed" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "teamMembers" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PersonFigures" ALTER COLUMN "teamsLed" DROP DEFAULT, ALTER COLUMN "teamMembers" DROP DEFAULT;
ALTER TABLE "UnitFigures" ALTER COLUMN "teamsLed" DROP DEFAULT, ALTER COLUMN "teamMembers" DROP DEFAULT;

-- Everything is counted anew where something was counted: the worker finds no day that figures were counted for.
DELETE FROM "FiguresDay";

-- Whoever led the team is due in every year in which they did.
CREATE FUNCTION figures_due_of_team(team uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT figures_due(s."personId", s."validFrom", coalesce(s."validTo", 'infinity')) FROM "TeamSeat" s
    WHERE s."teamId" = team AND s.role = 'leader'
$$;

CREATE FUNCTION mark_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due_of_team(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "WorkTeam_figures" AFTER UPDATE OF "validFrom", "validTo", "unitId" ON "WorkTeam"
  FOR EACH ROW EXECUTE FUNCTION mark_team();

CREATE FUNCTION mark_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM figures_due_of_team(OLD."teamId");
    PERFORM figures_due(OLD."personId", OLD."validFrom", coalesce(OLD."validTo", 'infinity'));
  END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM figures_due_of_team(NEW."teamId"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "TeamSeat_figures" AFTER INSERT OR DELETE OR UPDATE ON "TeamSeat"
  FOR EACH ROW EXECUTE FUNCTION mark_seat();

-- A seat is held while its person stands in the team's unit or below it (SeatHeld): a transfer, another place of the position or
-- of a unit may end it without a word.
CREATE FUNCTION mark_held_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Assignment' THEN
    PERFORM figures_due_of_team(t) FROM (SELECT DISTINCT "teamId" AS t FROM "TeamSeat"
      WHERE "personId" IN (OLD."personId", NEW."personId")) teams;
  ELSIF TG_TABLE_NAME = 'Position' THEN
    PERFORM figures_due_of_team(t) FROM (SELECT DISTINCT s."teamId" AS t FROM "TeamSeat" s
      JOIN "Assignment" a ON a."personId" = s."personId" WHERE a."positionId" = NEW.id) teams;
  ELSE
    PERFORM figures_due_of_team(id) FROM "WorkTeam";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Assignment_seats_figures" AFTER INSERT OR DELETE OR UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION mark_held_seats();
CREATE TRIGGER "Position_seats_figures" AFTER UPDATE OF "unitId" ON "Position"
  FOR EACH ROW EXECUTE FUNCTION mark_held_seats();
CREATE TRIGGER "Unit_seats_figures" AFTER UPDATE OF "parentId" ON "Unit"
  FOR EACH ROW EXECUTE FUNCTION mark_held_seats();

-- Where everything is to be counted anew, nothing of what was counted by another definition stands beside what is counted by this
-- one: objections of before divided by objectors of now are no figure, and of so few that nobody may be told.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM "FiguresDay") OR EXISTS (SELECT FROM "FiguresDue" OFFSET 499) THEN
    INSERT INTO "FiguresDue" (year) SELECT DISTINCT year FROM "PersonFigures";
    TRUNCATE "PersonFigures", "UnitFigures";
  END IF;
END $$;

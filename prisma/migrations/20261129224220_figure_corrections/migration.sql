-- A value that was mistyped is mended by a further edition of the same day and document; without one, years that are over stay.
CREATE OR REPLACE FUNCTION guard_kept_figure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := coalesce((SELECT "demoToday" FROM "Government" WHERE id = 1), local_day(now()));
BEGIN
  IF NEW.edition > 1 AND NEW."validFrom" < date_trunc('year', today)::date
    AND NOT coalesce((SELECT ("documentNumber", "documentDate") = (NEW."documentNumber", NEW."documentDate") FROM "KeptFigure"
      WHERE figure = NEW.figure AND "validFrom" = NEW."validFrom" ORDER BY edition DESC LIMIT 1), false) THEN
    RAISE EXCEPTION 'figure % would change years that are over', NEW.figure
      USING ERRCODE = 'check_violation', CONSTRAINT = 'KeptFigure_past_year';
  END IF;
  IF NEW.edition <> (SELECT coalesce(max(edition), 0) + 1 FROM "KeptFigure" WHERE figure = NEW.figure) THEN
    RAISE EXCEPTION 'figure % has other editions', NEW.figure
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'KeptFigure_figure_edition_key';
  END IF;
  IF NEW."recordedAt" < (SELECT max("recordedAt") FROM "KeptFigure" WHERE figure = NEW.figure) THEN
    RAISE EXCEPTION 'figure % was determined later than this', NEW.figure
      USING ERRCODE = 'check_violation', CONSTRAINT = 'KeptFigure_in_order';
  END IF;
  RETURN NEW;
END $$;

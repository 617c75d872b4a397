-- A window that was moved by lost days follows a holiday that is added or removed since. This is known from today, whichever day the holiday
-- is: one that lies back moves no window that is over, and closes none that is open on a day that is over.
CREATE OR REPLACE FUNCTION move_windows_past_holiday() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('lost-days'));
  PERFORM move_windows(government_day());
  RETURN NULL;
END $$;

-- Asks the worker to tell the proven address of an account by mail that another takes its place. The database reads the address itself, so
-- that the app can have mail sent to no other; where none was proven, nothing is asked.
CREATE FUNCTION add_address_notice_job(account uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => 'accounts:mail-notice', payload => json_build_object('accountId', a.id, 'former', a.email),
    max_attempts => 5, job_key => 'address-notice:' || a.id || ':' || a.email)
    FROM public."Account" a WHERE a.id = account AND a."emailProvenAt" IS NOT NULL;
END $$;
REVOKE EXECUTE ON FUNCTION add_address_notice_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_address_notice_job TO kinerja_app;

-- Asks the worker to tell the owner of an account by mail, at once, that somebody made a code to it.
CREATE FUNCTION add_key_notice_job(account uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => 'accounts:mail-notice', payload => json_build_object('accountId', account),
    max_attempts => 5, job_key => 'key-notice:' || account);
END $$;
REVOKE EXECUTE ON FUNCTION add_key_notice_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_key_notice_job TO kinerja_app;

-- The tables of the queue are the owner's alone. The app may ask for documents, and for nothing else that a worker does:
-- one after the other (queue), what somebody waits for before what is made ahead (priority), three times at most.
CREATE FUNCTION add_document_job(task text, key text, payload json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task IS NULL OR task NOT IN ('documents:draw', 'documents:ahead') OR key NOT LIKE 'document:%' THEN
    RAISE EXCEPTION 'The app may not ask for %', task USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => 'documents', max_attempts => 3, job_key => key,
    priority => CASE task WHEN 'documents:ahead' THEN 10 ELSE 0 END);
END $$;
REVOKE EXECUTE ON FUNCTION add_document_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_document_job TO kinerja_app;

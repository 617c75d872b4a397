-- What somebody types about a counselling talk is as confidential as the note: a draft is its owner's, whatever a query asks.
ALTER TABLE "Draft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Draft_own" ON "Draft" USING (acting_person() = "personId");

-- Not forced, so that the owner's function may delete what nobody went on with, whoever typed it; it tells nobody what it was.
CREATE FUNCTION sweep_drafts(typed_before timestamptz, most integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM "Draft" WHERE ("personId", name) IN (SELECT "personId", name FROM "Draft"
    WHERE "updatedAt" < typed_before ORDER BY "updatedAt" LIMIT most FOR UPDATE SKIP LOCKED)
$$;
REVOKE EXECUTE ON FUNCTION sweep_drafts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sweep_drafts TO kinerja_app;

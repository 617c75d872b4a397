-- Expectations on a PPPK refer to the work contract as well (art. 8(2)): the plan names it, and its editions keep it. Plans from
-- before name none until they are handed in again.
ALTER TABLE "PerformancePlan" ADD COLUMN "contractReference" TEXT;
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_contract" CHECK
  (btrim("contractReference") <> '' AND char_length("contractReference") <= 500);

CREATE FUNCTION guard_contract_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'plan % is not open for changes', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PerformancePlan_contract_open" BEFORE UPDATE OF "contractReference" ON "PerformancePlan"
  FOR EACH ROW WHEN (NEW."contractReference" IS DISTINCT FROM OLD."contractReference")
  EXECUTE FUNCTION guard_contract_reference();

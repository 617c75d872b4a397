-- A remark stays open until the owner of the plan has answered it, its rater took the return back, or the plan was confirmed.
ALTER TABLE "PlanComment" ADD COLUMN "answer" TEXT;
ALTER TABLE "PlanComment"
  ADD CONSTRAINT "PlanComment_says_something" CHECK (btrim(text) <> ''),
  ADD CONSTRAINT "PlanComment_answered" CHECK (answer IS NULL OR ("settledAt" IS NOT NULL AND btrim(answer) <> ''));

-- It is settled once: the rater may have read the answer. Only a plan that can be mended is answered for.
CREATE FUNCTION guard_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."settledAt" IS NOT NULL THEN
    RAISE EXCEPTION 'remark % is settled', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_settled';
  END IF;
  IF NEW.answer IS NOT NULL THEN PERFORM refuse_unless_plan_open(NEW."planId"); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PlanComment_settled" BEFORE UPDATE ON "PlanComment" FOR EACH ROW EXECUTE FUNCTION guard_remark();

-- What the rater wrote is nobody's to change.
REVOKE UPDATE, DELETE ON "PlanComment" FROM kinerja_app;
GRANT UPDATE (answer, "settledAt") ON "PlanComment" TO kinerja_app;

-- AlterTable
ALTER TABLE "PlanStep" ADD COLUMN     "content" JSONB;

-- A return keeps what it was about, for the next handing-in is compared with it; no other step does. Returns before now kept
-- nothing, and stay as they are. Steps are nobody's to change. What is read of it is all there: whoever opens the plan compares.
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_kept_return" CHECK (
  CASE WHEN kind = 'returned' THEN
    coalesce(jsonb_typeof(content -> 'results') = 'array', false)
    AND coalesce(jsonb_typeof(content -> 'behaviours') = 'array', false)
    AND coalesce(jsonb_typeof(content -> 'appendix') = 'array', false)
    AND NOT jsonb_path_exists(content, 'strict $.results[*] ? (@.type() != "object")', silent => true)
    AND NOT jsonb_path_exists(content, 'lax $.results[*] ? (!(@.indicators.type() == "array"))', silent => true)
  ELSE content IS NULL END
) NOT VALID;

-- A remark names the return that it came with: an instant does not, for a plan can come back twice at one.
-- AlterTable
ALTER TABLE "PlanComment" ADD COLUMN     "returnId" UUID;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "PlanStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Settled ones as well, whose words stay as they are.
ALTER TABLE "PlanComment" DISABLE TRIGGER "PlanComment_settled";
UPDATE "PlanComment" c SET "returnId" = s.id FROM "PlanStep" s
WHERE s."planId" = c."planId" AND s.edition = c.edition AND s.kind = 'returned' AND s."actorId" = c."authorId" AND s.at = c."writtenAt";
ALTER TABLE "PlanComment" ENABLE TRIGGER "PlanComment_settled";

-- Asked of new remarks alone, and not by a CHECK: those from before can still be answered and settled.
CREATE FUNCTION guard_remark_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "PlanStep" s WHERE s.id = NEW."returnId" AND s.kind = 'returned'
      AND s."planId" = NEW."planId" AND s.edition = NEW.edition AND s."actorId" = NEW."authorId") THEN
    RAISE EXCEPTION 'remark % comes with no return of its plan', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'PlanComment_with_return';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PlanComment_with_return" BEFORE INSERT ON "PlanComment"
  FOR EACH ROW EXECUTE FUNCTION guard_remark_return();

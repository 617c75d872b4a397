-- Action plans (B.1.1, rencana aksi): the steps to one confirmed result, due in the year of its plan.
CREATE TABLE "ActionStep" (
  "id" UUID NOT NULL,
  "planId" UUID NOT NULL,
  "resultId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "dueOn" DATE NOT NULL,
  "doneOn" DATE,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "ActionStep_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ActionStep_planId_idx" ON "ActionStep"("planId");
CREATE INDEX "ActionStep_resultId_idx" ON "ActionStep"("resultId");
ALTER TABLE "ActionStep" ADD CONSTRAINT "ActionStep_planId_fkey" FOREIGN KEY ("planId")
  REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ActionStep" ADD CONSTRAINT "ActionStep_resultId_fkey" FOREIGN KEY ("resultId")
  REFERENCES "WorkResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ActionStep" ADD CONSTRAINT "ActionStep_says_something" CHECK (btrim("text") <> '' AND length("text") <= 300);

-- A step belongs to a result of its own plan and to the year of that plan.
CREATE FUNCTION guard_action_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "WorkResult" r JOIN "PerformancePlan" p ON p.id = r."planId"
    WHERE r.id = NEW."resultId" AND p.id = NEW."planId" AND p.year = date_part('year', NEW."dueOn")
  ) THEN
    RAISE EXCEPTION 'step % is not of this plan and its year', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ActionStep_of_its_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ActionStep_of_its_plan" BEFORE INSERT OR UPDATE ON "ActionStep"
  FOR EACH ROW EXECUTE FUNCTION guard_action_step();

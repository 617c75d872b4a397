-- Bimbingan kinerja after a low predicate (art. 21, L.III.D), in dated steps, and appreciation (art. 20). Neither changes an evaluation.
CREATE TYPE "GuidanceForm" AS ENUM ('coaching', 'mentoring', 'formal_training', 'informal_training');

CREATE TABLE "Guidance" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "aim" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Guidance_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "GuidanceStep" (
    "id" UUID NOT NULL,
    "guidanceId" UUID NOT NULL,
    "form" "GuidanceForm" NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneOn" DATE,
    "doneById" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "GuidanceStep_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Appreciation" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "giverId" UUID NOT NULL,
    "text" TEXT,
    "givenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Appreciation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Guidance_evaluationId_key" ON "Guidance"("evaluationId");
CREATE INDEX "GuidanceStep_guidanceId_idx" ON "GuidanceStep"("guidanceId");
CREATE UNIQUE INDEX "Appreciation_evaluationId_giverId_key" ON "Appreciation"("evaluationId", "giverId");
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Guidance" ADD CONSTRAINT "Guidance_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GuidanceStep" ADD CONSTRAINT "GuidanceStep_guidanceId_fkey" FOREIGN KEY ("guidanceId") REFERENCES "Guidance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GuidanceStep" ADD CONSTRAINT "GuidanceStep_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Appreciation" ADD CONSTRAINT "Appreciation_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Appreciation" ADD CONSTRAINT "Appreciation_giverId_fkey" FOREIGN KEY ("giverId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Guidance"
  ADD CONSTRAINT "Guidance_says_what_for" CHECK (btrim(aim) <> '' AND length(aim) <= 1000),
  ADD CONSTRAINT "Guidance_closed" CHECK (num_nulls("closedById", "closedAt", outcome) IN (0, 3)
    AND btrim(outcome) <> '' AND length(outcome) <= 1000 AND "closedAt" >= "openedAt");
ALTER TABLE "GuidanceStep"
  ADD CONSTRAINT "GuidanceStep_says_what" CHECK (btrim("text") <> '' AND length("text") <= 500),
  ADD CONSTRAINT "GuidanceStep_done" CHECK (num_nulls("doneOn", "doneById", note) IN (0, 3)
    AND btrim(note) <> '' AND length(note) <= 1000);
ALTER TABLE "Appreciation"
  ADD CONSTRAINT "Appreciation_says_something" CHECK (btrim("text") <> '' AND length("text") <= 500);

-- Whether somebody supervises a person on the day, as their rater.
CREATE FUNCTION supervises_on(who uuid, person uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Supervision" WHERE "personId" = person AND "raterId" = who
    AND day BETWEEN "validFrom" AND coalesce("validTo", 'infinity'))
$$;

-- It is opened on a low predicate that the employee has been told, while no objection to it is open, and closed once, when every
-- step is done or a decision on an objection has lifted the predicate: each by whoever supervises the employee on that day; and
-- it stays what it was.
CREATE FUNCTION guard_guidance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "Evaluation"%ROWTYPE;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO about FROM "Evaluation" WHERE id = NEW."evaluationId" FOR NO KEY UPDATE;
    IF about.status NOT IN ('handed_over', 'acknowledged', 'lapsed', 'final')
       OR about.predicate NOT IN ('needs_improvement', 'poor', 'very_poor')
       OR NOT supervises_on(NEW."openedById", about."personId", local_day(NEW."openedAt")) OR NEW."closedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'evaluation % asks for no guidance', NEW."evaluationId"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_opened';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD."closedAt" IS NOT NULL
     OR ROW(NEW.id, NEW."evaluationId", NEW."openedById", NEW.aim, NEW."openedAt")
       IS DISTINCT FROM ROW(OLD.id, OLD."evaluationId", OLD."openedById", OLD.aim, OLD."openedAt") THEN
    RAISE EXCEPTION 'guidance % stands', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_stands';
  END IF;
  IF NEW."closedAt" IS NOT NULL AND (
       NOT EXISTS (SELECT 1 FROM "GuidanceStep" WHERE "guidanceId" = NEW.id)
       OR (EXISTS (SELECT 1 FROM "GuidanceStep" WHERE "guidanceId" = NEW.id AND "doneOn" IS NULL)
         AND NOT EXISTS (SELECT 1 FROM "Evaluation" WHERE id = NEW."evaluationId" AND status = 'final'
           AND predicate NOT IN ('needs_improvement', 'poor', 'very_poor')))) THEN
    RAISE EXCEPTION 'guidance % has steps to do', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_steps_open';
  END IF;
  IF NEW."closedAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Evaluation" WHERE id = NEW."evaluationId"
       AND supervises_on(NEW."closedById", "personId", local_day(NEW."closedAt"))) THEN
    RAISE EXCEPTION 'guidance % is closed by a supervisor', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_closed_by';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Guidance_kept" BEFORE INSERT OR UPDATE OR DELETE ON "Guidance"
  FOR EACH ROW EXECUTE FUNCTION guard_guidance();

-- Steps change while it is open, and the last one stays; what is done stays as it was noted, and was not done before it was opened.
CREATE FUNCTION guard_guidance_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole "Guidance"%ROWTYPE;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."doneOn" IS NOT NULL THEN
    RAISE EXCEPTION 'step % is done', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_step_done';
  END IF;
  IF TG_OP = 'DELETE' THEN
    -- One after the other: of the last two, both would see the other.
    SELECT * INTO whole FROM "Guidance" WHERE id = OLD."guidanceId" FOR NO KEY UPDATE;
  ELSE
    SELECT * INTO whole FROM "Guidance" WHERE id = NEW."guidanceId" FOR SHARE;
  END IF;
  IF whole."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'guidance % is closed', whole.id USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_stands';
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM "GuidanceStep" WHERE "guidanceId" = OLD."guidanceId" AND id <> OLD.id) THEN
      RAISE EXCEPTION 'step % is the only one', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_last_step';
    END IF;
    RETURN OLD;
  END IF;
  IF (TG_OP = 'INSERT' AND NEW."doneOn" IS NOT NULL)
     OR (TG_OP = 'UPDATE' AND NEW."guidanceId" <> OLD."guidanceId")
     OR NEW."dueOn" < local_day(whole."openedAt") OR NEW."doneOn" < local_day(whole."openedAt") THEN
    RAISE EXCEPTION 'step % is not one of guidance %', NEW.id, whole.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_step_of_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "GuidanceStep_kept" BEFORE INSERT OR UPDATE OR DELETE ON "GuidanceStep"
  FOR EACH ROW EXECUTE FUNCTION guard_guidance_step();

-- Who noted that a step is done, and when, is in the trail: the employee or the supervisor of that day, which is not before the
-- day on which the step is said to be done. The trail and not the clock is asked, which in a demo stands where a visitor set it;
-- at the end, for an event comes last.
CREATE FUNCTION guard_guidance_step_noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "AuditEvent" a, "Guidance" g JOIN "Evaluation" e ON e.id = g."evaluationId"
    WHERE g.id = NEW."guidanceId" AND a."subjectId" = g.id AND a."actorId" = NEW."doneById"
      AND a.name IN ('guidance.step-reported', 'guidance.step-done') AND a.details::json ->> 'step' = NEW.id::text
      AND local_day(a.at) >= NEW."doneOn"
      AND (e."personId" = NEW."doneById" OR supervises_on(NEW."doneById", e."personId", local_day(a.at)))) THEN
    RAISE EXCEPTION 'step % was not noted so', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'guidance_step_noted';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "GuidanceStep_noted" AFTER UPDATE ON "GuidanceStep" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."doneOn" IS NOT NULL) EXECUTE FUNCTION guard_guidance_step_noted();

-- Of what was handed over, by whoever rated or signed it or supervises the person on the day; its words stand, and it can only be
-- taken back whole.
CREATE FUNCTION guard_appreciation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM "Evaluation"
      WHERE id = NEW."evaluationId" AND "handedOverAt" IS NOT NULL AND "personId" <> NEW."giverId"
        AND (NEW."giverId" IN ("raterId", "signedById")
          OR supervises_on(NEW."giverId", "personId", local_day(NEW."givenAt")))) THEN
    RAISE EXCEPTION 'evaluation % is not appreciated so', NEW."evaluationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appreciation_given';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Appreciation_given" BEFORE INSERT OR UPDATE ON "Appreciation"
  FOR EACH ROW EXECUTE FUNCTION guard_appreciation();

-- It is taken back by whoever gave it, and the trail says so within ten seconds.
CREATE FUNCTION guard_appreciation_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AuditEvent" WHERE "subjectId" = OLD.id AND name = 'appreciation.taken-back'
      AND "actorId" = OLD."giverId" AND at BETWEEN OLD."givenAt" AND OLD."givenAt" + interval '10 seconds') THEN
    RAISE EXCEPTION 'appreciation % stands', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appreciation_taken_back';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Appreciation_taken_back" AFTER DELETE ON "Appreciation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_appreciation_taken_back();

REVOKE UPDATE, DELETE ON "Guidance" FROM kinerja_app;
GRANT UPDATE ("closedById", "closedAt", outcome, version) ON "Guidance" TO kinerja_app;
REVOKE UPDATE ON "GuidanceStep" FROM kinerja_app;
GRANT UPDATE (form, "text", "dueOn", "doneOn", "doneById", note, version) ON "GuidanceStep" TO kinerja_app;
REVOKE UPDATE ON "Appreciation" FROM kinerja_app;

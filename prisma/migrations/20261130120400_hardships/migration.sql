-- What is hard on a screen, said by nobody in particular, and what was changed for it.
-- CreateTable
CREATE TABLE "Hardship" (
    "id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "agencyId" UUID,
    "answerId" UUID,

    CONSTRAINT "Hardship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HardshipAnswer" (
    "id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "HardshipAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Hardship_answerId_idx" ON "Hardship"("answerId");

-- CreateIndex
CREATE INDEX "HardshipAnswer_answeredAt_idx" ON "HardshipAnswer"("answeredAt");

-- AddForeignKey
ALTER TABLE "Hardship" ADD CONSTRAINT "Hardship_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hardship" ADD CONSTRAINT "Hardship_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "HardshipAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HardshipAnswer" ADD CONSTRAINT "HardshipAnswer_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An address with a record in it would say whose page it was.
ALTER TABLE "Hardship"
  ADD CONSTRAINT "Hardship_screen" CHECK (screen ~ '^/[a-z0-9/…-]*$' AND screen !~ '[0-9a-f]{8}-[0-9a-f]{4}-' AND char_length(screen) <= 200),
  ADD CONSTRAINT "Hardship_text" CHECK (btrim(text) <> '' AND char_length(text) <= 500);
ALTER TABLE "HardshipAnswer"
  ADD CONSTRAINT "HardshipAnswer_text" CHECK (btrim(text) <> '' AND char_length(text) <= 500);

-- What was said and what was answered stay; a remark is answered once.
REVOKE UPDATE, DELETE ON "Hardship", "HardshipAnswer" FROM kinerja_app;
GRANT UPDATE ("answerId") ON "Hardship" TO kinerja_app;
CREATE FUNCTION hardship_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."answerId" IS NOT NULL AND NEW."answerId" IS DISTINCT FROM OLD."answerId" THEN
    RAISE EXCEPTION 'A remark is answered once.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Hardship_answered_once" BEFORE UPDATE ON "Hardship" FOR EACH ROW EXECUTE FUNCTION hardship_answered_once();

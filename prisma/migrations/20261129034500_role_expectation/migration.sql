-- What a head expects of a member for one of the head's own indicators (matriks peran hasil, A.1.5, L.II.A.5).
CREATE TABLE "RoleExpectation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "text" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RoleExpectation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RoleExpectation_personId_indicatorId_key" ON "RoleExpectation"("personId", "indicatorId");
CREATE INDEX "RoleExpectation_indicatorId_idx" ON "RoleExpectation"("indicatorId");
ALTER TABLE "RoleExpectation" ADD CONSTRAINT "RoleExpectation_personId_fkey" FOREIGN KEY ("personId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoleExpectation" ADD CONSTRAINT "RoleExpectation_indicatorId_fkey" FOREIGN KEY ("indicatorId")
  REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RoleExpectation"
  ADD CONSTRAINT "RoleExpectation_says_something" CHECK (btrim(text) <> '' AND char_length(text) <= 500),
  ADD CONSTRAINT "RoleExpectation_version" CHECK (version >= 1);

-- It is expected of somebody else than the head, and of a plan that runs.
CREATE FUNCTION guard_role_expectation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
      JOIN "PerformancePlan" p ON p.id = r."planId"
      WHERE i.id = NEW."indicatorId" AND (p."personId" = NEW."personId" OR p.status = 'closed')) THEN
    RAISE EXCEPTION 'indicator % expects nothing of person %', NEW."indicatorId", NEW."personId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleExpectation_of_running_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleExpectation_of_running_plan" BEFORE INSERT OR UPDATE ON "RoleExpectation"
  FOR EACH ROW EXECUTE FUNCTION guard_role_expectation();

-- The row stays with its number when the expectation is taken away; only the words change.
REVOKE UPDATE, DELETE ON "RoleExpectation" FROM kinerja_app;
GRANT UPDATE (text, version, "writtenAt") ON "RoleExpectation" TO kinerja_app;

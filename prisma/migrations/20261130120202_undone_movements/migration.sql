-- A movement that was recorded by mistake is undone as long as nothing was decided because of it (O2). It keeps which rows it changed, as
-- they were and as it left them; those of a list are one after the other and keep nothing.
ALTER TABLE "Movement" ADD COLUMN "trace" JSONB;

-- What was recorded and undone, by whom and why; the movement itself is no more, so that nothing that asks for movements finds it.
CREATE TABLE "UndoneMovement" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "validFrom" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "undoneById" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "UndoneMovement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "UndoneMovement_personId_idx" ON "UndoneMovement"("personId");
ALTER TABLE "UndoneMovement" ADD CONSTRAINT "UndoneMovement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UndoneMovement" ADD CONSTRAINT "UndoneMovement_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UndoneMovement" ADD CONSTRAINT "UndoneMovement_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UndoneMovement"
  ADD CONSTRAINT "UndoneMovement_reason" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "UndoneMovement_not_own_case" CHECK ("undoneById" <> "personId");
REVOKE INSERT, UPDATE, DELETE ON "UndoneMovement" FROM kinerja_app;

-- A plan that a departure closed goes on where the departure is undone; no other closed plan is opened again.
CREATE OR REPLACE FUNCTION guard_closed_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'kinerja_app' AND current_setting('app.undoing', true) = OLD."personId"::text THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'plan % is closed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'PerformancePlan_closed';
END $$;

-- Takes a movement back: the rows that it added go, those that it changed are as they were, and plans that it closed go on. Refused where
-- a row is no longer as the movement left it: what came later stands on it.
CREATE FUNCTION undo_movement(movement uuid, undoing uuid, undone_at timestamptz, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m "Movement";
BEGIN
  SELECT * INTO STRICT m FROM "Movement" WHERE id = movement FOR UPDATE;
  IF m.trace IS NULL OR movement_changed_since(movement) THEN
    RAISE EXCEPTION 'movement % cannot be undone', movement USING ERRCODE = 'check_violation', CONSTRAINT = 'Movement_undoing';
  END IF;
  INSERT INTO "UndoneMovement" (id, "personId", kind, "validFrom", basis, "recordedById", "recordedAt", "undoneById", "undoneAt", reason)
    VALUES (m.id, m."personId", m.kind, m."validFrom", m.basis, m."recordedById", m."recordedAt", undoing, undone_at, why);
  DELETE FROM "Movement" WHERE id = m.id;
  DELETE FROM "Supervision" WHERE id IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements(m.trace->'rated'->'added') r);
  DELETE FROM "Assignment" WHERE id IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements(m.trace->'held'->'added') r);
  DELETE FROM "PlanExemption" WHERE id IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements(m.trace->'away'->'added') r);
  INSERT INTO "Assignment" AS t (id, "personId", "positionId", kind, "validFrom", "validTo")
    SELECT id, "personId", "positionId", kind, "from", "to" FROM jsonb_to_recordset(m.trace->'held'->'before')
      r(id uuid, "personId" uuid, "positionId" uuid, kind "AssignmentKind", "from" date, "to" date)
    ON CONFLICT (id) DO UPDATE SET "positionId" = excluded."positionId", "validFrom" = excluded."validFrom", "validTo" = excluded."validTo";
  INSERT INTO "Supervision" AS t (id, "personId", "raterId", basis, "validFrom", "validTo")
    SELECT id, "personId", "raterId", basis, "from", "to" FROM jsonb_to_recordset(m.trace->'rated'->'before')
      r(id uuid, "personId" uuid, "raterId" uuid, basis "SupervisionBasis", "from" date, "to" date)
    ON CONFLICT (id) DO UPDATE SET "raterId" = excluded."raterId", basis = excluded.basis,
      "validFrom" = excluded."validFrom", "validTo" = excluded."validTo";
  INSERT INTO "PlanExemption" AS t (id, "personId", reason, "validFrom", "validTo")
    SELECT id, "personId", reason, "from", "to" FROM jsonb_to_recordset(m.trace->'away'->'before')
      r(id uuid, "personId" uuid, reason "ExemptionReason", "from" date, "to" date)
    ON CONFLICT (id) DO UPDATE SET "validFrom" = excluded."validFrom", "validTo" = excluded."validTo";
  IF m.kind IN ('retirement', 'resignation', 'contract_end', 'death') THEN
    PERFORM set_config('app.undoing', m."personId"::text, true);
    UPDATE "PerformancePlan" p SET version = p.version + 1, status = CASE
        WHEN l.kind = 'approved' THEN 'approved' WHEN l.kind = 'submitted' THEN 'submitted' ELSE 'draft' END::"PlanStatus"
      FROM "PlanStep" c LEFT JOIN LATERAL (SELECT s.kind FROM "PlanStep" s WHERE s."planId" = c."planId" AND s.kind <> 'closed'
        ORDER BY s.at DESC, s.id DESC LIMIT 1) l ON true
      WHERE c."planId" = p.id AND p."personId" = m."personId" AND p.status = 'closed' AND c.kind = 'closed'
        AND c."actorId" = m."recordedById" AND c.at >= m."recordedAt";
    PERFORM set_config('app.undoing', '', true);
  END IF;
END $$;

-- Whether a row that a movement left is another by now, or is no more.
CREATE FUNCTION movement_changed_since(movement uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Movement" m,
      jsonb_to_recordset((m.trace->'held'->'altered') || (m.trace->'held'->'added'))
        r(id uuid, "positionId" uuid, "from" date, "to" date)
      LEFT JOIN "Assignment" t ON t.id = r.id
    WHERE m.id = movement AND (t.id IS NULL
      OR (t."positionId", t."validFrom", t."validTo") IS DISTINCT FROM (r."positionId", r."from", r."to")))
  OR EXISTS (SELECT FROM "Movement" m,
      jsonb_to_recordset((m.trace->'rated'->'altered') || (m.trace->'rated'->'added'))
        r(id uuid, "raterId" uuid, "from" date, "to" date)
      LEFT JOIN "Supervision" t ON t.id = r.id
    WHERE m.id = movement AND (t.id IS NULL
      OR (t."raterId", t."validFrom", t."validTo") IS DISTINCT FROM (r."raterId", r."from", r."to")))
  OR EXISTS (SELECT FROM "Movement" m,
      jsonb_to_recordset((m.trace->'away'->'altered') || (m.trace->'away'->'added')) r(id uuid, "from" date, "to" date)
      LEFT JOIN "PlanExemption" t ON t.id = r.id
    WHERE m.id = movement AND (t.id IS NULL OR (t."validFrom", t."validTo") IS DISTINCT FROM (r."from", r."to")))
$$;
REVOKE EXECUTE ON FUNCTION undo_movement FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_movement TO kinerja_app;

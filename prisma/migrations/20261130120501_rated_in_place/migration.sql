-- In whose place a deputy rates during a leave, and on what ground that one did. Whoever returns gets exactly these people back, whoever
-- rates them by then; found by their deputy, those of two leaves were mixed up, and those of a deputy on leave were lost.
ALTER TABLE "Supervision" ADD COLUMN "inPlaceOfId" UUID, ADD COLUMN "ownBasis" "SupervisionBasis";
CREATE INDEX "Supervision_inPlaceOfId_idx" ON "Supervision"("inPlaceOfId");
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_inPlaceOfId_fkey" FOREIGN KEY ("inPlaceOfId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_in_place" CHECK (("inPlaceOfId" IS NULL) = ("ownBasis" IS NULL));

-- Those of leaves on record: who came under the deputy on its first day and was rated by the person until the day before.
UPDATE "Supervision" s SET "inPlaceOfId" = l."personId", "ownBasis" = o.basis
FROM "Movement" l JOIN "Supervision" o ON o."raterId" = l."personId" AND o."validTo" = l."validFrom" - 1
WHERE l.kind = 'leave' AND s."personId" = o."personId" AND s.basis = 'delegation' AND s."validFrom" = l."validFrom";

-- A row that stands for nobody any more says so, whoever changes it.
CREATE FUNCTION forget_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."inPlaceOfId" := NULL;
  NEW."ownBasis" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "Supervision_place_forgotten" BEFORE INSERT OR UPDATE ON "Supervision"
  FOR EACH ROW WHEN (NEW.basis <> 'delegation' AND NEW."inPlaceOfId" IS NOT NULL) EXECUTE FUNCTION forget_place();

CREATE OR REPLACE FUNCTION undo_movement(movement uuid, undoing uuid, undone_at timestamptz, why text) RETURNS void
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
  INSERT INTO "Supervision" AS t (id, "personId", "raterId", basis, "validFrom", "validTo", "inPlaceOfId", "ownBasis")
    SELECT id, "personId", "raterId", basis, "from", "to", "inPlaceOfId", "ownBasis" FROM jsonb_to_recordset(m.trace->'rated'->'before')
      r(id uuid, "personId" uuid, "raterId" uuid, basis "SupervisionBasis", "from" date, "to" date,
        "inPlaceOfId" uuid, "ownBasis" "SupervisionBasis")
    ON CONFLICT (id) DO UPDATE SET "raterId" = excluded."raterId", basis = excluded.basis,
      "validFrom" = excluded."validFrom", "validTo" = excluded."validTo",
      "inPlaceOfId" = excluded."inPlaceOfId", "ownBasis" = excluded."ownBasis";
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

-- A movement keeps what its own transaction wrote: a trace that names rows of others would let whoever records it take those away, or
-- write them anew, by undoing it. The app may not do so by itself.
CREATE FUNCTION guard_trace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM jsonb_array_elements((NEW.trace->'held'->'altered') || (NEW.trace->'held'->'added')) r
      WHERE NOT EXISTS (SELECT FROM "Assignment" t WHERE t.id = (r->>'id')::uuid AND t.xmin = pg_current_xact_id()::xid))
    OR EXISTS (SELECT FROM jsonb_array_elements((NEW.trace->'rated'->'altered') || (NEW.trace->'rated'->'added')) r
      WHERE NOT EXISTS (SELECT FROM "Supervision" t WHERE t.id = (r->>'id')::uuid AND t.xmin = pg_current_xact_id()::xid))
    OR EXISTS (SELECT FROM jsonb_array_elements((NEW.trace->'away'->'altered') || (NEW.trace->'away'->'added')) r
      WHERE NOT EXISTS (SELECT FROM "PlanExemption" t WHERE t.id = (r->>'id')::uuid AND t.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'movement % did not write what it names', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Movement_trace';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Movement_trace" AFTER INSERT ON "Movement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.trace IS NOT NULL) EXECUTE FUNCTION guard_trace();

-- Nothing is undone in the transaction that records it, before anybody has asked what its trace is worth. And a plan that a departure
-- closed goes on as it stood: one that was returned is still with its owner, and one whose return was taken back is with the rater.
CREATE OR REPLACE FUNCTION undo_movement(movement uuid, undoing uuid, undone_at timestamptz, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m "Movement";
BEGIN
  SELECT * INTO STRICT m FROM "Movement" WHERE id = movement FOR UPDATE;
  IF m.trace IS NULL OR movement_changed_since(movement)
      OR EXISTS (SELECT FROM "Movement" WHERE id = movement AND xmin = pg_current_xact_id()::xid) THEN
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
    UPDATE "PerformancePlan" p SET version = p.version + 1, status = CASE l.kind
        WHEN 'approved' THEN 'approved' WHEN 'submitted' THEN 'submitted' WHEN 'taken_back' THEN 'submitted'
        WHEN 'returned' THEN 'returned' ELSE 'draft' END::"PlanStatus"
      FROM "PlanStep" c LEFT JOIN LATERAL (SELECT s.kind FROM "PlanStep" s WHERE s."planId" = c."planId" AND s.kind <> 'closed'
        ORDER BY s.id DESC LIMIT 1) l ON true
      WHERE c."planId" = p.id AND p."personId" = m."personId" AND p.status = 'closed' AND c.kind = 'closed'
        AND c."actorId" = m."recordedById" AND c.at >= m."recordedAt";
    PERFORM set_config('app.undoing', '', true);
  END IF;
END $$;

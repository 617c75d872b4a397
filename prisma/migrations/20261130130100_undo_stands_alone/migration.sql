-- The rows that a movement took the place of: they stand again where it is undone.
CREATE FUNCTION rows_of_trace(trace jsonb, of text) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg((r->>'id')::uuid), '{}') FROM jsonb_array_elements((trace->of->'before') || (trace->of->'added')) r
$$;

-- Whether something later stands on a movement: a row that it left is another by now or is no more; somebody whose seat or rater it
-- changed, or who rated them before, moved since; a unit whose seats it changed was reorganised since; or where something stood before,
-- something else stands by now. Undone all the same, it would give back a rater who no longer leads, or a seat that is another's.
CREATE OR REPLACE FUNCTION movement_changed_since(movement uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH m AS MATERIALIZED (SELECT * FROM "Movement" WHERE id = movement),
  held AS MATERIALIZED (SELECT r.*, g.part FROM m, LATERAL (VALUES ('before'), ('altered'), ('added')) g(part),
    jsonb_to_recordset(m.trace->'held'->g.part) r(id uuid, "personId" uuid, "positionId" uuid, kind "AssignmentKind", "from" date, "to" date)),
  rated AS MATERIALIZED (SELECT r.*, g.part FROM m, LATERAL (VALUES ('before'), ('altered'), ('added')) g(part),
    jsonb_to_recordset(m.trace->'rated'->g.part) r(id uuid, "personId" uuid, "raterId" uuid, "from" date, "to" date)),
  away AS MATERIALIZED (SELECT r.*, g.part FROM m, LATERAL (VALUES ('before'), ('altered'), ('added')) g(part),
    jsonb_to_recordset(m.trace->'away'->g.part) r(id uuid, "personId" uuid, "from" date, "to" date)),
  moved AS (SELECT "personId" FROM m UNION SELECT "personId" FROM held WHERE part = 'before'
    UNION SELECT "personId" FROM rated WHERE part = 'before')
  SELECT EXISTS (SELECT FROM held r LEFT JOIN "Assignment" t ON t.id = r.id WHERE r.part <> 'before' AND (t.id IS NULL
      OR (t."positionId", t."validFrom", t."validTo") IS DISTINCT FROM (r."positionId", r."from", r."to")))
  OR EXISTS (SELECT FROM rated r LEFT JOIN "Supervision" t ON t.id = r.id WHERE r.part <> 'before' AND (t.id IS NULL
      OR (t."raterId", t."validFrom", t."validTo") IS DISTINCT FROM (r."raterId", r."from", r."to")))
  OR EXISTS (SELECT FROM away r LEFT JOIN "PlanExemption" t ON t.id = r.id WHERE r.part <> 'before' AND (t.id IS NULL
      OR (t."validFrom", t."validTo") IS DISTINCT FROM (r."from", r."to")))
  OR EXISTS (SELECT FROM m JOIN "Movement" o ON (o."recordedAt", o.id) > (m."recordedAt", m.id)
    WHERE o."personId" IN (SELECT "personId" FROM moved UNION SELECT "raterId" FROM rated WHERE part = 'before')
      OR o."successorId" IN (SELECT "personId" FROM moved))
  OR EXISTS (SELECT FROM m JOIN "UnitChange" u ON (u."recordedAt", u.id) > (m."recordedAt", m.id) AND u.kind <> 'renamed'
    JOIN "Position" p ON p."unitId" IN (u."unitId", u."otherId") WHERE p.id IN (SELECT "positionId" FROM held))
  OR EXISTS (SELECT FROM m, held r JOIN "Position" p ON p.id = r."positionId"
    JOIN "Assignment" t ON t.kind = r.kind AND daterange(t."validFrom", t."validTo", '[]') && daterange(r."from", r."to", '[]')
      AND ((p."isHead" AND t."headsUnitId" = p."unitId") OR (r.kind = 'definitive' AND t."personId" = r."personId"))
    WHERE r.part = 'before' AND t.id <> ALL (rows_of_trace(m.trace, 'held')))
  OR EXISTS (SELECT FROM m, rated r JOIN "Supervision" t ON t."personId" = r."personId"
      AND daterange(t."validFrom", t."validTo", '[]') && daterange(r."from", r."to", '[]')
    WHERE r.part = 'before' AND t.id <> ALL (rows_of_trace(m.trace, 'rated')))
  OR EXISTS (SELECT FROM m, away r JOIN "PlanExemption" t ON t."personId" = r."personId"
      AND daterange(t."validFrom", t."validTo", '[]') && daterange(r."from", r."to", '[]')
    WHERE r.part = 'before' AND t.id <> ALL (rows_of_trace(m.trace, 'away')))
$$;

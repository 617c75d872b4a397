-- The same days as before, told so that PostgreSQL expects seats to be held: of the range operator and of starts_with it
-- expects next to nothing, took all seats for one, and compared each seat with each.
CREATE OR REPLACE VIEW "SeatHeld" WITH (security_invoker = true) AS
SELECT s.id AS "seatId", a.id AS "assignmentId", greatest(s."validFrom", a."validFrom") AS "validFrom",
  least(s."validTo", a."validTo") AS "validTo"
FROM "TeamSeat" s
  JOIN "WorkTeam" t ON t.id = s."teamId"
  JOIN "Unit" u ON u.id = t."unitId"
  JOIN "Assignment" a ON a."personId" = s."personId" AND a.kind = 'definitive'
    AND a."validFrom" <= coalesce(s."validTo", 'infinity') AND coalesce(a."validTo", 'infinity') >= s."validFrom"
  JOIN "Position" p ON p.id = a."positionId"
  JOIN "Unit" h ON h.id = p."unitId" AND CASE WHEN starts_with(h.path, u.path) THEN 1 ELSE 0 END > 0;

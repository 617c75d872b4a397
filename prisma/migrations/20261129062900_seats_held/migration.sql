-- On which days a seat is held: those of the seat on which its person has a definitive position in the unit of the team, or
-- below it. Whoever is transferred out holds the seat no longer, and nothing has to be written for it.
CREATE VIEW "SeatHeld" WITH (security_invoker = true) AS
SELECT s.id AS "seatId", a.id AS "assignmentId", greatest(s."validFrom", a."validFrom") AS "validFrom",
  least(s."validTo", a."validTo") AS "validTo"
FROM "TeamSeat" s
  JOIN "WorkTeam" t ON t.id = s."teamId"
  JOIN "Unit" u ON u.id = t."unitId"
  JOIN "Assignment" a ON a."personId" = s."personId" AND a.kind = 'definitive'
    AND daterange(a."validFrom", a."validTo", '[]') && daterange(s."validFrom", s."validTo", '[]')
  JOIN "Position" p ON p.id = a."positionId"
  JOIN "Unit" h ON h.id = p."unitId" AND starts_with(h.path, u.path);
REVOKE ALL ON "SeatHeld" FROM kinerja_app;
GRANT SELECT ON "SeatHeld" TO kinerja_app;

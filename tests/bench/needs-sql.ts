/**
 * What a clerk who knows the tables would ask for the needs of a unit: each part by itself, as one would write it by hand. $1 is the
 * unit's path, $2 the year, $3 the day.
 */
const staff = `staff AS (SELECT a."personId", a."positionId", s."unitId" FROM "Assignment" a
  JOIN "Position" s ON s.id = a."positionId" AND s.kind <> 'official' JOIN "Unit" u ON u.id = s."unitId"
  WHERE u.path ^@ $1 AND a.kind = 'definitive' AND $3::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity'))`;

const gap = `gap AS (SELECT s."personId", s."unitId", r."competencyId", r.level, l.level AS seen FROM staff s
  JOIN "CompetencyRequirement" r USING ("positionId")
  LEFT JOIN (SELECT DISTINCT ON ("personId", "competencyId") "personId", "competencyId", level FROM "CompetencyAssessment"
    WHERE origin <> 'self' AND "assessedOn" <= $3::date AND "personId" IN (SELECT "personId" FROM staff)
    ORDER BY "personId", "competencyId", "assessedOn" DESC, "assessedAt" DESC, id DESC) l USING ("personId", "competencyId"))`;

const line = `line AS (SELECT p."personId", i."competencyId", i.form, extract(quarter FROM i."startsOn") AS quarter,
    coalesce(d.hours, i.hours) AS hours, coalesce(d.cost, i.cost) AS cost FROM "DevelopmentPlan" p
  JOIN "DevelopmentItem" i ON i."planId" = p.id
  LEFT JOIN LATERAL (SELECT * FROM "DevelopmentDecision" d WHERE d."itemId" = i.id AND d."decidedAt" >= p."decidedAt"
    ORDER BY id DESC LIMIT 1) d ON true
  WHERE p.year = $2 AND p.status = 'approved' AND coalesce(d.kind, 'accepted') IN ('accepted', 'reduced')
    AND p."personId" IN (SELECT "personId" FROM staff))`;

/** What each competency is lacked by and what is planned for it; who lacks what by unit; what is planned by form and quarter. */
export const needsByHand = [
  `WITH ${staff}, ${gap}, ${line} SELECT g."competencyId", count(*), count(g.seen), count(*) FILTER (WHERE g.seen < g.level),
     (SELECT sum(hours) FROM line l WHERE l."competencyId" = g."competencyId"),
     (SELECT sum(cost) FROM line l WHERE l."competencyId" = g."competencyId") FROM gap g GROUP BY g."competencyId"`,
  `WITH ${staff}, ${gap}, ${line} SELECT g."unitId", count(DISTINCT "personId"),
     count(DISTINCT "personId") FILTER (WHERE g.seen < g.level),
     count(DISTINCT "personId") FILTER (WHERE "personId" IN (SELECT "personId" FROM line)) FROM gap g GROUP BY g."unitId"`,
  `WITH ${staff}, ${line} SELECT form, quarter, count(*), count(DISTINCT "personId"), sum(hours), sum(cost) FROM line
     WHERE $3::date IS NOT NULL GROUP BY form, quarter`,
];

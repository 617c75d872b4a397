import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";

import type { CoverageLine } from "../coverage";
import type { YearlyKind } from "../kinds";
import { canOpenData } from "../policy";
import { withinReach } from "./opening";

/**
 * What is known of a year, agency by agency: of people who hold a position today and had been appointed by then, and of units that
 * somebody heads today. "Here" is what this system evaluated or decided itself.
 * @throws DomainError `not-found` for people who keep no opening data.
 */
export function openingCoverage(actor: Actor, year: number) {
  refuseUnless(canOpenData(actor));
  return reading(
    actor,
    (tx) => tx.$queryRaw<CoverageLine[]>`
    WITH person AS (${peopleAsked(actor, year)}), unit AS (${unitsAsked(actor, year)})
    SELECT g.id, g.name, coalesce(p.whole, 0) AS people, coalesce(p.here, 0) AS "peopleHere",
        coalesce(p.opening, 0) AS "peopleOpening",
        coalesce(u.whole, 0) AS units, coalesce(u.here, 0) AS "unitsHere", coalesce(u.opening, 0) AS "unitsOpening"
      FROM "Agency" g
      LEFT JOIN (SELECT "agencyId", count(*)::int AS whole, (count(*) FILTER (WHERE here))::int AS here,
          (count(*) FILTER (WHERE opening AND NOT here))::int AS opening FROM person GROUP BY 1) p ON p."agencyId" = g.id
      LEFT JOIN (SELECT "agencyId", count(*)::int AS whole, (count(*) FILTER (WHERE here))::int AS here,
          (count(*) FILTER (WHERE opening AND NOT here))::int AS opening FROM unit GROUP BY 1) u ON u."agencyId" = g.id
     WHERE p.whole > 0 OR u.whole > 0
     ORDER BY (coalesce(p.whole - p.here - p.opening, 0) + coalesce(u.whole - u.here - u.opening, 0)) DESC, g.name, g.id`,
  );
}

/** Of whom or of what nothing is known in the year, for a list to be filled; by agency and name. */
export const missingOpening = (tx: Transaction, actor: Actor, kind: YearlyKind, year: number) =>
  kind === "past_predicates"
    ? tx.$queryRaw<MissingRow[]>`SELECT number, name, agency FROM (${peopleAsked(actor, year)}) AS person
        WHERE NOT here AND NOT opening ORDER BY agency, name, number`
    : tx.$queryRaw<MissingRow[]>`SELECT name, parent, agency FROM (${unitsAsked(actor, year)}) AS unit
        WHERE NOT here AND NOT opening ORDER BY agency, name`;

export type MissingRow = { number?: string; name: string; parent?: string | null; agency: string };

const peopleAsked = (actor: Actor, year: number) => Prisma.sql`
  SELECT DISTINCT ON (p.id) p.id, p.number, p.name, g.id AS "agencyId", g.name AS agency,
      EXISTS (SELECT 1 FROM "Evaluation" e JOIN "EvaluationPeriod" o ON o.id = e."periodId" AND o.kind = 'annual'
        JOIN "EvaluationCycle" c ON c.id = o."cycleId"
        WHERE e."personId" = p.id AND c.year = ${year} AND e."signedAt" IS NOT NULL) AS here,
      EXISTS (SELECT 1 FROM "PastPredicate" d
        WHERE d."personId" = p.id AND d.year = ${year} AND d."supersededAt" IS NULL) AS opening
    FROM "Person" p JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive' AND ${heldOn(actor)}
    JOIN "Position" s ON s.id = a."positionId" JOIN "Agency" g ON g.id = s."agencyId" JOIN "Unit" u ON u.id = s."unitId"
   WHERE p.number IS NOT NULL AND substr(p.number, 9, 4)::int <= ${year} AND ${withinReach(actor)}
   ORDER BY p.id, a."validFrom" DESC`;

const unitsAsked = (actor: Actor, year: number) => Prisma.sql`
  SELECT u.id, u.name, parent.name AS parent, g.id AS "agencyId", g.name AS agency,
      EXISTS (SELECT 1 FROM "UnitResult" r JOIN "EvaluationPeriod" o ON o.id = r."periodId" AND o.kind = 'annual'
        JOIN "EvaluationCycle" c ON c.id = o."cycleId" WHERE r."unitId" = u.id AND c.year = ${year}) AS here,
      EXISTS (SELECT 1 FROM "PastUnitResult" d
        WHERE d."unitId" = u.id AND d.year = ${year} AND d."supersededAt" IS NULL) AS opening
    FROM "Unit" u JOIN "Agency" g ON g.id = u."agencyId" LEFT JOIN "Unit" parent ON parent.id = u."parentId"
   WHERE ${withinReach(actor)} AND EXISTS (SELECT 1 FROM "Position" s JOIN "Assignment" a ON a."positionId" = s.id
     WHERE s."unitId" = u.id AND s."isHead" AND ${heldOn(actor)})`;

const heldOn = ({ today }: Actor) =>
  Prisma.sql`a."validFrom" <= ${today}::date AND coalesce(a."validTo" >= ${today}::date, true)`;

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import {
  planRequirements,
  type RequirementLine,
  type RequirementsPresent,
  standardKey,
} from "../competency-requirements";
import { dictionaryReach } from "../policy";

/** The plan of a dictionary against what stands in this transaction. */
export const planDictionaryIn = async (tx: Transaction, actor: Actor, lines: readonly RequirementLine[]) =>
  planRequirements(lines, await requirementsPresent(tx, actor));

type Present = Omit<RequirementsPresent, "everywhere" | "standing"> & {
  asked: RequirementsPresent["standing"];
  standards: {
    competencyId: string;
    agencyId: string | null;
    kind: string;
    functionalLevel: string | null;
    level: number;
  }[];
};

/** One value instead of thousands of rows. What a position inherits is not its own, and is asked anew by a row that names it. */
async function requirementsPresent(tx: Transaction, actor: Actor): Promise<RequirementsPresent> {
  const reached = Prisma.sql`EXISTS (SELECT 1 FROM unnest(${dictionaryReach(actor)}::text[]) AS reach(start)
    WHERE starts_with(u.path, reach.start))`;
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (
      SELECT s.id, s.title, u.name AS unit, s."agencyId", EXISTS (SELECT FROM "Assignment" a WHERE a."positionId" = s.id
          AND a."personId" = ${actor.personId}::uuid AND a."validFrom" <= ${actor.today}::date
          AND (a."validTo" IS NULL OR a."validTo" >= ${actor.today}::date)) AS own
        FROM "Position" s JOIN "Unit" u ON u.id = s."unitId" WHERE s.kind <> 'official' AND ${reached})
    SELECT json_build_object(
      'agencies', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'shortName', g."shortName",
          'whole', EXISTS (SELECT 1 FROM "Unit" u WHERE u."agencyId" = g.id AND u.kind = 'agency' AND ${reached}))), '[]')
        FROM "Agency" g),
      'positions', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'competencies', (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'name', name,
          'agencyId', "agencyId", 'retired', coalesce("retiredOn" <= ${actor.today}::date, false))), '[]') FROM "Competency"),
      'asked', (SELECT coalesce(json_agg(json_build_object('target', r."positionId", 'competencyId', r."competencyId",
          'level', r.level)), '[]')
        FROM "CompetencyRequirement" r JOIN kept ON kept.id = r."positionId" WHERE NOT r.inherited),
      'standards', (SELECT coalesce(json_agg(json_build_object('competencyId', "competencyId", 'agencyId', "agencyId",
          'kind', kind, 'functionalLevel', "functionalLevel", 'level', level)), '[]') FROM "CompetencyStandard")
    )::text AS present`;
  const { asked, standards, ...present } = JSON.parse(row.present) as Present;
  return {
    ...present,
    everywhere: present.agencies.every(({ whole }) => whole),
    standing: [
      ...asked,
      ...standards.map(({ agencyId, kind, functionalLevel, competencyId, level }) => ({
        target: standardKey(agencyId, kind, functionalLevel),
        competencyId,
        level,
      })),
    ],
  };
}

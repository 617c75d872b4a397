import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { sameName } from "../cells";
import type { Asked, RequirementPlan } from "../competency-requirements";
import { insert } from "./insert";

/**
 * Writes what a dictionary asks for: competencies that are new, then what named positions and kinds of position ask. Who holds a
 * position that is named is told, once a list.
 */
export async function writeDictionary(
  tx: Transaction,
  actor: Actor,
  importId: string,
  { newCompetencies, added, corrected }: RequirementPlan,
) {
  const ids = new Map(newCompetencies.map(({ code }) => [sameName(code), newId()]));
  await insert(
    tx,
    "Competency",
    newCompetencies.map(({ code, name, agencyId }) => ({
      ...{ id: ids.get(sameName(code)) ?? "", code, name, agencyId, kind: "technical", version: 0 },
    })),
  );
  const asked = [...added, ...corrected].map((one) => ({
    ...one,
    competencyId: one.competencyId ?? ids.get(sameName(one.code)) ?? "",
  }));
  await askPositions(tx, asked);
  await askKinds(tx, asked);
  await tellHolders(tx, actor, importId, asked);
}

/** As where a single level is set by hand; what a kind of position inherits changes quietly there, too. */
async function tellHolders(tx: Transaction, actor: Actor, importId: string, asked: readonly Asked[]) {
  const positions = [...new Set(asked.flatMap(({ target }) => target.positionId ?? []))];
  if (positions.length === 0) return;
  const held = await tx.assignment.findMany({
    where: { positionId: { in: positions }, kind: "definitive", ...onDay(actor.today) },
    select: { personId: true },
  });
  await announce(tx, actor, {
    ...{ topic: "competency.requirements-imported", subjectId: importId },
    recipients: held.map(({ personId }) => personId),
  });
}

/** What a position asks by itself takes the place of what it inherited. */
async function askPositions(tx: Transaction, asked: readonly Asked[]) {
  const rows = asked.flatMap(({ target, competencyId, level }) =>
    target.positionId === null ? [] : [{ positionId: target.positionId, competencyId, level }],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO "CompetencyRequirement" ("positionId", "competencyId", level, inherited)
    SELECT "positionId", "competencyId", level, false
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS one("positionId" uuid, "competencyId" uuid, level int)
    ON CONFLICT ("positionId", "competencyId") DO UPDATE SET level = EXCLUDED.level, inherited = false`;
}

async function askKinds(tx: Transaction, asked: readonly Asked[]) {
  const rows = asked.flatMap(({ target, competencyId, level }) =>
    target.positionId === null
      ? [
          {
            ...{ id: newId(), competencyId, agencyId: target.agencyId, level },
            ...{ kind: target.kind, functionalLevel: target.functionalLevel },
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO "CompetencyStandard" (id, "competencyId", "agencyId", kind, "functionalLevel", level)
    SELECT id, "competencyId", "agencyId", kind::"PositionKind", "functionalLevel"::"FunctionalLevel", level
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS one(id uuid, "competencyId" uuid, "agencyId" uuid, kind text, "functionalLevel" text, level int)
    ON CONFLICT ("competencyId", "agencyId", kind, "functionalLevel") DO UPDATE SET level = EXCLUDED.level`;
}

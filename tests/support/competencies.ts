import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { assessCompetency } from "@/lib/competency/commands/assess";
import type { Level } from "@/lib/competency/competencies";

import { asOwner } from "./database";
import { insertRows } from "./rows";
import { today } from "./world";

/** A competency that the positions of these people ask for at the level; answers its id. */
export async function aRequirement(people: readonly Actor[], level: Level, name = "Komunikasi") {
  const competencyId = randomUUID();
  await insertRows(asOwner(), "Competency", [
    { id: competencyId, code: `c${competencyId.slice(0, 8)}`, name, kind: "technical" },
  ]);
  const { rows } = await asOwner().query<{ positionId: string }>(
    `SELECT "positionId" FROM "Assignment" WHERE "personId" = ANY($1::uuid[]) AND "validTo" IS NULL`,
    [people.map(({ personId }) => personId)],
  );
  const required = rows.map(({ positionId }) => ({ positionId, competencyId, level }));
  await insertRows(asOwner(), "CompetencyRequirement", required);
  return competencyId;
}

type Seen = { level?: Level; assessedOn?: string; reason?: string };

/** What a rater's form would send. */
export const assessment = (
  { personId }: Actor,
  competencyId: string,
  { level = 2, assessedOn = today, reason = "Rapat dipimpin dengan bantuan." }: Seen = {},
) => ({ personId, competencyId, level, reason, recommendation: "Ikut pelatihan fasilitasi.", assessedOn });

/** The rater writes down what was seen. */
export const assesses = (rater: Actor, person: Actor, competencyId: string, seen?: Seen) =>
  assessCompetency(rater, assessment(person, competencyId, seen));

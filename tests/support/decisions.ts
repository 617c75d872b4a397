import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { decide } from "@/lib/decisions/commands/decide";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";

import { asOwner } from "./database";
import { insertRows } from "./rows";
import { aPerson, aTeam, granted, today } from "./world";

/** Two leaders of the team's agency, Dewi and somebody from elsewhere, each granted in the database, too. */
export async function aLedTeam() {
  const team = await aTeam();
  const { agency, dewi } = team;
  const other = await granting(await aPerson(team.elsewhere, "Eka"), agency.path);
  const leader = await granting(dewi, agency.path);
  await rebuildFigures(today);
  await foldFigures(today);
  return { ...team, other, leader };
}

/** The actor as leader of a unit by a grant that the database knows. */
export async function granting(actor: Actor, path: string): Promise<Actor> {
  const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "Unit" WHERE path = $1`, [path]);
  await insertRows(asOwner(), "RoleGrant", [
    {
      ...{ id: randomUUID(), personId: actor.personId, role: "leadership", unitId: rows[0]?.id },
      validFrom: "2024-01-01",
    },
  ]);
  return granted(actor, "leadership", path);
}

export const plansOf = ({ unitId }: { unitId: string }) =>
  ({ unitId, indicator: "plans-confirmed", year: 2026, quarter: 0 }) as const;

export const sentence = "Dampingi penyusunan rencana kinerja yang belum ditetapkan";
export const dueOn = "2026-06-30";

/** A decision of the agency's leader on its confirmed plans, given to Budi, who rates Ayu. */
export async function aDecision() {
  const world = await aLedTeam();
  const { leader, budi, agency } = world;
  const decisionId = await decide(leader, {
    ...plansOf(agency),
    ...{ sentence, ownerId: budi.personId, dueOn },
  });
  return { ...world, decisionId };
}

import type { Actor } from "@/lib/access/actor";
import { recordReorganisation } from "@/lib/reorganisation/commands/record";
import type { ReorganisationKind } from "@/lib/reorganisation/kinds";
import { previewReorganisation } from "@/lib/reorganisation/queries/plan";

import { asOwner } from "./database";
import type { Agency } from "./world";

const nothing = { unit: "", name: "", head: "", positions: [] as string[] };

type Said = Partial<typeof nothing>;

/** What the form of a unit shows before. */
export const seenOfUnit = (
  keeper: Actor,
  { unitId }: Agency,
  kind: ReorganisationKind,
  from: string,
  said: Said = {},
) => previewReorganisation(keeper, { ...nothing, unitId, kind, from, ...said });

/** Records what becomes of a unit as the form does, from the page as it stands. */
export async function reorganises(
  keeper: Actor,
  { unitId }: Agency,
  kind: ReorganisationKind,
  from: string,
  said: Said = {},
) {
  const { rows } = await asOwner().query<{ version: number }>(`SELECT version FROM "Unit" WHERE id = $1`, [
    unitId,
  ]);
  const input = { ...nothing, unitId, kind, from, ...said };
  await recordReorganisation(keeper, { ...input, version: rows[0]?.version ?? -1, basis: "Perbup 12/2026" });
}

/** The position that somebody holds today. */
export async function positionIdOf({ personId }: Actor) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1 AND "validTo" IS NULL AND kind = 'definitive'`,
    [personId],
  );
  return rows[0]?.id ?? "";
}

/** The unit in which somebody has their position on a day, by name. */
export async function unitOn({ personId }: Actor, day: string) {
  const { rows } = await asOwner().query<{ name: string }>(
    `SELECT u.name FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" JOIN "Unit" u ON u.id = p."unitId"
     WHERE a."personId" = $1 AND a.kind = 'definitive' AND $2::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')`,
    [personId, day],
  );
  return rows[0]?.name ?? null;
}

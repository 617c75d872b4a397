import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { unitCode, unitKind } from "@/lib/exchange/new-units";
import { newId } from "@/lib/ids";
import { unlike } from "@/lib/movements/difference";
import type { Around, Seat, Standing } from "@/lib/movements/standing";

import type { Change } from "../reorder";

/** The same change with ids that can be written in the place of fresh ones, and the same for who sits where. */
export function settled(change: Change, standing: Standing): { change: Change; standing: Standing } {
  const ids = new Map<string, string>();
  const idOf = (id: string) => ids.get(id) ?? id;
  for (const { id } of [...change.newSeats, ...(change.newUnit ? [change.newUnit] : [])])
    ids.set(id, newId());
  const seatOf = <Of extends Seat>(seat: Of): Of => ({
    ...seat,
    id: idOf(seat.id),
    unitId: idOf(seat.unitId),
  });
  return {
    change: {
      ...change,
      newUnit: change.newUnit && { ...change.newUnit, id: idOf(change.newUnit.id) },
      newSeats: change.newSeats.map(seatOf),
      places: new Map([...change.places].map(([from, seat]) => [from, seatOf(seat)])),
    },
    standing: {
      ...standing,
      held: standing.held.map((row) => ({ ...row, positionId: idOf(row.positionId) })),
    },
  };
}

/** A code that no unit below the same one has. */
async function freeCode(tx: Transaction, parentId: string, wanted: string) {
  const siblings = await tx.unit.findMany({ where: { parentId }, select: { code: true } });
  return unitCode(wanted, (code) => siblings.some((one) => one.code === code));
}

/** The unit that comes out of one, and the positions that are new. */
export async function writePlaces(tx: Transaction, { newUnit, newSeats }: Change) {
  if (newUnit) {
    const { id, agencyId, parentId, name } = newUnit;
    const code = await freeCode(tx, parentId ?? "", name);
    await tx.unit.create({
      data: { id, agencyId, parentId, name, kind: unitKind(name), code, path: "" },
    });
  }
  const rows = JSON.stringify(newSeats);
  await tx.$executeRaw`
    INSERT INTO "Position" (id, "agencyId", "unitId", title, kind, "functionalLevel", "isHead")
    SELECT c.id, c."agencyId", c."unitId", c.title, coalesce(l.kind, c.kind), l."functionalLevel", c."isHead"
    FROM json_to_recordset(${rows}::json)
        c(id uuid, "agencyId" uuid, "unitId" uuid, title text, "isHead" boolean, "like" uuid, kind "PositionKind")
      LEFT JOIN "Position" l ON l.id = c."like"`;
  await tx.$executeRaw`
    INSERT INTO "CompetencyRequirement" ("positionId", "competencyId", level, inherited)
    SELECT c.id, r."competencyId", r.level, r.inherited
    FROM json_to_recordset(${rows}::json) c(id uuid, "like" uuid)
      JOIN "CompetencyRequirement" r ON r."positionId" = c."like"
    ON CONFLICT DO NOTHING`;
}

/** Open plans of this year and later go on where their owners sit now; where they stood is kept, and no other plan is in their way. */
export async function carryPlans(
  tx: Transaction,
  { today }: Actor,
  {
    before,
    after,
    was,
    places,
  }: { before: Standing; after: Standing; was: Around; places: Change["places"] },
) {
  const people = [...new Set(unlike(before.held, after.held).map(({ personId }) => personId))];
  if (people.length === 0) return;
  const rows = [...places].map(([from, to]) => {
    const seat = was.seats.get(from);
    return { unitId: seat?.unitId, title: seat?.title, toUnit: to.unitId, toTitle: to.title };
  });
  await tx.$executeRaw`
    WITH carried AS (
      SELECT p.id, p."unitId", p."positionTitle", c."toUnit", c."toTitle" FROM "PerformancePlan" p
        JOIN json_to_recordset(${JSON.stringify(rows)}::json) c("unitId" uuid, title text, "toUnit" uuid, "toTitle" text)
          ON p."unitId" = c."unitId" AND p."positionTitle" = c.title
      WHERE p."personId" = ANY (${people}::uuid[]) AND p.status <> 'closed'
        AND p.year >= date_part('year', ${today}::date) AND NOT EXISTS (SELECT FROM "PerformancePlan" o
          WHERE o."personId" = p."personId" AND o.year = p.year AND o."unitId" = c."toUnit" AND o."positionTitle" = c."toTitle")),
    kept AS (INSERT INTO "PlanPlace" ("planId", "unitId", "positionTitle")
      SELECT id, "unitId", "positionTitle" FROM carried ON CONFLICT DO NOTHING)
    UPDATE "PerformancePlan" p SET "unitId" = c."toUnit", "positionTitle" = c."toTitle" FROM carried c WHERE p.id = c.id`;
}

/** What a unit that is merged brings along: teams that run, goals of this year and later. */
export async function carryTeamsAndGoals(
  tx: Transaction,
  { today }: Actor,
  { unitId, into }: { unitId: string; into: string },
) {
  await tx.workTeam.updateMany({
    where: { unitId, OR: [{ validTo: null }, { validTo: { gte: new Date(today) } }] },
    data: { unitId: into },
  });
  await tx.unitGoal.updateMany({
    where: { unitId, year: { gte: Number(today.slice(0, 4)) } },
    data: { unitId: into },
  });
}

/** A unit below another, with all below it; its code is another where one there has the same. */
export async function putBelow(tx: Transaction, id: string, parentId: string) {
  const { code } = await tx.unit.findUniqueOrThrow({ where: { id }, select: { code: true } });
  const taken = await tx.unit.findFirst({ where: { parentId, code }, select: { id: true } });
  return { parentId, code: taken ? await freeCode(tx, parentId, code) : code };
}

type Changed = {
  unitId: string;
  kind: "renamed" | "moved" | "merged" | "split" | "closed";
  formerName?: string | null;
  formerParentId?: string | null;
  otherId?: string | null;
};

/** What became of units, for their history. */
export const writeHistory = (
  tx: Transaction,
  { personId: recordedById, now: recordedAt }: Actor,
  { from, basis, changes }: { from: IsoDate; basis: string; changes: readonly Changed[] },
) =>
  tx.unitChange.createMany({
    data: changes.map((change) => ({
      ...{ id: newId(), validFrom: new Date(from), basis, recordedById, recordedAt, ...change },
    })),
  });

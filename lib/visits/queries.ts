import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";
import { mondayOf, type Step } from "@/lib/reporting/adoption";
import { adoptingUnits } from "@/lib/reporting/policy";

import { canHoldVisit, canPlanVisits, visibleVisits } from "./policy";

/** The latest visits that a page shows. */
const shown = 100;

/**
 * The visits that the actor reads, and the unit that is asked for where the actor plans visits to it. Each visit says how many of
 * the people of now had taken its step before the week of the visit, and how many have today, as the sums of its unit stand. The
 * counts are of all of them, however many a page shows.
 * @throws DomainError `not-found` for whoever reads no adoption and whom no visit concerns.
 */
export const findVisits = (actor: Actor, unitId: string | null) =>
  reading(actor, async (tx) => {
    const rows = await tx.trainerVisit.findMany({
      where: visibleVisits(actor),
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      take: shown,
      select: {
        ...{ id: true, heldOn: true, step: true, state: true, note: true, outcome: true, version: true },
        ...{ trainerId: true, trainerName: true, trainer: { select: { name: true } } },
        unit: { select: { id: true, name: true, path: true, agency: { select: { shortName: true } } } },
      },
    });
    const all = await tx.trainerVisit.findMany({
      where: { AND: visibleVisits(actor), state: { in: ["planned", "held"] } },
      select: { id: true, state: true },
    });
    const held = all.filter(({ state }) => state === "held").map(({ id }) => id);
    const reads = (await tx.unit.count({ where: adoptingUnits(actor) })) > 0;
    refuseUnless(reads || rows.length > 0);
    const moved = await movedSince(tx, rows);
    const visits = rows.map(({ heldOn, trainer, trainerId, trainerName, unit, ...visit }) => ({
      ...visit,
      step: visit.step as Step,
      day: dateOf(heldOn),
      trainer: trainer?.name ?? trainerName ?? "",
      unit: { id: unit.id, name: unit.name, agency: unit.agency?.shortName ?? null },
      mayHold:
        visit.state === "planned" &&
        dateOf(heldOn) <= actor.today &&
        canHoldVisit(actor, { trainerId, unit }),
      mayCancel: visit.state === "planned" && canPlanVisits(actor, unit.path),
      moved: moved.get(visit.id) ?? null,
    }));
    return {
      ...{ reads, visits, asked: unitId ? await unitToPlan(tx, actor, unitId) : null },
      counts: { planned: all.length - held.length, held: held.length, gained: await gainedSince(tx, held) },
    };
  });

export type Visit = Awaited<ReturnType<typeof findVisits>>["visits"][number];

async function unitToPlan(tx: Transaction, actor: Actor, unitId: string) {
  const unit = await tx.unit.findFirst({
    where: { id: unitId, AND: adoptingUnits(actor) },
    select: { id: true, name: true, path: true },
  });
  refuseUnless(unit !== null && canPlanVisits(actor, unit.path));
  return { id: unit.id, name: unit.name };
}

type Moved = { id: string; before: number; now: number; owing: number };

/** What moved at the unit of each visit, in the year of the visit. */
async function movedSince(tx: Transaction, visits: readonly { id: string; heldOn: Date }[]) {
  if (visits.length === 0) return new Map<string, Moved>();
  const asked = visits.map(({ id, heldOn }) => Prisma.sql`(${id}::uuid, ${mondayOf(dateOf(heldOn))}::date)`);
  const rows = await tx.$queryRaw<Moved[]>`
    SELECT v.id, coalesce(sum(a.people) FILTER (WHERE a.step = v.step AND a.week < w.monday), 0)::int AS before,
      coalesce(sum(a.people) FILTER (WHERE a.step = v.step), 0)::int AS now,
      coalesce(sum(a.people) FILTER (WHERE a.step = 'owing'), 0)::int AS owing
    FROM "TrainerVisit" v JOIN (VALUES ${Prisma.join(asked)}) w (id, monday) ON w.id = v.id
      JOIN "UnitAdoption" a ON a."unitId" = v."unitId" AND a.year = date_part('year', v."heldOn")
    GROUP BY v.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * How many people took the step of a visit since the week it was in, over all of these, and each once: of several visits of one step
 * to a unit the first counts, and whoever a visit to the unit above them counts since earlier, or as well, is not counted again.
 */
async function gainedSince(tx: Transaction, visitIds: readonly string[]) {
  if (visitIds.length === 0) return 0;
  const [{ gained }] = await tx.$queryRaw<[{ gained: number }]>`
    WITH held AS (SELECT v."unitId", u.path, v.step, date_part('year', v."heldOn")::int AS year,
        min(date_trunc('week', v."heldOn"::timestamp)::date) AS monday
      FROM "TrainerVisit" v JOIN "Unit" u ON u.id = v."unitId" WHERE v.id = ANY(${visitIds}::uuid[])
      GROUP BY v."unitId", u.path, v.step, 4),
    counted AS (SELECT h.*, (SELECT min(o.monday) FROM held o
        WHERE o.step = h.step AND o.year = h.year AND h.path ^@ o.path AND h.path <> o.path) AS above FROM held h)
    SELECT coalesce(sum(a.people), 0)::int AS gained
    FROM counted c JOIN "UnitAdoption" a ON a."unitId" = c."unitId" AND a.year = c.year AND a.step = c.step
      AND a.week >= c.monday AND (c.above IS NULL OR a.week < c.above)`;
  return gained;
}

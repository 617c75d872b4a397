import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, refuseBecause } from "@/lib/errors";
import { tellOf } from "@/lib/movements/commands/tell";
import { writeMovements } from "@/lib/movements/commands/write";
import { unlike } from "@/lib/movements/difference";
import type { Standing } from "@/lib/movements/standing";
import { announce } from "@/lib/notifications/commands";
import { oneSupervisionChange } from "@/lib/organisation/commands";

import type { ReorganisationKind } from "../kinds";
import { planReorganisation } from "../queries/plan";
import type { Change } from "../reorder";
import type { recordReorganisationSchema } from "../schema";
import { carryPlans, carryTeamsAndGoals, putBelow, settled, writeHistory, writePlaces } from "./write";

/** What a reorganisation is called in the trail, in the news and in a unit's history. */
const named = {
  rename: { event: "movement.unit-renamed", kind: "renamed" },
  move: { event: "movement.unit-moved", kind: "moved" },
  merge: { event: "movement.unit-merged", kind: "merged" },
  split: { event: "movement.unit-split", kind: "split" },
  close: { event: "movement.unit-closed", kind: "closed" },
} as const satisfies Record<ReorganisationKind, { event: EventName; kind: string }>;

/**
 * Records what becomes of a unit from a day on: another name, another unit above it, its end in another or by itself, a unit that comes out
 * of it. People, open plans, running teams and goals go along; what was signed or closed stays with the unit as it was.
 * @throws DomainError `not-found` for units that the actor does not keep, `movement.*`, `stale`.
 */
export const recordReorganisation = (actor: Actor, input: z.output<typeof recordReorganisationSchema>) =>
  writing(actor, async (tx) => {
    const { version, basis, ...asked } = input;
    await oneSupervisionChange(tx);
    const { row, before, was, order, outcome } = await planReorganisation(tx, actor, asked);
    refuseBecause(outcome.blockers);
    const { change, standing: after } = settled(outcome.change, outcome.standing);
    await writePlaces(tx, change);
    const changes = historyOf({ row, order, change });
    await writeHistory(tx, actor, { from: order.from, basis, changes });
    await writeMovements(tx, actor, { before, after, entries: [] });
    await carryPlans(tx, actor, { before, after, was, places: change.places });
    if (order.kind === "merge" && order.other)
      await carryTeamsAndGoals(tx, actor, { unitId: row.id, into: order.other.id });
    await putChildrenBelow(tx, row.id, change);
    await claimVersion(tx.unit, row, version, await ofUnit(tx, { row, order, change }));
    if (order.kind === "rename" && row.kind === "agency" && row.agencyId)
      await tx.agency.update({ where: { id: row.agencyId }, data: { name: order.name } });
    const { event } = named[order.kind];
    const [{ otherId = null } = {}] = changes;
    await announce(tx, actor, {
      ...{ topic: event, subjectId: row.id, recipients: concernedBy(before, after) },
      details: { date: order.from },
    });
    await tellOf(tx, actor, { before, after, around: was, entries: [] });
    await recordEvent(tx, actor, {
      ...{ name: event, subjectId: row.id, agencyId: row.agencyId },
      details: { from: order.from, basis, formerName: row.name, name: order.name, otherId },
    });
  });

type Planned = Awaited<ReturnType<typeof planReorganisation>>;
type Made = Pick<Planned, "row" | "order"> & { change: Change };

/** The units below the one that is merged go below the other before it does itself. */
async function putChildrenBelow(tx: Transaction, unitId: string, { parents }: Change) {
  for (const [id, parentId] of parents)
    if (id !== unitId)
      await tx.unit.update({
        where: { id },
        data: { ...(await putBelow(tx, id, parentId)), version: { increment: 1 } },
      });
}

/** What changes of the unit itself. */
async function ofUnit(tx: Transaction, { row, order, change }: Made) {
  const below = change.parents.get(row.id);
  return {
    ...(below ? await putBelow(tx, row.id, below) : {}),
    ...(order.kind === "rename" ? { name: order.name } : {}),
    ...(order.kind === "merge" || order.kind === "close" ? { closedFrom: new Date(order.from) } : {}),
  };
}

/** The unit first, then those that went along. */
function historyOf({ row, order, change }: Made) {
  const { kind } = named[order.kind];
  const otherId = order.other?.id ?? change.newUnit?.id ?? null;
  const along = [...change.parents].flatMap(([unitId, parentId]) =>
    unitId === row.id ? [] : [{ unitId, kind: "moved" as const, formerParentId: row.id, otherId: parentId }],
  );
  const own = {
    ...{ unitId: row.id, kind, otherId, formerName: kind === "renamed" ? row.name : null },
    formerParentId: change.parents.has(row.id) ? row.parentId : null,
  };
  return [own, ...along];
}

/** Whoever sits elsewhere, whoever has another rater, and whoever rated or rates them. */
const concernedBy = (before: Standing, after: Standing) => [
  ...unlike(before.held, after.held).map(({ personId }) => personId),
  ...unlike(before.rated, after.rated).flatMap(({ personId, raterId }) => [personId, raterId]),
];

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { rolesEnding } from "@/lib/accounts/queries/ending";
import { reading, type Transaction } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { isDeparture } from "@/lib/organisation/departures";
import { keptPeople } from "@/lib/organisation/policy";

import { move } from "../movement";
import type { movementSchema } from "../schema";
import { orderOf } from "../typed";
import { standingFor } from "./standing";
import { waitingBehind } from "./waiting";

type Asked = z.output<typeof movementSchema>;

/** What a movement makes of what stands in this transaction, and why it cannot be. */
export async function planMovement(tx: Transaction, actor: Actor, { personId, ...typed }: Asked) {
  const { standing: before, around } = await standingFor(tx, actor, {
    ids: [personId],
    people: [typed.rater, typed.successor].filter(Boolean),
    units: [typed.unit].filter(Boolean),
    from: typed.from,
  });
  const { order, blockers } = orderOf(typed, personId, around);
  const outcome =
    blockers.length > 0 ? { standing: before, blockers, effects: [] } : move(before, around, order);
  if (isDeparture(order.kind)) {
    const ending = await rolesEnding(tx, actor, [order]);
    outcome.blockers.push(...(ending.get(personId) ?? []));
  }
  return { before, around, order, outcome };
}

/**
 * What a movement would change, in the order in which it is told, and why it cannot be; nothing is changed. What waits for the person and
 * goes along is counted.
 * @throws DomainError `not-found` for people whose records the actor does not keep.
 */
export const previewMovement = (actor: Actor, asked: Asked) =>
  reading(actor, async (tx) => {
    const kept = { id: asked.personId, AND: keptPeople(actor) };
    found(await tx.person.findFirst({ where: kept, select: { id: true } }));
    const { outcome, order } = await planMovement(tx, actor, asked);
    const { blockers, effects } = outcome;
    return { blockers, effects, waiting: await waitingBehind(tx, actor, order) };
  });

export type MovementPreview = Awaited<ReturnType<typeof previewMovement>>;

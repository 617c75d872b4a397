import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { closePlansLeft } from "@/lib/movements/commands/close-plans";
import { tellOf } from "@/lib/movements/commands/tell";
import { writeMovements } from "@/lib/movements/commands/write";

import type { MovementPlan } from "../movements";

/** Writes a list of movements as the form for one person does: rows, plans that close, news, one event a movement. */
export async function writeMovementList(
  tx: Transaction,
  actor: Actor,
  importId: string,
  { before, after, around, entries }: MovementPlan,
) {
  await writeMovements(tx, actor, { before, after, entries, importId });
  await closePlansLeft(tx, actor);
  await tellOf(tx, actor, { before, after, around, entries });
  const people = entries.map(({ order }) => order.personId);
  // Whoever has one of these people open on a form of their own sees that they have changed.
  await tx.person.updateMany({ where: { id: { in: people } }, data: { version: { increment: 1 } } });
}

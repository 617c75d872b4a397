import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";

import { documentOf } from "../past-record";
import { visiblePastPredicates } from "../policy";
import { stillOpen } from "./period";

const document = { source: true, documentNumber: true, documentDate: true } as const;

/** Predicates of years that were not evaluated here, as documents say them; newest first, empty for whoever may not read them. */
export async function pastPredicatesOf(tx: Transaction, actor: Actor, personId: string) {
  const rows = await tx.pastPredicate.findMany({
    where: { personId, supersededAt: null, AND: visiblePastPredicates(actor, stillOpen(actor)) },
    orderBy: { year: "desc" },
    select: { id: true, year: true, predicate: true, ...document },
  });
  return rows.map(({ id, year, predicate, ...row }) => ({ id, year, predicate, document: documentOf(row) }));
}

export type PastPredicate = Awaited<ReturnType<typeof pastPredicatesOf>>[number];

/** The actor's own. */
export const ownPastPredicates = (actor: Actor) =>
  reading(actor, (tx) => pastPredicatesOf(tx, actor, actor.personId));

/** What units reached in years in which it was not decided here, as documents say it. */
export async function pastResultsOf(tx: Transaction, unitIds: readonly string[], years: readonly number[]) {
  const rows = await tx.pastUnitResult.findMany({
    where: { unitId: { in: [...unitIds] }, year: { in: [...years] }, supersededAt: null },
    select: { id: true, unitId: true, year: true, level: true, ...document },
  });
  return rows.map(({ id, unitId, year, level, ...row }) => ({
    ...{ id, unitId, year, level, document: documentOf(row) },
  }));
}

import "server-only";

import type { Actor, Letter } from "@/lib/access/actor";
import { grantedRecords, yearsOf } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import type { SampleKind } from "@/lib/db/generated/enums";

type Drawn = { kind: SampleKind; items: readonly { subjectId: string }[] };

/**
 * Of these samples, those of which the actor may read every record. A colleague with a wider role drew from more than one's own role
 * reaches, and a sample without some of its records would prove nothing.
 */
export async function readableSamples<Sample extends Drawn>(
  tx: Transaction,
  actor: Actor,
  samples: readonly Sample[],
): Promise<Sample[]> {
  const idsOf = (asked: SampleKind) =>
    samples.flatMap(({ kind, items }) => (kind === asked ? items.map(({ subjectId }) => subjectId) : []));
  const readable = new Set([
    ...(await evaluationsAmong(tx, actor, idsOf("evaluations"))),
    ...(await plansAmong(tx, actor, idsOf("plans"))),
  ]);
  return samples.filter(({ items }) => items.every(({ subjectId }) => readable.has(subjectId)));
}

const periodsOf = (letter: Letter | undefined) =>
  letter && { period: { startsOn: { lte: new Date(letter.to) }, endsOn: { gte: new Date(letter.from) } } };

async function evaluationsAmong(tx: Transaction, actor: Actor, ids: readonly string[]) {
  const inSight = grantedRecords(actor, "evaluation:read", (unit, letter) => ({
    unit,
    ...periodsOf(letter),
  }));
  if (ids.length === 0 || inSight.length === 0) return [];
  const rows = await tx.evaluation.findMany({
    where: { id: { in: [...ids] }, OR: inSight },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function plansAmong(tx: Transaction, actor: Actor, ids: readonly string[]) {
  const inSight = grantedRecords(actor, "plan:read", (unit, letter) => ({ unit, ...yearsOf(letter) }));
  if (ids.length === 0 || inSight.length === 0) return [];
  const rows = await tx.performancePlan.findMany({
    where: { id: { in: [...ids] }, OR: inSight },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

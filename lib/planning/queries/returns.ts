import "server-only";

import type { Transaction } from "@/lib/db/doors";

import { type Edition, editionOf } from "../edition";
import { editionChanges } from "../edition-changes";
import { keyOf } from "../remarks";
import { type Became, becameOf, returnsOf, type SinceReturn } from "../returns";
import type { PlanInSight } from "./plan";

type Compared = { sinceReturn: SinceReturn | null; became: Readonly<Record<string, Became>> };

/**
 * What the plan says otherwise than when it was returned last, and what became of the line of each remark since the return
 * that it came with. Whether the reader may know is the caller's to ask; returns that kept nothing have nothing to compare.
 */
export async function sinceReturned(tx: Transaction, plan: PlanInSight, now: Edition): Promise<Compared> {
  const returns = returnsOf(plan.steps, plan.edition);
  if (returns.length === 0) return { sinceReturn: null, became: {} };
  const rows = await tx.planStep.findMany({
    where: { id: { in: returns.map(({ id }) => id) } },
    select: { id: true, content: true },
  });
  const kept = new Map(rows.flatMap((row) => (row.content ? [[row.id, editionOf(row)]] : [])));
  const last = returns.at(-1);
  const before = last && kept.get(last.id);
  const became = plan.comments.flatMap((remark) => {
    const returned = remark.returnId && kept.get(remark.returnId);
    return returned ? [[remark.id, becameOf(returned, now, keyOf(remark))]] : [];
  });
  return {
    sinceReturn: before
      ? { at: last.at.toISOString(), note: last.note, changes: editionChanges(before, now) }
      : null,
    became: Object.fromEntries(became),
  };
}

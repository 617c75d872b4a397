import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";

import { pastLines, pastResults } from "../past-plan";

/** The actor's last plan of before this system, up to a year, with the document that says it; null where none was brought. */
export async function pastPlan(tx: Transaction, { personId }: Actor, year: number) {
  const row = await tx.pastPlan.findFirst({
    where: { personId, year: { lt: year }, supersededAt: null },
    orderBy: { year: "desc" },
    select: { year: true, content: true, source: true, documentNumber: true, documentDate: true },
  });
  if (!row) return null;
  const { content, documentDate, ...plan } = row;
  const lines = pastLines(content);
  return { ...plan, documentDate: dateOf(documentDate), lines, results: pastResults(lines) };
}

/** The same for one's own page. */
export const findPastPlan = (actor: Actor) =>
  reading(actor, (tx) => pastPlan(tx, actor, Number(actor.today.slice(0, 4))));

export type PastPlan = NonNullable<Awaited<ReturnType<typeof findPastPlan>>>;

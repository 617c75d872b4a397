import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import { editionOf } from "../edition";
import { readableDialogues } from "../policy";
import { keyOf, type Line, linesOf } from "../remarks";
import { returnsOf } from "../returns";

/** What was said of a plan on its way to its confirmation: of one line, in the words it had then, or of the whole. */
export type Said = { id: string; at: string; line: Line | null; text: string; answer: string | null };

/**
 * The remarks with which an edition came back before it was confirmed, oldest first, with what was answered; what was taken back
 * is none of them. Empty for whom the dialogue is not, though they may read the plan.
 */
export async function dialogueOf(
  tx: Transaction,
  actor: Actor,
  planId: string,
  edition: number,
): Promise<Said[]> {
  const plan = await tx.performancePlan.findFirst({
    where: { id: planId, approvedEdition: { gte: edition }, AND: readableDialogues(actor) },
    select: {
      steps: {
        where: { edition },
        orderBy: { id: "asc" },
        select: { id: true, kind: true, edition: true, at: true, note: true, content: true },
      },
      comments: {
        where: { edition, returnId: { not: null } },
        orderBy: { id: "asc" },
        select: { id: true, returnId: true, lineId: true, value: true, text: true, answer: true },
      },
    },
  });
  if (!plan) return [];
  return returnsOf(plan.steps, edition).flatMap(({ id: returnId, at: instant, note, content }) => {
    const at = instant.toISOString();
    const lines = content ? linesOf(editionOf({ content })) : [];
    const remarks = plan.comments.filter((remark) => remark.returnId === returnId);
    return [
      ...(note ? [{ id: returnId, at, line: null, text: note, answer: null }] : []),
      ...remarks.map(({ id, text, answer, ...where }) => {
        const line = lines.find(({ key }) => key === keyOf(where)) ?? null;
        return { id, at, line, text, answer };
      }),
    ];
  });
}

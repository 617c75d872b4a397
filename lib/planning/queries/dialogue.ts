import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import { editionOf } from "../edition";
import { readableDialogues } from "../policy";
import { keyOf, type Line, linesOf } from "../remarks";
import { returnsOf } from "../returns";

/** What was said of a plan on its way to its confirmation. */
export type Said = {
  id: string;
  at: string;
  /**
   * In the words it had then, and where those were not kept, in those that were confirmed; unknown where it is in neither. Null
   * for the whole plan.
   */
  line: Line | "unknown" | null;
  text: string;
  answer: string | null;
};

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
      editions: { where: { number: edition }, select: { content: true } },
      comments: {
        where: { edition, returnId: { not: null } },
        orderBy: { id: "asc" },
        select: { id: true, returnId: true, lineId: true, value: true, text: true, answer: true },
      },
    },
  });
  if (!plan) return [];
  const confirmed = plan.editions.flatMap((row) => linesOf(editionOf(row)));
  return returnsOf(plan.steps, edition).flatMap(({ id: returnId, at: instant, note, content }) => {
    const at = instant.toISOString();
    const lines = [...(content ? linesOf(editionOf({ content })) : []), ...confirmed];
    const remarks = plan.comments.filter((remark) => remark.returnId === returnId);
    return [
      ...(note ? [{ id: returnId, at, line: null, text: note, answer: null }] : []),
      ...remarks.map(({ id, text, answer, ...where }) => {
        const key = keyOf(where);
        return { id, at, line: key === "" ? null : lineIn(lines, key), text, answer };
      }),
    ];
  });
}

const lineIn = (lines: readonly Line[], key: string): Said["line"] =>
  lines.find((line) => line.key === key) ?? "unknown";

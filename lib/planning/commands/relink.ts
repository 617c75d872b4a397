import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Blocker, refuse } from "@/lib/errors";

import { supportable } from "../queries/support";
import { isProposed, relinkings } from "../relinking";
import type { relinkSchema } from "../schema";
import { changingPlan } from "./editing";

type Outcome = {
  resultId: string;
  /** Why its link was not renewed; empty when it was. */ blockers: readonly Blocker[];
};

/**
 * Takes over several proposed links at once (P4), in one transaction and as one change of the plan. What is no longer proposed as
 * the person saw it keeps none of the others back and is answered by itself.
 * @throws DomainError `plan.proposal-gone` where none of them is.
 */
export const relink = (actor: Actor, input: z.output<typeof relinkSchema>) =>
  changingPlan(actor, input, "plan.result-saved", async (tx, plan): Promise<Outcome[]> => {
    const offered = await supportable(tx, actor, plan);
    const lines = offered && !offered.provisional ? offered.lines : [];
    const proposed = relinkings(plan.results, lines).filter(isProposed);
    const outcomes: Outcome[] = [];
    for (const { resultId, supports } of input.links) {
      const proposal = proposed.find(
        ({ result, to }) => result.id === resultId && to.indicatorId === supports,
      );
      outcomes.push({ resultId, blockers: proposal ? [] : [{ code: "plan.proposal-gone" }] });
      if (proposal) await tx.resultSupport.update({ where: { resultId }, data: { indicatorId: supports } });
    }
    if (outcomes.every(({ blockers }) => blockers.length > 0)) refuse("plan.proposal-gone");
    return outcomes;
  });

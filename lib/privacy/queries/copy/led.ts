import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import type { CopySection } from "../../copy";
import { coded, day, instant, named } from "./cells";

/**
 * Decisions on figures that were given to the actor and those that the actor made, each with what its owner has reported; and visits
 * that the actor holds as a trainer. The figures themselves are of a unit and of nobody in particular.
 */
export async function ledSections(tx: Transaction, { personId }: Actor): Promise<CopySection[]> {
  const decisions = await tx.figureDecision.findMany({
    where: { OR: [{ ownerId: personId }, { decidedById: personId }] },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: { unit: named, owner: named, decidedBy: named },
  });
  const visits = await tx.trainerVisit.findMany({
    where: { trainerId: personId },
    orderBy: [{ heldOn: "asc" }, { id: "asc" }],
    include: { unit: named, plannedBy: named },
  });
  return [
    {
      kind: "decisions",
      lines: decisions.map(({ unit, owner, decidedBy, indicator, year, sentence, ...decision }) => ({
        ...{ at: instant(decision.decidedAt), by: decidedBy.name, to: owner.name, unit: unit.name },
        ...{ indicator: coded("figure", indicator), year, text: sentence, due: day(decision.dueOn) },
        ...{ status: coded("decision", decision.status), answer: decision.report },
        ...{ answeredAt: instant(decision.reportedAt), closedAt: instant(decision.settledAt) },
        reason: decision.reason,
      })),
    },
    {
      kind: "visits",
      lines: visits.map(({ unit, plannedBy, heldOn, step, note, state, outcome }) => ({
        ...{ on: day(heldOn), unit: unit.name, about: coded("visitStep", step), by: plannedBy.name },
        ...{ note, status: coded("visit", state), answer: outcome },
      })),
    },
  ];
}

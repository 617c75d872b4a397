import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";

import { wholeBudget } from "../queries/budget";
import { needsInSight } from "../queries/needs";

/**
 * The needs analysis of a unit, to be taken away: the export stands in the trail (A1).
 * @throws DomainError `not-found` for a unit whose needs the actor does not read.
 */
export const takeNeeds = (actor: Actor, wanted: Parameters<typeof needsInSight>[2]) =>
  writing(actor, async (tx) => {
    const needs = await needsInSight(tx, actor, wanted);
    const { id: subjectId, agencyId } = needs.unit;
    await recordEvent(tx, actor, { name: "export.development-needs", subjectId, agencyId });
    return needs;
  });

/** The same for an agency's plan of the year with its budget, all lines of it. @throws DomainError `not-found`. */
export const takeBudget = (actor: Actor, wanted: Parameters<typeof wholeBudget>[2]) =>
  writing(actor, async (tx) => {
    const budget = await wholeBudget(tx, actor, wanted);
    const { agencyId } = budget.agency;
    await recordEvent(tx, actor, { name: "export.development-budget", subjectId: agencyId, agencyId });
    return budget;
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { leavesOf } from "@/lib/study/leave";
import { leaveOf, studyLeaves } from "@/lib/study/queries";

import { editionOf, latestEdition } from "../edition";
import { findingsOf } from "../findings";
import { mostPlansAtOnce } from "../schema";
import { alikeIn } from "./alike";
import { plansToDecide } from "./escalation";
import { type PlanInSight, planSheet, resultsOf, sheetInSight } from "./plan";
import { precedentsOf } from "./precedents";

const planToRead = {
  id: true,
  year: true,
  version: true,
  edition: true,
  approach: true,
  contractReference: true,
  positionTitle: true,
  submittedAt: true,
  person: { select: { name: true, employmentKind: true, studyLeaves } },
  results: planSheet.results,
  steps: planSheet.steps,
  editions: latestEdition,
} satisfies Prisma.PerformancePlanSelect;

/**
 * These plans, the longest waiting first, with their results and what is to be read in them.
 * @param waiting of `plansToDecide`, the longest waiting first; so many are read as can be confirmed at once.
 */
export async function plansToRead(tx: Transaction, actor: Actor, waiting: readonly { id: string }[]) {
  // By their ids: joined to a sorted list, the results and editions of all that wait would be read.
  const id = { in: waiting.slice(0, mostPlansAtOnce).map((plan) => plan.id) };
  const orderBy = { submittedAt: "asc" } as const;
  const rows = await tx.performancePlan.findMany({ where: { id }, orderBy, select: planToRead });
  const precedents = await precedentsOf(tx, actor, id.in);
  const alike = await alikeIn(tx, id.in);
  return rows.map(({ steps, editions: [confirmed], submittedAt, approach, year, person: owner, ...row }) => {
    const { studyLeaves: taken, ...person } = owner;
    const plan = { ...row, person, results: resultsOf(row.results) };
    const leaves = leavesOf(taken.map(leaveOf), year, actor.today);
    const edition = confirmed ? editionOf(confirmed) : null;
    const facts = { approach, steps, precedents, studyLeaves: leaves, alike };
    const findings = findingsOf({ ...plan, ...facts }, edition);
    return { ...plan, submittedAt: submittedAt?.toISOString() ?? actor.now, findings };
  });
}

export type PlanToRead = Awaited<ReturnType<typeof plansToRead>>[number];

/**
 * Plans that wait for the actor, for the sheet on which several are confirmed at once. What the actor may decide in another
 * rater's place is not among them.
 */
export const findPlansToRead = (actor: Actor) =>
  reading(actor, async (tx) => plansToRead(tx, actor, (await plansToDecide(tx, actor)).plans));

/** A plan that waits for the actor, with what is to be read in it; null when it does not. */
export const findPlanToDecide = (actor: Actor, planId: string) =>
  reading(actor, async (tx) => {
    const plan = await sheetInSight(tx, actor, planId);
    if (plan?.status !== "submitted" || !plan.mayDecide || plan.positionLeft) return null;
    const alike = await alikeIn(tx, [planId]);
    return { ...plan, findings: findingsOf({ ...plan, alike }, await lastConfirmed(tx, planId)) };
  });

/** What is to be read in a plan before it is confirmed, for commands. */
export async function findingsIn(tx: Transaction, actor: Actor, plan: PlanInSight) {
  const precedents = await precedentsOf(tx, actor, [plan.id]);
  const alike = await alikeIn(tx, [plan.id]);
  const waiting = { ...plan, results: resultsOf(plan.results), precedents, alike };
  return findingsOf(waiting, await lastConfirmed(tx, plan.id));
}

async function lastConfirmed(tx: Transaction, planId: string) {
  const orderBy = { number: "desc" } as const;
  const confirmed = await tx.planEdition.findFirst({ where: { planId }, orderBy, select: { content: true } });
  return confirmed && editionOf(confirmed);
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { raterOf } from "@/lib/organisation/queries";

import { editionOf } from "./edition";
import { openingBlockers } from "./lifecycle";
import { canDecidePlan, canEditPlan, visiblePlans } from "./policy";

const planSheet = {
  id: true,
  year: true,
  status: true,
  version: true,
  edition: true,
  approvedEdition: true,
  approach: true,
  positionTitle: true,
  positionKind: true,
  personId: true,
  agencyId: true,
  submittedAt: true,
  firstApprovedOn: true,
  person: { select: { name: true, number: true, grade: true } },
  unit: { select: { name: true } },
  agency: { select: { name: true } },
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      indicators: {
        where: { leftOutIn: null },
        orderBy: { order: "asc" },
        select: {
          id: true,
          text: true,
          aspect: true,
          perspective: true,
          targetValue: true,
          targetUnit: true,
          targetNarrative: true,
          direction: true,
        },
      },
    },
  },
  behaviours: { select: { value: true, expectation: true } },
  appendix: { orderBy: { order: "asc" }, select: { id: true, section: true, text: true } },
  comments: {
    where: { settledAt: null },
    orderBy: { writtenAt: "asc" },
    select: { id: true, lineId: true, text: true },
  },
  steps: { orderBy: { at: "asc" }, select: { kind: true, at: true, note: true, edition: true } },
} satisfies Prisma.PerformancePlanSelect;

type PlanRow = Prisma.PerformancePlanGetPayload<{ select: typeof planSheet }>;

/** The plan as commands read it, with its rater of the day. */
export async function planInSight(tx: Transaction, actor: Actor, planId: string) {
  const plan = await tx.performancePlan.findFirst({
    where: { id: planId, AND: visiblePlans(actor) },
    select: planSheet,
  });
  if (!plan) return null;
  const rater = await raterOf(tx, plan.personId, actor.today);
  return { ...plan, rater, raterId: rater?.id ?? null };
}

export type PlanInSight = NonNullable<Awaited<ReturnType<typeof planInSight>>>;

/**
 * The plan as screens show it: numbers as text, days as YYYY-MM-DD; null when it is none of the actor's business. While
 * its owner writes a new edition, everybody else reads the confirmed one.
 */
export const findPlan = (actor: Actor, planId: string) =>
  reading(actor, async (tx) => {
    const plan = await planInSight(tx, actor, planId);
    if (!plan) return null;
    const beingWritten = plan.status === "draft" && !canEditPlan(actor, plan);
    return {
      ...sheetOf(plan),
      ...(beingWritten ? await confirmedEdition(tx, planId) : {}),
      beingWritten,
      rater: plan.rater,
      mayEdit: canEditPlan(actor, plan),
      mayDecide: canDecidePlan(actor, plan),
    };
  });

async function confirmedEdition(tx: Transaction, planId: string) {
  const { number: edition, ...confirmed } = await tx.planEdition.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    select: { number: true, content: true },
  });
  return { edition, ...editionOf(confirmed) };
}

export type PlanSheet = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

function sheetOf({ results, steps, submittedAt, firstApprovedOn, ...plan }: PlanRow) {
  return {
    ...plan,
    submittedAt: submittedAt?.toISOString() ?? null,
    firstApprovedOn: firstApprovedOn ? dateOf(firstApprovedOn) : null,
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    results: results.map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator) => ({
        ...indicator,
        targetValue: indicator.targetValue?.toString() ?? null,
      })),
    })),
  };
}

const planLine = {
  id: true,
  year: true,
  status: true,
  edition: true,
  approvedEdition: true,
  positionTitle: true,
  submittedAt: true,
  person: { select: { name: true } },
  unit: { select: { name: true } },
} satisfies Prisma.PerformancePlanSelect;

export type PlanLine = Prisma.PerformancePlanGetPayload<{ select: typeof planLine }>;

/** Ids are made in the order of time: of two plans in one year the later one is of the present position. */
const latestOpened = { id: "desc" } as const;

/** The actor's own plans, newest year first. */
export const ownPlans = (actor: Actor) =>
  reading(actor, (tx) =>
    tx.performancePlan.findMany({
      where: { personId: actor.personId },
      orderBy: { year: "desc" },
      select: planLine,
    }),
  );

/**
 * What opening a plan of the year depends on: today's position, whether it has a plan already, and whether the person
 * is exempt; and whether any plan of the year is confirmed, so that progress can be reported.
 */
export async function planOpening(tx: Transaction, { personId, today }: Actor, year: number) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      assignments: {
        where: { kind: "definitive", ...onDay(today) },
        select: { position: { select: { title: true, kind: true, unitId: true, agencyId: true } } },
      },
      plans: { where: { year }, select: { unitId: true, positionTitle: true, approvedEdition: true } },
      exemptions: { where: onDay(today), select: { id: true } },
    },
  });
  const { plans, exemptions } = person ?? { plans: [], exemptions: [] };
  const position = person?.assignments[0]?.position ?? null;
  return {
    position,
    exists: plans.some(
      ({ unitId, positionTitle }) => unitId === position?.unitId && positionTitle === position.title,
    ),
    exempt: exemptions.length > 0,
    reportable: plans.some(({ approvedEdition }) => approvedEdition > 0),
  };
}

/** Why the actor cannot open a plan of the year now; empty when one is to be written. */
export const findOpeningBlockers = (actor: Actor, year: number) =>
  reading(actor, async (tx) => openingBlockers(await planOpening(tx, actor, year)));

/** The people whom the actor rates today and their plans of the year, those that wait for the actor first. */
export const teamPlans = (actor: Actor, year: number) =>
  reading(actor, (tx) =>
    tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        plans: {
          where: { year, AND: visiblePlans(actor) },
          orderBy: latestOpened,
          select: planLine,
          take: 1,
        },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          select: { position: { select: { title: true } } },
          take: 1,
        },
      },
    }),
  );

/** Plans that wait for the actor's decision, the longest waiting first; for the list of tasks. */
export const plansToDecide = (tx: Transaction, actor: Actor) =>
  tx.performancePlan.findMany({
    where: { status: "submitted", person: supervisedBy(actor) },
    orderBy: { submittedAt: "asc" },
    select: planLine,
  });

/** The actor's own plans that are not settled: to write, to mend, or waiting for the rater. */
export const ownOpenPlans = (tx: Transaction, actor: Actor) =>
  tx.performancePlan.findMany({
    where: { personId: actor.personId, status: { in: ["draft", "returned", "submitted"] } },
    select: planLine,
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { SupervisionBasis } from "@/lib/db/generated/enums";
import { goalsOfUnit } from "@/lib/goals/queries";

import { editionOf, latestEdition } from "../edition";
import { exampleFor } from "../examples";
import { isOfPosition, isToAgreeAgain, openingBlockers } from "../lifecycle";
import { confirmedBy } from "./editions";
import { latestOpened } from "./lines";
import { pastPlan } from "./past-plan";

// Whoever stands in for days, or rates for somebody else, takes over what was agreed.
const shortlived: SupervisionBasis[] = ["daily_acting", "delegation"];
const namedPerson = { select: { id: true, name: true } } as const;

/**
 * What opening a plan of the year depends on: today's position, whether it has a plan already, and whether the person
 * is exempt; whether one of a position that was left ends with it (L.II.C.6); and which plans of the year are confirmed,
 * so that progress can be reported, and have another rater by now (L.II.C.7).
 */
export async function planOpening(tx: Transaction, { personId, today }: Actor, year: number) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      assignments: {
        where: { kind: "definitive", ...onDay(today) },
        select: {
          position: {
            select: {
              ...{ title: true, kind: true, isHead: true, unitId: true, agencyId: true },
              unit: { select: { independent: true } },
            },
          },
        },
      },
      plans: {
        where: { year },
        select: {
          ...{ id: true, unitId: true, positionTitle: true, approvedEdition: true, status: true },
          editions: confirmedBy,
        },
      },
      exemptions: { where: onDay(today), select: { id: true } },
      raters: { where: { basis: { notIn: shortlived }, ...onDay(today) }, select: { rater: namedPerson } },
    },
  });
  const { plans, exemptions } = person ?? { plans: [], exemptions: [] };
  const rater = person?.raters[0]?.rater ?? null;
  const position = person?.assignments[0]?.position ?? null;
  const ofPosition = (plan: { unitId: string; positionTitle: string }) => isOfPosition(plan, position);
  return {
    position,
    exists: plans.some((plan) => ofPosition(plan) && plan.status !== "closed"),
    leaves: plans.some((plan) => !ofPosition(plan) && plan.status !== "closed"),
    exempt: exemptions.length > 0,
    reportable: plans.some(({ approvedEdition }) => approvedEdition > 0),
    toAgreeAgain: plans
      .filter(
        (plan) => ofPosition(plan) && exemptions.length === 0 && isToAgreeAgain(plan, rater?.id ?? null),
      )
      .map(({ id }) => ({ id, year, raterName: rater?.name ?? "" })),
  };
}

/** The actor's latest confirmed plan up to a year, which a new one can start from; null before the first. */
export const previousPlan = async (tx: Transaction, { personId }: Actor, year: number) => {
  const plan = await tx.performancePlan.findFirst({
    where: { personId, year: { lte: year }, approvedEdition: { gt: 0 } },
    orderBy: [{ year: "desc" }, latestOpened],
    select: { year: true, approach: true, positionTitle: true, editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  return plan && edition ? { ...plan, content: edition.content } : null;
};

/** The goals of a year that the holder of a position carries: those of the unit that it heads; nobody else's (L.II.A.2). */
export const goalsToCarry = async (
  tx: Transaction,
  { isHead, unitId }: { isHead: boolean; unitId: string },
  year: number,
) => (isHead ? goalsOfUnit(tx, unitId, year) : []);

/** Why the actor cannot open a plan of the year now, and what one can start from when it can be opened. */
export const findOpening = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const opening = await planOpening(tx, actor, year);
    const blockers = openingBlockers(opening);
    const open = blockers.length === 0;
    const previous = open ? await previousPlan(tx, actor, year) : null;
    // What was agreed here comes first.
    const past = open && !previous ? await pastPlan(tx, actor, year) : null;
    const goals = open && opening.position ? await goalsToCarry(tx, opening.position, year) : [];
    return {
      blockers,
      previous: previous && {
        year: previous.year,
        positionTitle: previous.positionTitle,
        approach: previous.approach,
        statements: editionOf(previous).results.map(({ statement }) => statement),
      },
      past: past && {
        ...{ year: past.year, source: past.source, documentNumber: past.documentNumber },
        statements: past.results.map(({ statement }) => statement),
      },
      goals: goals.map(({ text }) => text),
      leaves: opening.leaves,
      example: exampleFor(opening.position?.title ?? "")?.position ?? null,
    };
  });

export type Opening = Awaited<ReturnType<typeof findOpening>>;

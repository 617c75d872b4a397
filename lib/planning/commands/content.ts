import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { discardDraftsAbout } from "@/lib/drafts/commands";
import { found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { contractBlockers, kindBlockers, manualBlockers } from "../lifecycle";
import { actingIn } from "../queries/acting";
import type { PlanInSight } from "../queries/plan";
import { supportable } from "../queries/support";
import type {
  addAppendixItemSchema,
  removeLineSchema,
  saveContractSchema,
  saveExpectationSchema,
  saveIndicatorSchema,
  saveManualSchema,
  saveResultSchema,
} from "../schema";
import { changePlan } from "./editing";
import { orderOfIndicator, orderOfItem, orderOfResult } from "./next-order";

/**
 * Writes a result (rencana hasil kerja), for which assignment it is, and what it supports: a new one without id, else the
 * one of this plan.
 * @throws DomainError `plan.acting-work-is-main`, `not-found` for an assignment that is not the owner's as Plt or Plh in
 * the year, and for an indicator that the rater's plan does not offer.
 */
export const saveResult = (actor: Actor, input: z.output<typeof saveResultSchema>) =>
  changePlan(actor, input, "plan.result-saved", async (tx, plan) => {
    const { kind, statement, assignmentId } = input;
    refuseBecause(kindBlockers({ kind, acting: assignmentId !== null }));
    if (assignmentId) found((await actingIn(tx, plan)).find(({ id }) => id === assignmentId));
    const before =
      input.resultId === null ? null : found(plan.results.find(({ id }) => id === input.resultId));
    const id = before?.id ?? newId();
    if (before) await tx.workResult.update({ where: { id }, data: { kind, statement, assignmentId } });
    else {
      const order = await orderOfResult(tx, plan.id);
      await tx.workResult.create({ data: { id, planId: plan.id, order, kind, statement, assignmentId } });
    }
    await saveSupport(tx, actor, plan, { id, support: before?.support ?? null }, input);
  });

type Supporting = Pick<z.output<typeof saveResultSchema>, "supports" | "method">;

/** Links a result to a line that the rater's plan offers, or to none; a link that the rater's plan has left behind may stay. */
async function saveSupport(
  tx: Transaction,
  actor: Actor,
  plan: PlanInSight,
  { id: resultId, support }: Pick<PlanInSight["results"][number], "id" | "support">,
  { supports: indicatorId, method }: Supporting,
) {
  if (indicatorId === null) return tx.resultSupport.deleteMany({ where: { resultId } });
  const lines = (await supportable(tx, actor, plan))?.lines ?? [];
  found(indicatorId === support?.indicatorId || lines.find((line) => line.indicatorId === indicatorId));
  return tx.resultSupport.upsert({
    where: { resultId },
    create: { resultId, indicatorId, method },
    update: { indicatorId, method },
  });
}

/** Writes an indicator with its target below a result of this plan. */
export const saveIndicator = (actor: Actor, input: z.output<typeof saveIndicatorSchema>) =>
  changePlan(actor, input, "plan.indicator-saved", async (tx, plan) => {
    const { text, aspect, perspective, targetValue, targetUnit, targetNarrative, direction } = input;
    const data = { text, aspect, perspective, targetValue, targetUnit, targetNarrative, direction };
    const result = found(plan.results.find(({ id }) => id === input.resultId));
    if (input.indicatorId === null) {
      const order = await orderOfIndicator(tx, result.id);
      return tx.indicator.create({ data: { id: newId(), resultId: result.id, order, ...data } });
    }
    const { id } = found(result.indicators.find((indicator) => indicator.id === input.indicatorId));
    return tx.indicator.update({ where: { id }, data });
  });

/**
 * Writes what an indicator of a leader means and how it is measured (A.1.3), in place of what was there.
 * @throws DomainError `plan.manual-of-leaders`, `plan.no-formula` where the plan measures in numbers, `not-found` for an
 * indicator that the plan does not have.
 */
export const saveManual = (actor: Actor, input: z.output<typeof saveManualSchema>) =>
  changePlan(actor, input, "plan.manual-saved", (tx, plan) => {
    const { indicatorId, purpose, definition, formula, quality, dataSource, interval } = input;
    refuseBecause(manualBlockers(plan, input));
    found(plan.results.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId));
    const manual = { purpose, definition, formula, quality, dataSource, interval };
    return tx.indicatorManual.upsert({
      where: { indicatorId },
      create: { indicatorId, ...manual },
      update: manual,
    });
  });

/**
 * Writes to which work contract the expectations refer besides (art. 8(2)).
 * @throws DomainError `plan.contract-of-pppk` in the plan of anybody else.
 */
export const saveContract = (actor: Actor, input: z.output<typeof saveContractSchema>) =>
  changePlan(actor, input, "plan.contract-saved", (tx, plan) => {
    const { contractReference } = input;
    refuseBecause(contractBlockers(plan));
    return tx.performancePlan.update({ where: { id: plan.id }, data: { contractReference } });
  });

/** Writes the special expectation for one BerAKHLAK value; an empty one takes it away (art. 10(4)). */
export const saveExpectation = (actor: Actor, input: z.output<typeof saveExpectationSchema>) =>
  changePlan(actor, input, "plan.expectation-saved", (tx, { id: planId }) => {
    const { value, expectation } = input;
    if (expectation === "") return tx.behaviourExpectation.deleteMany({ where: { planId, value } });
    return tx.behaviourExpectation.upsert({
      where: { planId_value: { planId, value } },
      create: { planId, value, expectation },
      update: { expectation },
    });
  });

/** Adds a line to the appendix (lampiran SKP, L.II.A.8). */
export const addAppendixItem = (actor: Actor, input: z.output<typeof addAppendixItemSchema>) =>
  changePlan(actor, input, "plan.appendix-saved", async (tx, plan) => {
    const { section, text } = input;
    const order = await orderOfItem(tx, plan.id);
    return tx.appendixItem.create({ data: { id: newId(), planId: plan.id, section, text, order } });
  });

/**
 * Takes away a result with its indicators, an indicator, or a line of the appendix. Once the plan was confirmed, results
 * and indicators are left out of the new edition instead: reports and marks may stand on them. What was being typed about
 * the line goes with it.
 */
export const removeLine = (actor: Actor, input: z.output<typeof removeLineSchema>) =>
  changePlan(actor, input, "plan.line-removed", async (tx, plan) => {
    const where = { id: input.lineId };
    await discardDraftsAbout(tx, actor, input.lineId);
    if (plan.appendix.some(({ id }) => id === input.lineId)) return tx.appendixItem.delete({ where });
    const isResult = plan.results.some(({ id }) => id === input.lineId);
    const indicators = plan.results.flatMap((result) => result.indicators);
    found(isResult || indicators.some(({ id }) => id === input.lineId) || null);
    const leftOut = { where, data: { leftOutIn: plan.edition } };
    if (plan.approvedEdition > 0)
      return isResult ? tx.workResult.update(leftOut) : tx.indicator.update(leftOut);
    return isResult ? tx.workResult.delete({ where }) : tx.indicator.delete({ where });
  });

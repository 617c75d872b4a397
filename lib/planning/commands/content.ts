import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { found } from "@/lib/errors";
import { newId } from "@/lib/ids";

import type {
  addAppendixItemSchema,
  removeLineSchema,
  saveExpectationSchema,
  saveIndicatorSchema,
  saveResultSchema,
} from "../schema";
import { changePlan } from "./editing";

/** Writes a result (rencana hasil kerja): a new one without id, else the one of this plan. */
export const saveResult = (actor: Actor, input: z.output<typeof saveResultSchema>) =>
  changePlan(actor, input, "plan.result-saved", (tx, plan) => {
    const { kind, statement } = input;
    if (input.resultId === null) {
      const order = plan.results.length;
      return tx.workResult.create({ data: { id: newId(), planId: plan.id, order, kind, statement } });
    }
    const { id } = found(plan.results.find((result) => result.id === input.resultId));
    return tx.workResult.update({ where: { id }, data: { kind, statement } });
  });

/** Writes an indicator with its target below a result of this plan. */
export const saveIndicator = (actor: Actor, input: z.output<typeof saveIndicatorSchema>) =>
  changePlan(actor, input, "plan.indicator-saved", (tx, plan) => {
    const { text, aspect, perspective, targetValue, targetUnit, targetNarrative, direction } = input;
    const data = { text, aspect, perspective, targetValue, targetUnit, targetNarrative, direction };
    const result = found(plan.results.find(({ id }) => id === input.resultId));
    if (input.indicatorId === null) {
      const order = result.indicators.length;
      return tx.indicator.create({ data: { id: newId(), resultId: result.id, order, ...data } });
    }
    const { id } = found(result.indicators.find((indicator) => indicator.id === input.indicatorId));
    return tx.indicator.update({ where: { id }, data });
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
  changePlan(actor, input, "plan.appendix-saved", (tx, plan) => {
    const { section, text } = input;
    const order = plan.appendix.length;
    return tx.appendixItem.create({ data: { id: newId(), planId: plan.id, section, text, order } });
  });

/**
 * Takes away a result with its indicators, an indicator, or a line of the appendix. Once the plan was confirmed, results
 * and indicators are left out of the new edition instead: reports and marks may stand on them.
 */
export const removeLine = (actor: Actor, input: z.output<typeof removeLineSchema>) =>
  changePlan(actor, input, "plan.line-removed", async (tx, plan) => {
    const where = { id: input.lineId };
    if (plan.appendix.some(({ id }) => id === input.lineId)) return tx.appendixItem.delete({ where });
    const isResult = plan.results.some(({ id }) => id === input.lineId);
    const indicators = plan.results.flatMap((result) => result.indicators);
    found(isResult || indicators.some(({ id }) => id === input.lineId) || null);
    const leftOut = { where, data: { leftOutIn: plan.edition } };
    if (plan.approvedEdition > 0)
      return isResult ? tx.workResult.update(leftOut) : tx.indicator.update(leftOut);
    return isResult ? tx.workResult.delete({ where }) : tx.indicator.delete({ where });
  });

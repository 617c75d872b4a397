import "server-only";

import type { Transaction } from "@/lib/db/doors";

// Not how many lines there are: once one was taken away, that is the place of another.

/** The place after the results of a plan. */
export const orderOfResult = async (tx: Transaction, planId: string) =>
  after(await tx.workResult.aggregate({ where: { planId }, _max: { order: true } }));

/** The place after the indicators of a result. */
export const orderOfIndicator = async (tx: Transaction, resultId: string) =>
  after(await tx.indicator.aggregate({ where: { resultId }, _max: { order: true } }));

/** The place after the items of a plan's appendix. */
export const orderOfItem = async (tx: Transaction, planId: string) =>
  after(await tx.appendixItem.aggregate({ where: { planId }, _max: { order: true } }));

const after = ({ _max: { order } }: { _max: { order: number | null } }) => (order === null ? 0 : order + 1);

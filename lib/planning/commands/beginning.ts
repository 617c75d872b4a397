import "server-only";

import type { Transaction } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

import type { Beginning } from "../beginning";

/** Writes whole results into a plan, after the ones it has, and answers them with their ids. */
export async function writeResults(
  tx: Transaction,
  planId: string,
  results: Beginning["results"],
  after = 0,
) {
  const placed = results.map((result, i) => ({ ...result, id: newId(), order: after + i }));
  await tx.workResult.createMany({
    data: placed.map(({ id, order, kind, statement }) => ({ id, planId, order, kind, statement })),
  });
  const measures = placed.flatMap(({ id: resultId, indicators }) =>
    indicators.map(({ manual, ...indicator }, order) => ({
      manual,
      row: { ...indicator, id: newId(), resultId, order },
    })),
  );
  await tx.indicator.createMany({ data: measures.map(({ row }) => row) });
  await tx.indicatorManual.createMany({
    data: measures.flatMap(({ manual, row }) => (manual ? [{ ...manual, indicatorId: row.id }] : [])),
  });
  return placed;
}

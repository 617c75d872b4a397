import "server-only";

import type { Transaction } from "@/lib/db/doors";

/** The first year that is counted while a year runs. */
export async function firstYear(tx: Transaction, running: number) {
  const [{ first }] = await tx.$queryRaw<
    [{ first: number }]
  >`SELECT first_year_counted(${running}::int) AS first`;
  return first;
}

/**
 * The same; where it is another than before, since the first plan of a year came or went or another year has begun, everybody is
 * due in the years that are counted now, and nothing is left of those that are not: what was counted of a few would stand beside
 * whole years. Called while nobody else counts.
 */
export async function followPlans(tx: Transaction, running: number) {
  const first = await firstYear(tx, running);
  const day = await tx.figuresDay.findUnique({ where: { id: 1 } });
  if (!day || day.since === first) return first;
  if (first < day.since)
    await tx.$executeRaw`INSERT INTO "FiguresDue" (year) SELECT generate_series(${first}::int, ${day.since}::int - 1)`;
  else await forgetYears(tx, { lt: first });
  await tx.figuresDay.update({ where: { id: 1 }, data: { since: first } });
  return first;
}

/** Leaves nothing of what was counted of some years. */
export async function forgetYears(tx: Transaction, year: { lt: number } | { gt: number }) {
  const of = { where: { year } };
  await tx.personFigures.deleteMany(of);
  await tx.unitFigures.deleteMany(of);
  await tx.personAdoption.deleteMany(of);
  await tx.unitAdoption.deleteMany(of);
}

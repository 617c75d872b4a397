import "server-only";

import type { IsoDate } from "@/lib/dates";
import { type Transaction, unattended } from "@/lib/db/doors";

import { foldFigures } from "./fold";

/**
 * Counts everything anew, every year in which somebody had a plan, and sums all units. Readers see the old figures of a person
 * until the new ones are there. Answers how many rows of people's figures there are then.
 */
export async function rebuildFigures(today: IsoDate): Promise<number> {
  await unattended(async (tx) => {
    await tx.$executeRaw`INSERT INTO "FiguresDue" (year)
      SELECT DISTINCT year FROM "PerformancePlan" WHERE year < date_part('year', ${today}::date)`;
    await beginDay(tx, today);
  });
  await foldFigures(today);
  // Last, so that what went wrong with a sum goes, too.
  await unattended((tx) => tx.$executeRaw`INSERT INTO "FiguresDue" DEFAULT VALUES`);
  await foldFigures(today);
  return unattended((tx) => tx.personFigures.count());
}

/** Counts what has changed, and as a day begins everybody: deadlines and terms end on days on which nobody writes anything. */
export async function keepFigures(today: IsoDate): Promise<number> {
  const counted = await unattended((tx) => tx.figuresDay.findUnique({ where: { id: 1 } }));
  if (!counted) return rebuildFigures(today);
  if (counted.day.getTime() !== new Date(today).getTime()) await unattended((tx) => beginDay(tx, today));
  return foldFigures(today);
}

/** Makes everybody due in this year and in the one before, whose windows end in this one. */
async function beginDay(tx: Transaction, today: IsoDate) {
  const day = new Date(today);
  const counted = await tx.figuresDay.findUnique({ where: { id: 1 } });
  if (counted && counted.day > day) await forgetAhead(tx, day.getUTCFullYear());
  await tx.figuresDay.upsert({ where: { id: 1 }, create: { day }, update: { day } });
  const year = day.getUTCFullYear();
  await tx.figuresDue.createMany({ data: [{ year }, { year: year - 1 }] });
}

/** The day of a demo may go back: nothing is left of years that have not begun then. */
async function forgetAhead(tx: Transaction, year: number) {
  const ahead = { where: { year: { gt: year } } };
  await tx.personFigures.deleteMany(ahead);
  await tx.unitFigures.deleteMany(ahead);
  await tx.personAdoption.deleteMany(ahead);
  await tx.unitAdoption.deleteMany(ahead);
}

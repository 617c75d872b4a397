import "server-only";

import type { IsoDate } from "@/lib/dates";
import { type Transaction, unattended } from "@/lib/db/doors";

import { foldFigures } from "./fold";
import { firstYear, forgetYears } from "./years";

/**
 * Counts everything anew, every year that is counted (`first_year_counted`), and sums all units; of other years nothing is left.
 * Readers see the old figures of a person until the new ones are there. Answers how many rows of people's figures there are then.
 */
export async function rebuildFigures(today: IsoDate): Promise<number> {
  await unattended(async (tx) => {
    const year = await beginDay(tx, today);
    const since = await firstYear(tx, year);
    await tx.figuresDay.update({ where: { id: 1 }, data: { since } });
    await forgetYears(tx, { lt: since });
    await tx.$executeRaw`INSERT INTO "FiguresDue" (year) SELECT generate_series(${since}::int, ${year}::int - 2)`;
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

/** Makes everybody due in this year, which it answers, and in the one before, whose windows end in this one. */
async function beginDay(tx: Transaction, today: IsoDate) {
  const day = new Date(today);
  const year = day.getUTCFullYear();
  const counted = await tx.figuresDay.findUnique({ where: { id: 1 } });
  // The day of a demo may go back: nothing is left of years that have not begun then.
  if (counted && counted.day > day) await forgetYears(tx, { gt: year });
  await tx.figuresDay.upsert({ where: { id: 1 }, create: { day, since: year - 1 }, update: { day } });
  await tx.figuresDue.createMany({ data: [{ year }, { year: year - 1 }] });
  return year;
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { atOnce, type Transaction } from "@/lib/db/doors";

import { reportAsOf, trendAsOf } from "../as-of";
import { indicatorKeys, indicators } from "../indicators";
import { outcomesOf, ratingsAgainstResults, withPattern } from "../outcomes";
import { reportOf } from "../report";
import { type Around, figureOf, sumsAt } from "../sums";
import { holdupsOf } from "./holdups";
import { areOpen, type Asked, askAt, namesOf, type Place } from "./place";
import { type Decided, resultsOf } from "./results";
import { around as sumsAround, everything } from "./sums";

/** Everything the accountability page shows of one unit and the units right below it. */
export const findAccountability = (actor: Actor, asked: Asked) =>
  atOnce((database) => accountabilityInSight(database, actor, asked));

/** The same inside a transaction that is already open, for the export. */
export async function accountabilityInSight(database: Transaction, actor: Actor, asked: Asked) {
  const parts = { ...everything, results: resultsOf, waits: holdupsOf(mostHeldUp) };
  const { place, sums, goals, results, waits } = await askAt(database, actor, asked, parts);
  const around = sumsAround(place, sums, goals, actor.today);
  const reports = indicatorKeys.map((key) => {
    const open = areOpen(actor, place, key, place.year);
    const isTold = open.every((all) => all === true) || indicators[key].guard === "none";
    const trend = isTold ? trendAsOf(key, around, open, actor.today) : [];
    return { ...reportAsOf(key, around, open, actor.today), trend };
  });
  return {
    ...namesOf(place),
    ...{ counting: place.counting, reports, waits },
    ...ratingsBesideResults(actor, place, around, results),
  };
}

/** So many of those who hold people up are named. */
const mostHeldUp = 5;

export type Accountability = Awaited<ReturnType<typeof accountabilityInSight>>;

/**
 * Predicates beside what the units reached, of the year's annual evaluation, or of the year before while there is none yet and
 * where that may be read. Of people whom the reader does not read one by one, no unit under five.
 */
function ratingsBesideResults(actor: Actor, place: Place, around: Around, decided: readonly Decided[]) {
  const { year, quarter, readsBefore } = place;
  const isRated = (of: number) =>
    figureOf("rated-good", sumsAt(around, place.unit.id, { year: of, quarter }));
  const rated = isRated(year) || !readsBefore ? year : year - 1;
  const open = areOpen(actor, place, "rated-good", rated);
  const told = reportOf("rated-good", { ...around, year: rated }, ...open);
  const results = decided.filter((each) => each.year === rated);
  const outcomes = outcomesOf(told, { ...around, year: rated }, results);
  return {
    rated,
    predicates: outcomes.map(withPattern),
    hiddenOutcomes: told.hidden,
    comparison: ratingsAgainstResults(outcomes),
  };
}

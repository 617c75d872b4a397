import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";

import { indicatorKeys, indicators } from "../indicators";
import { outcomesOf, ratingsAgainstResults, withPattern } from "../outcomes";
import { type Around, figureOf, reportOf, trendOf } from "../report";
import { findHoldups } from "./holdups";
import { type Asked, everythingAround, isOpen, type Place, placeInSight } from "./sums";
import { resultsAround } from "./results";

/** Everything the accountability page shows of one unit and the units right below it. */
export const findAccountability = (actor: Actor, asked: Asked) =>
  reading(actor, (tx) => accountabilityInSight(tx, actor, asked));

/** The same inside a transaction that is already open, for the export. */
export async function accountabilityInSight(tx: Transaction, actor: Actor, asked: Asked) {
  const place = await placeInSight(tx, actor, asked);
  const around = await everythingAround(tx, actor, place);
  const reports = indicatorKeys.map((key) => {
    const open = isOpen(actor, place.unit, key);
    const trend = open || indicators[key].guard === "none" ? trendOf(key, around, open) : [];
    return { ...reportOf(key, around, open), trend };
  });
  return {
    ...namesOf(place),
    counting: place.counting,
    reports,
    waits: await findHoldups(tx, place.unit.id, mostHeldUp),
    ...(await ratingsBesideResults(tx, actor, place, around)),
  };
}

/** So many of those who hold people up are named. */
const mostHeldUp = 5;

export type Accountability = Awaited<ReturnType<typeof accountabilityInSight>>;

/** What a page says of where it stands: the unit, those above it in sight, the years there are, and the period. */
export const namesOf = ({ unit, above, years, year, quarter }: Place) => {
  const called = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const { id, name, path, agencyId } = unit;
  return { unit: { id, name, path, agencyId }, above: above.map(called), years, year, quarter };
};

/**
 * Predicates beside what the units reached, of the year's annual evaluation, or of the year before while there is none yet. Of
 * people whom the reader does not read one by one, no unit under five.
 */
async function ratingsBesideResults(tx: Transaction, actor: Actor, place: Place, around: Around) {
  const { year, quarter } = place;
  const isRated = (of: number) =>
    around.sums.some(
      (row) =>
        row.unitId === place.unit.id &&
        row.year === of &&
        row.quarter === quarter &&
        figureOf("rated-good", row),
    );
  const rated = isRated(year) ? year : year - 1;
  const told = reportOf("rated-good", { ...around, year: rated }, isOpen(actor, place.unit, "rated-good"));
  const results = await resultsAround(tx, around, rated, quarter);
  const outcomes = outcomesOf(told, { ...around, year: rated }, results);
  return {
    rated,
    predicates: outcomes.map(withPattern),
    hiddenOutcomes: told.hidden,
    comparison: ratingsAgainstResults(outcomes),
  };
}

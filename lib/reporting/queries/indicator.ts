import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";

import { type IndicatorKey, indicators } from "../indicators";
import { reportOf, trendOf } from "../report";
import { namesOf } from "./accountability";
import { type Asked, isOpen, type Place, placeInSight, sumsAround, withGoals } from "./sums";

/** One indicator of a unit: the units below it, its quarters, and both a year before. */
export const findIndicator = (actor: Actor, key: IndicatorKey, asked: Asked) =>
  reading(actor, (tx) => indicatorInSight(tx, actor, key, asked));

/**
 * The same inside a transaction that is already open, for exports, decisions and the papers of a meeting.
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export async function indicatorInSight(tx: Transaction, actor: Actor, key: IndicatorKey, asked: Asked) {
  const place = await placeInSight(tx, actor, asked);
  const open = isOpen(actor, place.unit, key);
  const around = await sumsOf(tx, actor, key, place);
  return {
    ...namesOf(place),
    counting: place.counting,
    ...reportOf(key, around, open),
    trend: trendOf(key, around, open),
  };
}

export type IndicatorReport = Awaited<ReturnType<typeof indicatorInSight>>;

async function sumsOf(tx: Transaction, actor: Actor, key: IndicatorKey, place: Place) {
  const around = await sumsAround(tx, place, [key], indicators[key].guard !== "none");
  return key === "goals-attained"
    ? { ...around, sums: await withGoals(tx, around.sums, actor.today) }
    : around;
}

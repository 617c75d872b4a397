import "server-only";

import type { Actor } from "@/lib/access/actor";
import { atOnce, type Transaction } from "@/lib/db/doors";

import { reportAsOf, trendAsOf } from "../as-of";
import { type IndicatorKey, indicators } from "../indicators";
import { type Asked, areOpen, askAt, namesOf } from "./place";
import { around as sumsAround, goalsOf, noGoals, sumsOf } from "./sums";

/** One indicator of a unit: the units below it, its quarters, and both a year before. */
export const findIndicator = (actor: Actor, key: IndicatorKey, asked: Asked) =>
  atOnce((database) => indicatorInSight(database, actor, key, asked));

/**
 * The same inside a transaction that is already open, for exports, decisions and the papers of a meeting.
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export async function indicatorInSight(database: Transaction, actor: Actor, key: IndicatorKey, asked: Asked) {
  const sums = sumsOf([key], indicators[key].guard !== "none");
  const goals = key === "goals-attained" ? goalsOf : noGoals;
  const { place, ...found } = await askAt(database, actor, asked, { sums, goals });
  const open = areOpen(actor, place, key, place.year);
  const around = sumsAround(place, found.sums, found.goals, actor.today);
  return {
    ...namesOf(place),
    counting: place.counting,
    ...reportAsOf(key, around, open, actor.today),
    trend: trendAsOf(key, around, open, actor.today),
  };
}

export type IndicatorReport = Awaited<ReturnType<typeof indicatorInSight>>;

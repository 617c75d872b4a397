import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { accountabilityInSight } from "@/lib/reporting/queries/accountability";
import { sharing } from "@/lib/reporting/policy";
import { findHoldups } from "@/lib/reporting/queries/holdups";
import type { Asked } from "@/lib/reporting/queries/place";
import { isToday } from "@/lib/reporting/today";

import { asLeader, canDecide } from "../policy";
import { lastDecisions } from "./list";
import { headsAround } from "./owners";

/** Decisions on one screen, raters on another, and for how long a settled decision is still looked at. */
const shown = { decisions: 8, raters: 8, days: 45 } as const;

/**
 * What a meeting looks at: the last decisions on the unit and below it, its figures, and, in the running year, who is waited for, by position. Nobody's
 * name is in it but of whoever could own a decision, which screens leave out (R5).
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const findMeeting = (actor: Actor, asked: Asked) =>
  reading(actor, async (tx) => {
    const reader = sharing(actor);
    const report = await accountabilityInSight(tx, reader, asked);
    const { unit, reports } = report;
    const since = addDays(actor.today, -shown.days);
    const last = await lastDecisions(tx, reader, unit, { since, limit: shown.decisions });
    const below = [...new Set(reports.flatMap(({ rows }) => rows.map(({ id }) => id)))];
    const decides = canDecide(actor, unit);
    return {
      ...{ report, decides, ...last },
      heads: decides ? await headsAround(tx, asLeader(actor), unit, below) : [],
      holdups: isToday(report, actor.today) ? await holdupsWithoutNames(tx, unit.id) : null,
    };
  });

export type Meeting = Awaited<ReturnType<typeof findMeeting>>;

/** Who holds up most people, by position and unit. */
export async function holdupsWithoutNames(tx: Transaction, unitId: string, limit: number = shown.raters) {
  const { holdups, people } = await findHoldups(tx, unitId, limit);
  return {
    people,
    raters: holdups.map(({ raterId, title, unit, plans, evaluations, people: waiting }) => ({
      ...{ id: raterId, title, unit, plans, evaluations, people: waiting },
    })),
  };
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsInYear } from "@/lib/access/permissions";
import { reading, type Transaction } from "@/lib/db/doors";

import { positionIsLeft } from "./position-left";

type WaitingForRater = {
  raterId: string;
  name: string;
  title: string | null;
  unit: string | null;
  /** How many plans wait, and since when the longest. */
  count: number;
  since: Date;
  /** Whether somebody reminded the rater today. */
  reminded: boolean;
};

/**
 * Raters for whom plans of the year wait, those first who hold up most people (P4); as far as the actor reads figures of
 * the units whose plans they are.
 */
export async function waitingForRaters(tx: Transaction, actor: Actor): Promise<WaitingForRater[]> {
  const paths = unitPathsInYear(actor, "report:read", Number(actor.today.slice(0, 4))).map(
    (path) => `${path}%`,
  );
  const { today } = actor;
  return tx.$queryRaw<WaitingForRater[]>`
    SELECT v."raterId", r.name, q.title, w.name AS unit, count(*)::int AS count, min(p."submittedAt") AS since,
      EXISTS (SELECT 1 FROM "Notification" n WHERE n."personId" = v."raterId" AND n.topic = 'plan.reminded'
        AND (n.at AT TIME ZONE g."timeZone")::date >= ${today}::date) AS reminded
    FROM "Government" g, "PerformancePlan" p JOIN "Unit" u ON u.id = p."unitId" AND u.path LIKE ANY (${paths})
      JOIN "Supervision" v ON v."personId" = p."personId" AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      JOIN "Person" r ON r.id = v."raterId"
      LEFT JOIN "Assignment" a ON a."personId" = r.id AND a.kind = 'definitive'
        AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
      LEFT JOIN "Position" q ON q.id = a."positionId" LEFT JOIN "Unit" w ON w.id = q."unitId"
    WHERE p.status = 'submitted' AND p.year = date_part('year', ${today}::date) AND NOT ${positionIsLeft(today)}
    GROUP BY v."raterId", r.name, q.title, w.name, g.id ORDER BY count DESC, since`;
}

/** The same for the page, with instants in ISO. */
export const findWaiting = (actor: Actor) =>
  reading(actor, async (tx) =>
    (await waitingForRaters(tx, actor)).map(({ since, ...line }) => ({
      ...line,
      since: since.toISOString(),
    })),
  );

export type Waiting = Awaited<ReturnType<typeof findWaiting>>[number];

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Predicate } from "@/lib/db/generated/enums";

import { gridOf } from "../grid";
import { canReadTalent } from "../policy";
import { lastPotential, lastPredicate, peopleInReach } from "./known";
import { indexMeansIn } from "./index-means";
import { settingsIn } from "./settings";

type Row = { predicate: Predicate | null; score: number | null; validUntil: IsoDate | null; count: number };

/**
 * The nine boxes of the people whom the actor may look at, in figures without a name, and the mean of the IP ASN by agency where it is
 * on. Null while talent management is off, and for whoever may not look.
 */
export async function findGrid(actor: Actor) {
  if (!canReadTalent(actor)) return null;
  return reading(actor, async (tx) => {
    const settings = await settingsIn(tx);
    if (!settings.enabled) return null;
    const groups = await groupsIn(tx, actor);
    const grid = gridOf(
      groups.map(({ predicate, score, validUntil, count }) => ({
        ...{ predicate, count },
        potential: score === null || validUntil === null ? null : { score, validUntil },
      })),
      settings,
      actor.today,
    );
    return { grid, settings, means: settings.indexEnabled ? await indexMeansIn(tx, actor) : null };
  });
}

const groupsIn = (tx: Transaction, actor: Actor) =>
  tx.$queryRaw<Row[]>`
    WITH person AS (${peopleInReach(actor)})
    SELECT f.predicate, q.score::float AS score, q."validUntil"::text AS "validUntil", count(*)::int AS count
      FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true LEFT JOIN LATERAL (${lastPotential}) q ON true
     GROUP BY 1, 2, 3`;

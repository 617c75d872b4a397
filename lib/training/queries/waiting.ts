import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

/** What of trainings waits for the actor. */
type Waiting = {
  /** People who asked for a seat, for their supervisor to propose or not. */
  asked: number;
  /** Trainings whose use is to be evaluated, with the last day; the nearest first. */
  evaluate: { id: string; name: string; title: string; by: IsoDate }[];
  /** Proposals, for whoever keeps trainings; never of their own. */
  proposed: number;
  /** Events that are over and of which nobody noted who came. */
  unnoted: number;
};

/** All of it in one statement, for the list of tasks. */
export async function trainingWaiting(tx: Transaction, actor: Actor): Promise<Waiting> {
  const { personId, today } = actor;
  const paths = unitPathsFor(actor, "training:manage");
  const [waiting] = await tx.$queryRaw<Waiting[]>`
    WITH team AS (SELECT "personId" FROM "Supervision" WHERE "raterId" = ${personId}::uuid AND "personId" <> "raterId"
      AND ${today}::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity'))
    SELECT (SELECT count(*)::int FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId"
        WHERE n.status = 'asked' AND e.status = 'open' AND e."nominateBy" >= ${today}::date
          AND n."personId" IN (SELECT "personId" FROM team)) AS asked,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', p.name, 'title', r.title,
          'by', (r."endedOn" + interval '6 months')::date) ORDER BY r."endedOn", r.id), '[]')
        FROM team t JOIN "TrainingRecord" r ON r."personId" = t."personId" JOIN "Person" p ON p.id = r."personId"
        WHERE r."competencyId" IS NOT NULL AND r."endedOn" > ${today}::date - 190
          AND ${today}::date BETWEEN (r."endedOn" + interval '3 months')::date AND (r."endedOn" + interval '6 months')::date
          AND NOT EXISTS (SELECT FROM "TrainingOutcome" o WHERE o."recordId" = r.id)) AS evaluate,
      (SELECT count(*)::int FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId"
        JOIN "Unit" u ON u.id = n."unitId"
        WHERE n.status = 'proposed' AND e.status = 'open' AND e."startsOn" > ${today}::date AND n."personId" <> ${personId}::uuid
          AND EXISTS (SELECT FROM unnest(${paths}::text[]) granted WHERE u.path ^@ granted)) AS proposed,
      (SELECT count(*)::int FROM "TrainingEvent" e WHERE ${paths.length > 0} AND e.status = 'open'
        AND e."endsOn" <= ${today}::date) AS unnoted`;
  return waiting ?? { asked: 0, evaluate: [], proposed: 0, unnoted: 0 };
}

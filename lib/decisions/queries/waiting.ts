import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

type Waiting = { id: string; sentence: string; unit: string; dueOn: IsoDate; step: "report" | "close" };

/** Decisions that the actor owns and has not reported, and those of theirs that were reported and wait to be closed. */
export const decisionsWaiting = (tx: Transaction, { personId }: Actor) =>
  tx.$queryRaw<Waiting[]>`
    SELECT d.id, d.sentence, u.name AS unit, d."dueOn"::text AS "dueOn",
      CASE d.status WHEN 'open' THEN 'report' ELSE 'close' END AS step
    FROM "FigureDecision" d JOIN "Unit" u ON u.id = d."unitId"
    WHERE (d."ownerId" = ${personId}::uuid AND d.status = 'open')
      OR (d."decidedById" = ${personId}::uuid AND d.status = 'done')
    ORDER BY d."dueOn", d.id`;

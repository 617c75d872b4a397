import "server-only";

import { cache } from "react";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { ownOpenPlans, plansToDecide } from "@/lib/planning/queries";
import { evaluationsWaiting } from "@/lib/evaluation/queries";
import { reportsToAnswer } from "@/lib/progress/queries";

/** What waits for the actor and what the actor waits for; each domain says its own part. Nothing is stored. */
export const findTasks = (actor: Actor) =>
  reading(actor, async (tx) => ({
    own: await ownOpenPlans(tx, actor),
    plans: await plansToDecide(tx, actor),
    reports: await reportsToAnswer(tx, actor),
    evaluations: await evaluationsWaiting(tx, actor),
  }));

export type Tasks = Awaited<ReturnType<typeof findTasks>>;

type FrameFacts = { name: string; username: string | null; leads: boolean };

/** The frame of every page, in one statement: who it is, for greeting and signing in again, and whether they lead people. */
export const findFrame = cache(async (actor: Actor): Promise<FrameFacts> => {
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<FrameFacts[]>`
    SELECT p.name, a.username, EXISTS (SELECT 1 FROM "Supervision" s WHERE s."raterId" = p.id
      AND s."validFrom" <= ${actor.today}::date AND (s."validTo" IS NULL OR s."validTo" >= ${actor.today}::date)) AS leads
    FROM "Person" p LEFT JOIN "Account" a ON a."personId" = p.id WHERE p.id = ${actor.personId}::uuid`,
  );
  return found(rows[0]);
});

import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import type { Below } from "../superiors";

/** Ids of evaluations by whose part in them falls to the actor; `alone` are the actor's own as a rater, for which nobody stands above. */
export type Fallen = Readonly<Record<Below | "alone", string[]>>;

/**
 * The evaluations not reported upward yet of whose rater, signer or decider the actor is the superior today (see the view
 * `EvaluationSuperior`), whatever their state. Asked by itself, from the people below the actor: as part of a longer question the
 * superiors of everybody would be put together.
 */
export async function fallenTo(tx: Transaction, { personId, today }: Actor): Promise<Fallen> {
  const inForce = Prisma.sql`"validFrom" <= ${today}::date AND coalesce("validTo", 'infinity') >= ${today}::date`;
  const rows = await tx.$queryRaw<{ id: string; of: keyof Fallen }[]>`
    WITH below AS MATERIALIZED (SELECT "personId" AS id FROM "Superior" WHERE "raterId" = ${personId}::uuid AND ${inForce}),
    near AS MATERIALIZED (
      SELECT e.id FROM below b JOIN "Evaluation" e ON e."raterId" = b.id AND e."reportedAt" IS NULL
      UNION SELECT e.id FROM below b JOIN "Evaluation" e ON e."signedById" = b.id AND e."reportedAt" IS NULL
      UNION SELECT e.id FROM below b JOIN "Evaluation" e ON e."personId" = b.id AND e."reportedAt" IS NULL
      UNION SELECT o."evaluationId" FROM below b JOIN "Objection" o ON o."deciderId" = b.id)
    SELECT n.id::text AS id, v.of FROM near n CROSS JOIN LATERAL (SELECT s.of FROM "EvaluationSuperior" s
      WHERE s."evaluationId" = n.id AND s."superiorId" = ${personId}::uuid AND ${inForce} OFFSET 0) v
    UNION ALL
    SELECT e.id::text, 'alone' FROM "Evaluation" e
    WHERE e."raterId" = ${personId}::uuid AND e.status IN ('self_assessment', 'awaiting_rater') AND NOT EXISTS (SELECT FROM
      (SELECT FROM "EvaluationSuperior" WHERE "evaluationId" = e.id AND of = 'rater' AND ${inForce} OFFSET 0) s)`;
  const ids = (part: keyof Fallen) => rows.filter(({ of }) => of === part).map(({ id }) => id);
  return { rater: ids("rater"), signer: ids("signer"), decider: ids("decider"), alone: ids("alone") };
}

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type Permission, unitPathsFor } from "@/lib/access/permissions";
import { Prisma } from "@/lib/db/generated/client";
import type { Deadline } from "@/lib/db/generated/enums";

import { inForce, owedOn } from "./owed";

/** Whether the unit of a row is one for which the actor holds the permission. */
export const coveredBy = (actor: Actor, permission: Permission, unit: string) =>
  Prisma.sql`${Prisma.raw(`${unit}.path`)} LIKE ANY (${unitPathsFor(actor, permission).map((path) => `${path}%`)})`;

/**
 * What is owed by a deadline in the units whose people the actor reads, as rows of a FROM: `o` with who owes it as `n`, their
 * unit as `u`, and the plan or the evaluation that it is about, which can be of another unit. The figures and the list behind
 * them are both of these rows.
 */
export const owedInSight = (actor: Actor, deadline: Deadline) => Prisma.sql`
  (${owedOn(deadline, actor.today)}) o JOIN "Person" n ON n.id = o."personId"
  LEFT JOIN "PerformancePlan" p ON p.id = o."subjectId" LEFT JOIN "Evaluation" e ON e.id = o."subjectId"
  LEFT JOIN "Assignment" a ON a."personId" = n.id AND a.kind = 'definitive' AND ${inForce("a", actor.today)}
  LEFT JOIN "Position" q ON q.id = a."positionId"
  JOIN "Unit" u ON u.id = coalesce(q."unitId", p."unitId", e."unitId") AND ${coveredBy(actor, "people:read", "u")}`;

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";

const heldBy = (actor: Actor, personId: string) => ({
  assignments: { some: { personId, kind: "definitive" as const, ...onDay(actor.today) } },
});

const asked = {
  competencyId: true,
  level: true,
  competency: { select: { code: true } },
  position: { select: { agencyId: true } },
} as const;

/** What the person's definitive position of the actor's day asks of a competency. @throws DomainError `development.not-required`. */
export const requirementOf = async (tx: Transaction, actor: Actor, personId: string, competencyId: string) =>
  (await tx.competencyRequirement.findFirst({
    where: { competencyId, position: heldBy(actor, personId) },
    select: asked,
  })) ?? refuse("development.not-required");

/** The same for several at once, by competency. @throws DomainError `development.not-required` if one of them is not asked. */
export async function requirementsOf(
  tx: Transaction,
  actor: Actor,
  personId: string,
  competencyIds: readonly string[],
) {
  const rows = await tx.competencyRequirement.findMany({
    where: { competencyId: { in: [...competencyIds] }, position: heldBy(actor, personId) },
    orderBy: { competency: { code: "asc" } },
    select: asked,
  });
  if (rows.length !== competencyIds.length) refuse("development.not-required");
  return rows;
}

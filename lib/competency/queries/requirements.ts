import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";

/** What the person's definitive position of the actor's day asks of a competency. @throws DomainError `development.not-required`. */
export const requirementOf = async (tx: Transaction, actor: Actor, personId: string, competencyId: string) =>
  (await tx.competencyRequirement.findFirst({
    where: {
      competencyId,
      position: { assignments: { some: { personId, kind: "definitive", ...onDay(actor.today) } } },
    },
    select: { competency: { select: { code: true } }, position: { select: { agencyId: true } } },
  })) ?? refuse("development.not-required");

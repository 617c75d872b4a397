import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { UnitResultLevel } from "@/lib/db/generated/enums";

import { unexplainedBlockers } from "../group";

type OfGroup = { raterId: string; period: { id: string } };

/** Why the rater's group of a period cannot be signed as it stands in the transaction: see the rule. */
export async function groupBlockers(
  tx: Transaction,
  { raterId, period: { id: periodId } }: OfGroup,
  level: UnitResultLevel,
) {
  const people = await tx.evaluation.findMany({ where: { raterId, periodId }, select: { predicate: true } });
  const reasons = await tx.distributionReason.findMany({
    where: { raterId, periodId },
    select: { deviation: true },
  });
  return unexplainedBlockers({ level, people, explained: reasons.map(({ deviation }) => deviation) });
}

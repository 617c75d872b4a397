import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import type { UnitResultLevel } from "@/lib/db/generated/enums";

import { unexplainedBlockers } from "../group";
import { peopleOf, resultsFor } from "./group";
import { period } from "./period";

type OfGroup = { raterId: string; period: Parameters<typeof peopleOf>[0]["period"] };

const ofGroup = {
  ...{ id: true, raterId: true, agencyId: true, unitId: true, predicate: true, signedAt: true },
  period,
} as const;

/** The rater's people in a period by its name who stand on a result of the unit: one group, whichever agencies they sit in. */
export async function groupOn(
  tx: Transaction,
  actor: Pick<Actor, "today">,
  evaluation: OfGroup,
  level: UnitResultLevel | null,
) {
  const people = await tx.evaluation.findMany({ where: peopleOf(evaluation, actor), select: ofGroup });
  const results = await resultsFor(tx, people, actor.today);
  return people.filter(({ id }) => (results.get(id)?.level ?? null) === level);
}

/** Why the rater's group of a period cannot be signed as it stands in the transaction: see the rule. */
export async function groupBlockers(
  tx: Transaction,
  actor: Pick<Actor, "today">,
  evaluation: OfGroup,
  level: UnitResultLevel,
) {
  const people = await groupOn(tx, actor, evaluation, level);
  const reasons = await tx.distributionReason.findMany({
    where: { raterId: evaluation.raterId, periodId: { in: people.map((row) => row.period.id) } },
    select: { deviation: true },
  });
  return unexplainedBlockers({ level, people, explained: reasons.map(({ deviation }) => deviation) });
}

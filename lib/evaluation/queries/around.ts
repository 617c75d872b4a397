import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { officialOn } from "@/lib/organisation/queries";

import type { Distribution } from "../distribution-pattern";
import type { Around, Party } from "../snapshot";
import { peopleOf } from "./group";
import type { EvaluationInSight } from "./in-sight";

type Moment = { /** The actor's day. */ today: string; unitResult: UnitResultLevel; predicate: Predicate };

/** What stands around an evaluation that is being signed, for its snapshot. */
export async function aroundSignature(
  tx: Transaction,
  evaluation: EvaluationInSight,
  { today, unitResult, predicate }: Moment,
): Promise<Around> {
  const { superior, raterId, agencyId } = evaluation;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const distribution = await distributionOf(tx, today, evaluation);
  distribution[predicate] += 1;
  return {
    ...{ unitResult, agency: agency.name, distribution },
    rater: await partyOn(tx, raterId, today),
    superior: superior && (await partyOn(tx, superior.id, today)),
  };
}

/** A person as documents name them on a day. */
export async function partyOn(tx: Transaction, personId: string, day: string): Promise<Party> {
  const { name, number, grade, position, unit } = await officialOn(tx, personId, day);
  return { name, number, grade, position, unit };
}

/** How many of the rater's other people hold each predicate in the period by its name, in whichever agencies, by what is signed. */
async function distributionOf(tx: Transaction, today: string, evaluation: EvaluationInSight) {
  const rows = await tx.evaluation.groupBy({
    by: ["predicate"],
    where: { ...peopleOf(evaluation, { today }), id: { not: evaluation.id }, signedAt: { not: null } },
    _count: true,
  });
  const counts: Distribution = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  for (const { predicate, _count } of rows) if (predicate) counts[predicate] = _count;
  return counts;
}

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";
import { goalsOfUnit } from "@/lib/goals/queries";
import { newId } from "@/lib/ids";

import { windowBlockers } from "../lifecycle";
import { decidableUnits } from "../policy";
import { period, periodOf, windowOf } from "../queries/period";
import type { decideUnitResultSchema } from "../schema";
import { whatGoalsSay } from "../suggested-level";
import { decidedBlockers, reasonBlockers } from "../unit-result";

/**
 * Decides what a unit reached in a period of its agency (L.IV.B.1): the level above, or the cycle's office. What the unit's goals
 * say at this moment is kept beside the decision; one that differs from it says why. While the window is open a decision
 * can be changed, until an evaluation was signed on it.
 * @throws DomainError `not-found`, `evaluation.window-closed`, `evaluation.reason-needed`, `evaluation.result-in-use`, or
 * `stale` when somebody else decided meanwhile.
 */
export const decideUnitResult = (actor: Actor, input: z.output<typeof decideUnitResultSchema>) =>
  writing(actor, async (tx) => {
    const { unitId, periodId, level, reason } = input;
    const unit = found(
      await tx.unit.findFirst({
        where: { id: unitId, AND: decidableUnits(actor) },
        select: { agencyId: true },
      }),
    );
    const agencyId = found(unit.agencyId);
    const where = { id: periodId, cycle: { agencyId } };
    const row = found(await tx.evaluationPeriod.findFirst({ where, select: period.select }));
    refuseBecause(
      windowBlockers(decidableIn(windowOf({ period: row, extendedTo: null }), input, actor), actor.today),
    );
    const { achievement, suggested } = whatGoalsSay(
      await goalsOfUnit(tx, unitId, row.cycle.year),
      periodOf(row),
    );
    refuseBecause(reasonBlockers({ level, suggested, reason }));
    const judged = { level, reason: reason || null, achievement, suggested };
    const decided = { ...judged, decidedById: actor.personId, decidedAt: actor.now };
    await keep(tx, { unitId, periodId }, input.version, decided);
    await recordEvent(tx, actor, {
      name: "evaluation.unit-result-decided",
      subjectId: unitId,
      agencyId,
      details: { level, suggested },
    });
  });

/** A first decision is late rather than never: without one nobody could sign. One that stands changes within the window alone. */
const decidableIn = (
  window: ReturnType<typeof windowOf>,
  { version }: { version: number | null },
  { today }: Actor,
) => (version === null && today > window.closesOn ? { ...window, closesOn: today } : window);

type Decided = Pick<
  Prisma.UnitResultCreateManyInput,
  "level" | "reason" | "achievement" | "suggested" | "decidedById" | "decidedAt"
>;

async function keep(
  tx: Transaction,
  where: { unitId: string; periodId: string },
  version: number | null,
  decided: Decided,
) {
  if (version === null) {
    const data = [{ id: newId(), ...where, ...decided }];
    const { count } = await tx.unitResult.createMany({ data, skipDuplicates: true });
    return count === 1 ? undefined : refuse("stale");
  }
  const select = { id: true, version: true, _count: { select: { evaluations: true } } };
  const standing = found(await tx.unitResult.findUnique({ where: { unitId_periodId: where }, select }));
  refuseBecause(decidedBlockers(standing._count.evaluations));
  return claimVersion(tx.unitResult, standing, version, decided);
}

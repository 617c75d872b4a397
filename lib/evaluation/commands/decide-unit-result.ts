import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { windowBlockers } from "../lifecycle";
import { decidableUnits } from "../policy";
import { windowOf } from "../queries/period";
import type { decideUnitResultSchema } from "../schema";

/**
 * Decides what a unit reached in a period of its agency (L.IV.B.1): the level above, or the cycle's office.
 * @throws DomainError `not-found`, `evaluation.window-closed`, or `stale` when somebody else decided meanwhile.
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
    const cycle = { agencyId: found(unit.agencyId) };
    const period = await tx.evaluationPeriod.findFirst({ where: { id: periodId, cycle }, select: window });
    refuseBecause(windowBlockers(windowOf({ period: found(period), extendedTo: null }), actor.today));
    const decided = { level, reason: reason || null, decidedById: actor.personId, decidedAt: actor.now };
    await keep(tx, { unitId, periodId }, input.version, decided);
    const { agencyId } = unit;
    await recordEvent(tx, actor, {
      name: "evaluation.unit-result-decided",
      subjectId: unitId,
      agencyId,
      details: { level },
    });
  });

const window = { opensOn: true, closesOn: true } as const;

type Decided = Pick<Prisma.UnitResultCreateManyInput, "level" | "reason" | "decidedById" | "decidedAt">;

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
  const select = { id: true, version: true };
  const standing = found(await tx.unitResult.findUnique({ where: { unitId_periodId: where }, select }));
  return claimVersion(tx.unitResult, standing, version, decided);
}

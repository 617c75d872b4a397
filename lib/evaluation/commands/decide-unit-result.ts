import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { decidableUnits } from "../policy";
import type { decideUnitResultSchema } from "../schema";

/** Decides what a unit reached in a period of its agency (L.IV.B.1): the level above, or the cycle's office. */
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
    found(await tx.evaluationPeriod.findFirst({ where: { id: periodId, cycle }, select: { id: true } }));
    const decided = { level, reason: reason || null, decidedById: actor.personId, decidedAt: actor.now };
    await tx.unitResult.upsert({
      where: { unitId_periodId: { unitId, periodId } },
      create: { id: newId(), unitId, periodId, ...decided },
      update: { ...decided, version: { increment: 1 } },
    });
    const { agencyId } = unit;
    await recordEvent(tx, actor, {
      name: "evaluation.unit-result-decided",
      subjectId: unitId,
      agencyId,
      details: { level },
    });
  });

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { recordEvents } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { evaluatingBlockers } from "../outcome";
import { trainingsOfTeam } from "../policy";
import { levelBefore } from "../queries/to-evaluate";
import type { evaluateTrainingSchema } from "../schema";

/**
 * Says three to six months after a training of somebody whom the actor supervises today whether it is used at work, with the
 * level that is seen now: an assessment (B.1.9) and what the training has closed, in one. The employee is told.
 * @throws DomainError `not-found` for anybody else, `training.no-competency`, `training.evaluated-already`,
 * `training.too-early-to-evaluate`, `training.too-late-to-evaluate`.
 */
export const evaluateTraining = (actor: Actor, input: z.output<typeof evaluateTrainingSchema>) =>
  writing(actor, async (tx) => {
    const { recordId, applied, note, level } = input;
    // Two supervisors, or one twice, come one after the other.
    await tx.$queryRaw`SELECT 1 FROM "TrainingRecord" WHERE id = ${recordId}::uuid FOR NO KEY UPDATE`;
    const record = found(
      await tx.trainingRecord.findFirst({
        where: { id: recordId, AND: trainingsOfTeam(actor) },
        select: {
          ...{ personId: true, agencyId: true, competencyId: true, startedOn: true, endedOn: true },
          ...{ competency: { select: { code: true } }, outcome: { select: { recordId: true } } },
        },
      }),
    );
    const { personId, agencyId, competencyId, startedOn, endedOn, outcome } = record;
    refuseBecause(
      evaluatingBlockers(
        { competencyId, endedOn: dateOf(endedOn), evaluated: outcome !== null },
        actor.today,
      ),
    );
    if (competencyId === null) refuse("training.no-competency");
    const requirement = await tx.competencyRequirement.findFirst({
      where: {
        competencyId,
        position: { assignments: { some: { personId, kind: "definitive", ...onDay(actor.today) } } },
      },
      select: { level: true },
    });
    const before = await levelBefore(tx, { personId, competencyId, startedOn });
    const assessmentId = newId();
    await tx.competencyAssessment.create({
      data: {
        ...{ id: assessmentId, personId, competencyId, level, reason: note },
        ...{ assessedById: actor.personId, assessedOn: new Date(actor.today), assessedAt: actor.now },
      },
    });
    await tx.trainingOutcome.create({
      data: {
        ...{
          recordId,
          applied,
          note,
          assessmentId,
          levelBefore: before,
          required: requirement?.level ?? null,
        },
        ...{ evaluatedById: actor.personId, evaluatedAt: actor.now },
      },
    });
    await announce(tx, actor, { topic: "training.evaluated", subjectId: recordId, recipients: [personId] });
    const details = { competency: record.competency?.code ?? "" };
    await recordEvents(tx, actor, [
      { name: "development.competency-assessed", subjectId: assessmentId, agencyId, details },
      { name: "training.evaluated", subjectId: recordId, agencyId },
    ]);
  });

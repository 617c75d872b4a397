import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { requirementOf } from "@/lib/competency/queries/requirements";
import { type Transaction, writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import { cappedWithin, trainingHours } from "../hours";
import type { recordTrainingSchema } from "../schema";

/**
 * Records a training of the actor; nobody counts by hand, the hours follow from the conversion table.
 * @throws DomainError `development.in-the-future`, `plan.no-assignment` for people without a position, or
 * `development.not-required` when it names a competency that the position does not ask for.
 */
export const recordTraining = (actor: Actor, input: z.output<typeof recordTrainingSchema>) =>
  writing(actor, async (tx) => {
    if (input.endedOn > actor.today) refuse("development.in-the-future");
    const { position } =
      (await assignmentOf(tx, actor.personId, actor.today)) ?? refuse("plan.no-assignment");
    const { unitId, agencyId } = position;
    if (input.competencyId) await requirementOf(tx, actor, actor.personId, input.competencyId);
    const hours = trainingHours(input, await countedBeside(tx, actor, input));
    const id = newId();
    const dates = {
      startedOn: new Date(input.startedOn),
      endedOn: new Date(input.endedOn),
      recordedAt: actor.now,
    };
    await tx.trainingRecord.create({
      data: { ...input, ...dates, id, personId: actor.personId, agencyId, unitId, hours },
    });
    const rater = await raterOf(tx, actor.personId, actor.today);
    await announce(tx, actor, {
      topic: "development.training-recorded",
      subjectId: id,
      recipients: rater ? [rater.id] : [],
    });
    await recordEvent(tx, actor, {
      name: "development.training-recorded",
      subjectId: id,
      agencyId,
      details: { hours },
    });
    return hours;
  });

/** JP of the actor's other trainings of this form that share its cap; one recording after the other, for each counts. */
async function countedBeside(
  tx: Transaction,
  { personId }: Actor,
  input: z.output<typeof recordTrainingSchema>,
) {
  const span = cappedWithin(input);
  if (!span) return 0;
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const { _sum: sum } = await tx.trainingRecord.aggregate({
    where: {
      personId,
      form: input.form,
      startedOn: { lte: new Date(span.endedOn) },
      endedOn: { gte: new Date(span.startedOn) },
    },
    _sum: { hours: true },
  });
  return Number(sum.hours ?? 0);
}

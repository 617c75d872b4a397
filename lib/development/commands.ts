import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import type { recordTrainingSchema } from "./schema";
import { trainingHours } from "./training-hours";

const day = 24 * 60 * 60 * 1000;
const daysOf = (startedOn: string, endedOn: string) =>
  (Date.parse(endedOn) - Date.parse(startedOn)) / day + 1;

/**
 * Records a training of the actor; nobody counts by hand, the hours follow from the conversion table.
 * @throws DomainError `development.in-the-future`, or `plan.no-assignment` for people without a position.
 */
export const recordTraining = (actor: Actor, input: z.output<typeof recordTrainingSchema>) =>
  writing(actor, async (tx) => {
    if (input.endedOn > actor.today) refuse("development.in-the-future");
    const { position } =
      (await assignmentOf(tx, actor.personId, actor.today)) ?? refuse("plan.no-assignment");
    const { unitId, agencyId } = position;
    const hours = trainingHours({ ...input, days: daysOf(input.startedOn, input.endedOn) });
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

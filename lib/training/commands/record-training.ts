import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { requirementOf } from "@/lib/competency/queries/requirements";
import { writing } from "@/lib/db/doors";
import { refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import type { recordTrainingSchema } from "../schema";
import { twinBlocker } from "../twin";
import { countedWithOthers, peopleAlone } from "./count";
import { twinsOf } from "./twins";

/**
 * Records a training of the actor; nobody counts by hand, the hours follow from the conversion table, and those of trainings
 * that share a cap with it are counted anew.
 * @throws DomainError `development.in-the-future`, `plan.no-assignment` for people without a position,
 * `development.not-required` when it names a competency that the position does not ask for, or `training.counts-already` when
 * it is on record, whoever recorded it.
 */
export const recordTraining = (actor: Actor, input: z.output<typeof recordTrainingSchema>) =>
  writing(actor, async (tx) => {
    if (input.endedOn > actor.today) refuse("development.in-the-future");
    const { position } =
      (await assignmentOf(tx, actor.personId, actor.today)) ?? refuse("plan.no-assignment");
    const { unitId, agencyId } = position;
    if (input.competencyId) await requirementOf(tx, actor, actor.personId, input.competencyId);
    await peopleAlone(tx, [actor.personId]);
    refuseBecause((await twinsOf(tx, [actor.personId], input)).map(twinBlocker));
    const id = newId();
    const counted = await countedWithOthers(tx, [{ ...input, id, personId: actor.personId }]);
    const hours = counted.get(id) ?? 0;
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

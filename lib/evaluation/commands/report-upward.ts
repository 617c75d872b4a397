import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { fallenTo } from "../queries/fallen";
import { toReport } from "../queries/reportable";
import type { reportUpwardSchema } from "../schema";

/**
 * Reports what the actor signed in a period and is final to the official in charge (PyB), once each (L.V.A). Answers how
 * many. @throws DomainError `evaluation.nothing-to-report`.
 */
export const reportUpward = (actor: Actor, { periodId }: z.output<typeof reportUpwardSchema>) =>
  writing(actor, async (tx) => {
    const reported = await tx.evaluation.updateManyAndReturn({
      where: { ...toReport(actor, await fallenTo(tx, actor)), periodId },
      data: { reportedAt: actor.now, version: { increment: 1 } },
      select: { id: true, agencyId: true },
    });
    if (reported.length === 0) refuse("evaluation.nothing-to-report");
    const step = { kind: "reported", actorId: actor.personId, at: actor.now } as const;
    await tx.evaluationStep.createMany({
      data: reported.map(({ id }) => ({ id: newId(), evaluationId: id, ...step })),
    });
    // Nobody is told of it one by one; the reminders of the actor are done with.
    await announce(tx, actor, { topic: "evaluation.reported", subjectId: periodId, recipients: [] });
    for (const { id: subjectId, agencyId } of reported)
      await recordEvent(tx, actor, { name: "evaluation.reported", subjectId, agencyId });
    return reported.length;
  });

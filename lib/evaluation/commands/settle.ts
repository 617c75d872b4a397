import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import type { EvaluationStepKind } from "@/lib/db/generated/enums";
import { issueDocuments } from "@/lib/documents/commands/issue";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

type Moved = { kind: EvaluationStepKind; name: EventName; recipients: string[] };

/** The step for the stepper, the documents it issues, the news for the other side, the event for the trail; never a rating in step, news or event. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  evaluation: { id: string; agencyId: string },
  moved: Moved,
) {
  const { id: evaluationId, agencyId } = evaluation;
  await tx.evaluationStep.create({
    data: { id: newId(), evaluationId, kind: moved.kind, actorId: actor.personId, at: actor.now },
  });
  await issueDocuments(tx, actor, evaluationId, moved.kind);
  await announce(tx, actor, { topic: moved.name, subjectId: evaluationId, recipients: moved.recipients });
  await recordEvent(tx, actor, { name: moved.name, subjectId: evaluationId, agencyId });
}

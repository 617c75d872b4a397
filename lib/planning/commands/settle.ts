import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanStepKind } from "@/lib/db/generated/enums";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import type { PlanInSight } from "../queries/plan";

type Settled = {
  kind: PlanStepKind;
  name: EventName;
  recipients: string[];
  note?: string | null;
  /** What the plan said then, where that is kept. */
  content?: Prisma.InputJsonObject;
};

/** After the plan's version was claimed: the step for the stepper, the news for the other side, the event for the trail. Answers the step. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  plan: PlanInSight,
  { kind, name, recipients, note = null, content }: Settled,
) {
  const { id: planId, edition, agencyId, year } = plan;
  const id = newId();
  await tx.planStep.create({
    data: {
      ...{ id, planId, edition, kind, actorId: actor.personId, at: actor.now, note },
      ...{ version: plan.version + 1, content },
    },
  });
  await announce(tx, actor, { topic: name, subjectId: planId, recipients, details: { year } });
  await recordEvent(tx, actor, { name, subjectId: planId, agencyId, details: { edition } });
  return id;
}

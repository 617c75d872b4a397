import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuse } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";

import { waitingForRaters } from "../queries/waiting";

/**
 * Reminds a rater of the plans that wait for them; anybody may, who sees that they wait, once a day.
 * @throws DomainError `not-found` for a rater for whom nothing in the actor's sight waits, `plan.reminded-today`.
 */
export const remindRater = (actor: Actor, { raterId }: { raterId: string }) =>
  writing(actor, async (tx) => {
    // A second reminder at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${raterId}::uuid FOR NO KEY UPDATE`;
    const waiting = await waitingForRaters(tx, actor);
    const { count, reminded } = found(waiting.find((line) => line.raterId === raterId));
    if (reminded) refuse("plan.reminded-today");
    await announce(tx, actor, {
      topic: "plan.reminded",
      subjectId: raterId,
      recipients: [raterId],
      details: { count },
    });
    await recordEvent(tx, actor, {
      name: "plan.reminded",
      subjectId: raterId,
      agencyId: null,
      details: { count },
    });
  });

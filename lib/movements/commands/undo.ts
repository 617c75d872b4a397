import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { moveObjections } from "@/lib/deadlines/commands";
import { found, refuseBecause } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";
import { oneSupervisionChange } from "@/lib/organisation/commands";

import { concernedBy, movementToUndo, undoingOf } from "../queries/undo";
import type { undoMovementSchema } from "../schema";
import { undoBlockers } from "../undo";

/**
 * Undoes a movement that was recorded by mistake: seats, raters and leave are as they were before it, and plans that it closed go on. Roles
 * that ended with a service are not granted again. Everybody whom it concerned is told.
 * @throws DomainError `not-found` for movements of people whose records the actor does not keep, `movement.own-case`, `movement.outside-reach`
 * where it changed seats elsewhere, `movement.undo-*` where it came with a list, lies in a closed period, or something stands on it or was
 * decided because of it.
 */
export const undoMovement = (actor: Actor, { movementId, reason }: z.output<typeof undoMovementSchema>) =>
  writing(actor, async (tx) => {
    await oneSupervisionChange(tx);
    const movement = found(await movementToUndo(tx, actor, movementId));
    const { people, raters, traced } = concernedBy(movement);
    const { agencyId, ...undoing } = await undoingOf(tx, actor, movement);
    const concerned = [...people, ...raters];
    refuseBecause(undoBlockers({ keeperId: actor.personId, concerned, traced, ...undoing }));
    const { id, personId, kind } = movement;
    await tx.$executeRaw`SELECT undo_movement(${id}::uuid, ${actor.personId}::uuid, ${actor.now}::timestamptz, ${reason})`;
    await tx.person.updateMany({ where: { id: { in: people } }, data: { version: { increment: 1 } } });
    await announce(tx, actor, { topic: "movement.undone", subjectId: personId, recipients: concerned });
    await moveObjections(tx, actor);
    await recordEvent(tx, actor, {
      ...{ name: "movement.undone", subjectId: personId, agencyId },
      details: { kind, from: undoing.from, reason },
    });
  });

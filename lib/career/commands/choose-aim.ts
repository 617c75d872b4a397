import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import { aimablePositions, isHeld } from "../queries/aim";
import type { chooseAimSchema } from "../schema";

/**
 * Says which position the actor aims at (jabatan yang dituju); the one before gives way. The dossier sets what it asks for beside
 * what was assessed. Today's supervisor is told: a talk about a career begins with it.
 * @throws DomainError `not-found` for positions that nobody aims at, `career.aim-held` for the actor's own, `stale`.
 */
export const chooseAim = (actor: Actor, { positionId, version }: z.output<typeof chooseAimSchema>) =>
  writing(actor, async (tx) => {
    const { personId } = actor;
    found(await tx.position.findFirst({ where: { id: positionId, AND: aimablePositions } }));
    if (await isHeld(tx, actor, positionId)) refuse("career.aim-held");
    // A first choice in two windows at one moment: the second waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.careerAim.findUnique({
      where: { personId },
      select: { id: true, version: true },
    });
    const data = { positionId, chosenAt: actor.now };
    if (before) await claimVersion(tx.careerAim, before, version, data);
    else if (version > 0) throw new DomainError([{ code: "stale" }]);
    else await tx.careerAim.create({ data: { ...data, id: newId(), personId, version: 1 } });
    const rater = await raterOf(tx, personId, actor.today);
    await announce(tx, actor, {
      topic: "career.aim-chosen",
      subjectId: personId,
      recipients: rater ? [rater.id] : [],
    });
    await recordEvent(tx, actor, {
      name: "career.aim-chosen",
      subjectId: personId,
      agencyId: (await assignmentOf(tx, personId, actor.today))?.position.agencyId ?? null,
      details: { positionId },
    });
  });

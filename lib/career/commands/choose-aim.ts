import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import { aimablePositions, isHeld } from "../queries/aim";
import type { chooseAimSchema, dropAimSchema } from "../schema";

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
    await tell(tx, actor, "career.aim-chosen", { positionId });
  });

/**
 * Gives up the aim of the actor; the dossier asks for one again. Today's supervisor is told, as of the choice.
 * @throws DomainError `stale` where none stands, or another than the page has shown.
 */
export const dropAim = (actor: Actor, { version }: z.output<typeof dropAimSchema>) =>
  writing(actor, async (tx) => {
    const where = { personId: actor.personId, positionId: { not: null } };
    const before = await tx.careerAim.findFirst({ where, select: { id: true, version: true } });
    if (!before) throw new DomainError([{ code: "stale" }]);
    await claimVersion(tx.careerAim, before, version, { positionId: null, chosenAt: actor.now });
    await tell(tx, actor, "career.aim-dropped", {});
  });

async function tell(
  tx: Transaction,
  actor: Actor,
  name: "career.aim-chosen" | "career.aim-dropped",
  details: { positionId?: string },
) {
  const { personId, today } = actor;
  const rater = await raterOf(tx, personId, today);
  await announce(tx, actor, { topic: name, subjectId: personId, recipients: rater ? [rater.id] : [] });
  await recordEvent(tx, actor, {
    ...{ name, subjectId: personId, details },
    agencyId: (await assignmentOf(tx, personId, today))?.position.agencyId ?? null,
  });
}

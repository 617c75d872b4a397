import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { visibleTrainings } from "@/lib/training/policy";

import { visibleReports } from "../policy";

/** A file that the actor owns or that belongs to a report or a training in the actor's sight; null for any other. */
export const findEvidenceFile = (actor: Actor, evidenceId: string) =>
  reading(actor, async (tx) => {
    const inSight = {
      OR: [
        { ownerId: actor.personId },
        { uses: { some: { report: visibleReports(actor) } } },
        { uses: { some: { training: visibleTrainings(actor) } } },
      ],
    };
    const file = await tx.evidence.findFirst({
      where: { id: evidenceId, kind: "file", AND: inSight },
      select: { name: true, sha256: true, mediaType: true, bytes: true },
    });
    const { sha256, mediaType, bytes } = file ?? {};
    return file && sha256 && mediaType && bytes ? { name: file.name, sha256, mediaType, bytes } : null;
  });

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";

const offered = 30;

/** The actor's own files that are still there, the newest first, with the instant in ISO 8601 at which each was stored. */
export const findOwnFiles = (actor: Actor) =>
  reading(actor, async (tx) => {
    const files = await tx.evidence.findMany({
      where: { ownerId: actor.personId, kind: "file", removedIn: null },
      orderBy: { id: "desc" },
      take: offered,
      select: { id: true, name: true, addedAt: true },
    });
    return files.map(({ addedAt, ...file }) => ({ ...file, addedAt: addedAt.toISOString() }));
  });

export type OwnFile = Awaited<ReturnType<typeof findOwnFiles>>[number];

import "server-only";

import type { Actor } from "@/lib/access/actor";
import { idOfPart } from "@/lib/ids";

/** The actor with the key of one part of a submission; which others are chosen beside it makes no difference. */
export function partOf(actor: Actor, id: string, version: number): Actor {
  if (!actor.submission) return actor;
  const { key, action } = actor.submission;
  return { ...actor, submission: { key: idOfPart(key, id), action, bodyHash: String(version) } };
}

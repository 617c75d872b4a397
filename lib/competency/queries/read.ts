import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordReadsOf } from "@/lib/audit/commands";

import { findProfile } from "./profiles";

/** The competencies of somebody in sight as `findProfile` tells them; another's leave a trace that their owner reads (A1). */
export async function readProfile(actor: Actor, personId: string) {
  const profile = await findProfile(actor, personId);
  if (profile) await recordReadsOf(actor, { name: "development.profile-read", people: [personId] });
  return profile;
}

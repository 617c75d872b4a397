import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordReadsOf } from "@/lib/audit/commands";

import { findCareer } from "./career";

/** The career of somebody in sight as `findCareer` tells it; another's leaves a trace that its owner reads (A1). Null for anybody else. */
export async function readCareer(actor: Actor, personId: string) {
  const career = await findCareer(actor, personId);
  if (career) await recordReadsOf(actor, { name: "career.profile-read", people: [personId] });
  return career;
}

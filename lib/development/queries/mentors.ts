import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { assignmentOf } from "@/lib/organisation/queries";
import { peopleNamed } from "@/lib/planning/queries/people";

import { possibleMentors } from "../policy";

/** A few colleagues of the actor's agency by a part of the name or the beginning of the NIP: name, position and unit. */
export async function mentorsNamed(tx: Transaction, actor: Actor, search: string) {
  if (search === "") return [];
  const seat = await assignmentOf(tx, actor.personId, actor.today);
  return seat ? peopleNamed(tx, actor, search, possibleMentors(actor, seat.position.agencyId)) : [];
}

import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import type { Blocker } from "@/lib/errors";
import { blockersOf } from "@/lib/refusals";

import type { approveAssignmentsSchema } from "../schema";
import { approveAssignment } from "./decide-assignment";
import { partOf } from "./part-of";

type Outcome = {
  assignmentId: string;
  /** Why it was not approved; empty when it was. */ blockers: readonly Blocker[];
};

/**
 * Approves several assignments (L.II.A.5.f.10), each in a transaction of its own, so that none keeps another back. Sent again
 * with the same key, what was approved by it is answered as such.
 */
export async function approveAssignments(
  actor: Actor,
  { assignments }: z.output<typeof approveAssignmentsSchema>,
) {
  const outcomes: Outcome[] = [];
  for (const one of assignments) {
    const { assignmentId, version } = one;
    const blockers = await approveAssignment(partOf(actor, assignmentId, version), one).then(
      () => [],
      blockersOf,
    );
    outcomes.push({ assignmentId, blockers });
  }
  return outcomes;
}

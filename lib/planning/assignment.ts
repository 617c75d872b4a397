import type { ExpectationState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/**
 * The state of what somebody has just written into the cell of a member: a rater's own counts at once, anybody else's
 * waits for the member's rater, a changed text like a new one (L.II.A.5.f.10). Null where it was taken away.
 */
export function stateOfWritten(text: string | null, { rated }: { rated: boolean }): ExpectationState | null {
  if (text === null) return null;
  return rated ? "active" : "proposed";
}

/** Why nobody can decide on an assignment any more. */
export function assignmentBlockers(assignment: {
  state: ExpectationState | null;
  closed: boolean;
}): Blocker[] {
  if (assignment.state !== "proposed") return [{ code: "assignment.not-waiting" }];
  return assignment.closed ? [{ code: "assignment.plan-closed" }] : [];
}

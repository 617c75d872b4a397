import type { FollowUpStep } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** What a rater makes of feedback (art. 20): after progress, without progress, and as the last resort. */
export const followUpSteps = [
  "appreciation",
  "new_assignment",
  "adjust_expectation",
  "adjust_resources",
  "coaching",
  "take_over",
] as const satisfies readonly FollowUpStep[];

const withoutProgress: ReadonlySet<FollowUpStep> = new Set([
  "adjust_expectation",
  "adjust_resources",
  "coaching",
]);

/** Whether something was adjusted or coached, without which nothing is taken over (art. 20). */
export const wasTried = (earlier: readonly FollowUpStep[]) => earlier.some((one) => withoutProgress.has(one));

/**
 * Art. 20: a result is taken over (ambil alih) only when there is still no progress after something was adjusted or
 * coached; from then on it is the leader's, and nothing more is noted on it.
 */
export function followUpBlockers(step: FollowUpStep, earlier: readonly FollowUpStep[]): Blocker[] {
  if (earlier.includes("take_over")) return [{ code: "feedback.taken-over" }];
  return step === "take_over" && !wasTried(earlier) ? [{ code: "feedback.nothing-tried" }] : [];
}

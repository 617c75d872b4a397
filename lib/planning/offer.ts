import type { OfferState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** For whom an offer waits: the member's rater, the leader it is for, or nobody while no rater is on record. */
export type OfferStage = "rater" | "leader" | "nobody";

type Parties = { raterId: string | null; leaderId: string; approved: boolean };

/**
 * For whom an offer waits, by the rater of the day (L.II.A.5.f.11): what goes to another leader than the rater waits for the
 * rater first. What was approved stays approved when the rater changes.
 */
export function offerStage({ raterId, leaderId, approved }: Parties): OfferStage {
  if (approved || raterId === leaderId) return "leader";
  return raterId === null ? "nobody" : "rater";
}

type Decided = { state: OfferState; approved: boolean; running: boolean; by: "rater" | "leader" };

/** Why nobody can decide on an offer any more, or the rater has done so already. */
export function offerBlockers({ state, approved, running, by }: Decided): Blocker[] {
  if (state !== "waiting" || (by === "rater" && approved)) return [{ code: "offer.not-waiting" }];
  return running ? [] : [{ code: "offer.over" }];
}

type Approval = { text: string; approvedById: string | null; approvedAt: Date | null };

/**
 * What an offer becomes in the role matrix. A rater's own counts at once; another leader's has the rater's approval already,
 * unless the leader changed the words: then they are proposed like any assignment (L.II.A.5.f.10).
 */
export function expectationOf(offer: Approval, text: string, { rated }: { rated: boolean }) {
  const undecided = { decidedById: null, decidedAt: null };
  if (rated) return { state: "active" as const, ...undecided };
  if (text !== offer.text) return { state: "proposed" as const, ...undecided };
  return { state: "active" as const, decidedById: offer.approvedById, decidedAt: offer.approvedAt };
}

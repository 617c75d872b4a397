import type { IsoDate } from "@/lib/dates";
import { addMonths } from "@/lib/dates";
import type { RetentionKind, RetentionState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** What has a time after which it goes, in the order of the page. */
export const retentionKinds = [
  ...(["evidence", "news", "sessions", "submissions", "details"] as const),
] as const satisfies readonly RetentionKind[];

/** What is from before this day has outlived so many months. */
export const untilOf = (today: IsoDate, months: number): IsoDate => addMonths(today, -months);

/** The two offices that confirm: who keeps the records, and who keeps the system. */
export type Side = "hr" | "admin";

type Run = { state: RetentionState; hrById: string | null; adminById: string | null };

/**
 * Which side somebody confirms for: one of theirs that has not yet; null where both of theirs have. Two sides are two people, also where
 * one person holds both offices.
 */
export const sideOf = ({ hrById, adminById }: Run, sides: readonly Side[]): Side | null =>
  sides.find((side) => (side === "hr" ? hrById : adminById) === null) ?? null;

/** Why somebody cannot confirm a run; empty when they can. */
export function confirmingBlockers(run: Run, personId: string, sides: readonly Side[]): Blocker[] {
  if (run.state !== "proposed") return [{ code: "retention.settled" }];
  if ([run.hrById, run.adminById].includes(personId)) return [{ code: "retention.same-person" }];
  return sideOf(run, sides) === null ? [{ code: "retention.confirmed-already" }] : [];
}

/** A run can be dropped until it is carried out. */
export const droppingBlockers = ({ state }: Pick<Run, "state">): Blocker[] =>
  state === "proposed" || state === "confirmed" ? [] : [{ code: "retention.settled" }];

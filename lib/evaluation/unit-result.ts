import { type IsoDate, workingDaysBefore } from "@/lib/dates";
import type { PeriodKind, Rating, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

type Period = { kind: PeriodKind; year: number };

/**
 * Whether the result of the year before takes the place of one that is not decided at the end of January (L.IV.B.1.f): from
 * its last working day on, for that is the last on which the rater can sign within the window (L.IV.A.8.b). Holidays aside. [I]
 */
export const takesYearBefore = ({ kind, year }: Period, today: IsoDate) =>
  kind === "annual" && today >= workingDaysBefore(`${year + 1}-02-01`, 1, new Set());

type Decision = { level: UnitResultLevel; suggested: UnitResultLevel | null; reason: string };

/** Why a decision about a unit's result cannot be kept: one that differs from what the unit's goals suggest says why (E2). */
export const reasonBlockers = ({ level, suggested, reason }: Decision): Blocker[] =>
  suggested === null || level === suggested || reason.trim() !== ""
    ? []
    : [{ code: "evaluation.reason-needed" }];

/** Why a result that was decided stays as it is: evaluations were signed on it. */
export const decidedBlockers = (signed: number): Blocker[] =>
  signed === 0 ? [] : [{ code: "evaluation.result-in-use", count: signed }];

/**
 * The rating of results that a head's own unit suggests: SE MenPANRB 3/2023 sets the unit's result as the rating of the person who
 * heads it. From five levels to three is our proposal, so that it is a hint and nothing is filled in by it.
 */
export function ratingOfHead(level: UnitResultLevel): Rating {
  if (level === "excellent") return "above";
  return level === "good" ? "as_expected" : "below";
}

import { type IsoDate } from "@/lib/dates";
import type { EvaluationStatus, Rating, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";
import { isWindowOpen } from "@/lib/cycles/cadence";

type Window = { opensOn: IsoDate; closesOn: IsoDate };

/** Why nothing is decided in a period today: its window is not open. */
export const windowBlockers = (window: Window, today: IsoDate): Blocker[] =>
  isWindowOpen(window, today)
    ? []
    : [{ code: "evaluation.window-closed", ...window, side: today < window.opensOn ? "before" : "after" }];

const inState = (status: EvaluationStatus, wanted: EvaluationStatus, code: Blocker["code"]): Blocker[] =>
  status === wanted ? [] : [{ code }];

/** Why the employee cannot hand in the self-assessment (penilaian diri) now. */
export const selfAssessmentBlockers = (
  status: EvaluationStatus,
  window: Window,
  today: IsoDate,
): Blocker[] => [
  ...inState(status, "self_assessment", "evaluation.self-assessed"),
  ...windowBlockers(window, today),
];

/** Why the rater cannot write ratings now. A missing self-assessment does not stop the rater. */
export const ratingBlockers = (status: EvaluationStatus, window: Window, today: IsoDate): Blocker[] => [
  ...(status === "self_assessment" || status === "awaiting_rater"
    ? []
    : [{ code: "evaluation.signed" } as const]),
  ...windowBlockers(window, today),
];

type Noted = {
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  /** Notes and recommendations, empty for none. */
  note: string | null;
};

/** Why ratings do not stand without a word: one of them is below what was expected, and no note says why or what next (L.V.A.3). */
export const noteBlockers = ({ resultRating, behaviourRating, note }: Noted): Blocker[] =>
  (resultRating === "below" || behaviourRating === "below") && !note?.trim()
    ? [{ code: "evaluation.note-needed" }]
    : [];

type Signable = Noted & { unitResult: UnitResultLevel | null };

/**
 * What is missing for a signature: both ratings (L.IV.B.3), the result of the unit (L.IV.B.1), and a note where a rating is below
 * what was expected.
 */
export const signingBlockers = (evaluation: Signable): Blocker[] => [
  ...(evaluation.resultRating ? [] : [{ code: "evaluation.no-result-rating" } as const]),
  ...(evaluation.behaviourRating ? [] : [{ code: "evaluation.no-behaviour-rating" } as const]),
  ...(evaluation.unitResult ? [] : [{ code: "evaluation.no-unit-result" } as const]),
  ...noteBlockers(evaluation),
];

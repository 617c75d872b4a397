import type { Predicate, Rating, StudyMeasure } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import { gpaGuide, type GpaGuide } from "@/lib/study/guide";
import type { StudyLeave } from "@/lib/study/sheet";

/** Who left without graduating is "poor", or "very poor" where behaviour is below expectation (L.IV.B.3.a.3.d). The rater decides between the two. */
const withoutGraduation = {
  above: "poor",
  as_expected: "poor",
  below: "very_poor",
} as const satisfies Record<Rating, Predicate>;

/** What the drop-out guide says for a rating of behaviour. */
export const dropOutGuide = (behaviour: Rating) => withoutGraduation[behaviour];

type Line = {
  studyLeaveId?: string | null;
  studyMeasure?: StudyMeasure | null;
  reports: readonly { value: string | null }[];
};

/** Beside a rating: one leave of study, what was reported last and what the table says of it. Nothing of it is set. */
export type StudyGuide = StudyLeave & {
  gpa: string | null;
  /** Null before anything was reported. */
  table: GpaGuide | null;
  droppedOut: boolean;
};

/** The guides for the academic results of a plan, from the reports on them, newest first (L.II.B.5–6, L.IV.A.15–17). */
export const studyGuides = (
  results: readonly { indicators: readonly Line[] }[],
  leaves: readonly StudyLeave[],
  today: IsoDate,
): StudyGuide[] =>
  leaves.flatMap((leave) => {
    const line = results
      .flatMap(({ indicators }) => indicators)
      .find(
        ({ studyLeaveId, studyMeasure }) => studyLeaveId === leave.id && studyMeasure === "academic_result",
      );
    if (!line) return [];
    const gpa = line.reports.find(({ value }) => value !== null)?.value ?? null;
    const droppedOut = leave.outcome === "dropped_out" && leave.to !== null && leave.to <= today;
    return [{ ...leave, gpa, table: gpa === null ? null : gpaGuide(leave, gpa), droppedOut }];
  });

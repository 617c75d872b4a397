import type { Blocker } from "@/lib/errors";

import type { Level } from "./competencies";

/** What stands in one line of the form B.1.9; without a level, nobody looked. */
export type Line<AtLevel = Level | null> = { level: AtLevel; reason: string; recommendation: string };

/** The lines in which a level was chosen; the others were not looked at. */
export const chosenLines = (lines: Readonly<Record<string, Line>>) =>
  Object.entries(lines).flatMap(([competencyId, { level, ...said }]) =>
    level === null ? [] : [{ competencyId, level, ...said }],
  );

/** Whether the supervisor says what closes it: B.1.9 wants a recommendation where the level is below what is asked. */
export const needsRecommendation = (required: number, level: number | null) =>
  level !== null && level < required;

type Judged = { required: number; level: number; recommendation: string };

/** Why a supervisor's assessment cannot be kept yet; empty when it can. */
export function assessmentBlockers(judged: readonly Judged[]): Blocker[] {
  if (judged.length === 0) return [{ code: "competency.nothing-assessed" }];
  const unsaid = judged.filter(
    ({ required, level, recommendation }) => needsRecommendation(required, level) && recommendation === "",
  );
  return unsaid.length > 0 ? [{ code: "competency.recommendation-needed", count: unsaid.length }] : [];
}

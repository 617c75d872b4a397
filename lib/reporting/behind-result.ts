import { attained, lightOf, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";
import type { GoalKind } from "@/lib/db/generated/enums";
import type { ConfirmedIndicator } from "@/lib/planning/edition";
import { achievement } from "@/lib/progress/achievement";

/** What a result was measured by: its target, what was reached of it, and how near that came; null where nothing was reported. */
type Behind = { id: string; text: string; share: number | null };

type Goal = Measured & { id: string; text: string; kind: GoalKind; measure: string };

/** Targets that were missed first, the furthest before the others; what nobody has reported yet comes last. */
const furthestFirst = <Line extends Behind>(lines: Line[]) =>
  lines.sort((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity));

/**
 * The goals of a unit at the end of a quarter. An annual result goes by its main indicators (IKU), a periodic one by all of
 * its goals, as the result that is suggested does (L.IV.B.1); what does not count stands apart.
 */
export function goalsBehind(goals: readonly Goal[], quarter: Quarter | null, isAnnual: boolean) {
  const counted = goals.filter(({ kind }) => !isAnnual || kind === "main_indicator");
  const lines = goals.map((goal) => {
    const { id, text, kind, measure, targets, reached } = goal;
    const share = quarter && attained(goal, quarter);
    return {
      ...{ id, text, kind, measure, share, light: lightOf(share), counts: counted.includes(goal) },
      ...{ target: targets[quarter ?? 4], reached: (quarter && reached[quarter]) ?? null },
    };
  });
  const { mean, reported } = quarter ? meanAttained(counted, quarter) : { mean: null, reported: 0 };
  return {
    ...{ quarter, mean, reported, lines: furthestFirst(lines) },
    missed: lines.filter(({ counts, share }) => counts && share !== null && share < 1).length,
  };
}

type Reported = { indicatorId: string; value: string | null; on: string };

/**
 * The indicators of the unit's head beside what was reported on them last. Their targets are for the whole year: no light judges
 * them before it is over, nor what is said in words.
 */
export const indicatorsBehind = (
  indicators: readonly ConfirmedIndicator[],
  reports: readonly Reported[],
  isOver: boolean,
) =>
  furthestFirst(
    indicators.map(({ id, text, targetValue, targetUnit, targetNarrative, direction }) => {
      const report = reports.find(({ indicatorId }) => indicatorId === id);
      const share = achievement({ target: targetValue, value: report?.value ?? null, direction });
      return {
        ...{ id, text, targetValue, targetUnit, targetNarrative, share },
        light: report && (share === null || !isOver) ? null : lightOf(share),
        ...{ reached: report?.value ?? null, reportedOn: report?.on ?? null },
      };
    }),
  );

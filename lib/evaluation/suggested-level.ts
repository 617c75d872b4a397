import { addDays, type IsoDate } from "@/lib/dates";
import type { GoalKind, PeriodKind, UnitResultLevel } from "@/lib/db/generated/enums";
import { attained, lastQuarter, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";

type Goal = Measured & { id: string; text: string; kind: GoalKind };
type Period = { kind: PeriodKind; year: number; endsOn: IsoDate };

/** What the goals of a unit say about a period. Shares are of the target: 1 is the target. */
export type GoalsSay = {
  /** The quarter whose figures count; null in a year of which no quarter is over when the period ends. */
  quarter: Quarter | null;
  /** Mean achievement in percent, two decimals; what goes beyond a target counts as the target. Null without figures. */
  achievement: string | null;
  lines: { id: string; text: string; share: number | null }[];
  reported: number;
  of: number;
  suggested: UnitResultLevel | null;
};

/** From how many percent on a level is suggested, the best first. Proposed here; the regulation names no numbers. */
export const suggestedFrom = [
  { level: "good", percent: 90 },
  { level: "needs_improvement", percent: 75 },
  { level: "poor", percent: 50 },
] as const satisfies { level: UnitResultLevel; percent: number }[];

const most = (part: number, whole: number) => part * 2 > whole;

/**
 * What a unit's goals say about a period, and the level that this suggests to whoever decides (L.IV.B.1). A periodic result
 * goes by the trajectories of all its goals, an annual one by its main indicators (IKU) at the end of the year. After SE
 * MenPANRB 3/2023 it is "excellent" where every target is reached and most are exceeded, and "very poor" where most goals show
 * no progress; between the two the mean achievement decides by `suggestedFrom`. Nothing is suggested while less than half
 * of the goals have a figure. The leader's expectation and the index of bureaucratic reform, which an annual result looks
 * at as well, are not measured here: they are what a reason is for.
 */
export function whatGoalsSay(goals: readonly Goal[], { kind, year, endsOn }: Period): GoalsSay {
  const counted = goals.filter((goal) => kind === "periodic" || goal.kind === "main_indicator");
  const quarter = lastQuarter(year, addDays(endsOn, 1));
  const lines = counted.map((goal) => ({
    id: goal.id,
    text: goal.text,
    share: quarter && attained(goal, quarter),
  }));
  const { mean, reported, of } = quarter
    ? meanAttained(counted, quarter)
    : { mean: null, reported: 0, of: counted.length };
  const achievement = mean === null ? null : (100 * mean).toFixed(2);
  const shares = lines.flatMap(({ share }) => share ?? []);
  const suggested =
    achievement === null || reported * 2 < of ? null : levelOf(shares, Number(achievement), reported === of);
  return { quarter, achievement, lines, reported, of, suggested };
}

function levelOf(shares: readonly number[], achievement: number, complete: boolean): UnitResultLevel {
  const exceeded = shares.filter((share) => share > 1).length;
  const unmoved = shares.filter((share) => share === 0).length;
  if (most(unmoved, shares.length)) return "very_poor";
  if (complete && shares.every((share) => share >= 1) && most(exceeded, shares.length)) return "excellent";
  return suggestedFrom.find(({ percent }) => achievement >= percent)?.level ?? "very_poor";
}

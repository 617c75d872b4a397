import type { Direction } from "@/lib/db/generated/enums";
import { endOfMonth, type IsoDate } from "@/lib/dates";
import { achievement } from "@/lib/progress/achievement";

export const quarters = [1, 2, 3, 4] as const;

export type Quarter = (typeof quarters)[number];

/** A goal with its trajectory and what was reached, by quarter; numbers as text, cumulative. */
export type Measured = {
  direction: Direction;
  targets: Readonly<Record<Quarter, string>>;
  reached: Readonly<Partial<Record<Quarter, string>>>;
};

/** The last quarter of a year that is over on a day; null before the first one is. */
export const lastQuarter = (year: number, today: IsoDate): Quarter | null =>
  quarters.findLast((quarter) => endOfMonth(year, 3 * quarter) < today) ?? null;

/** How much of the trajectory's target a goal had reached at the end of a quarter: 1 is the target. Null unreported. */
export const attained = ({ direction, targets, reached }: Measured, quarter: Quarter) =>
  achievement({ direction, target: targets[quarter], value: reached[quarter] ?? null });

export type Light = "on-track" | "behind" | "off-track" | "unreported";

/** The traffic light: the target or better, at least three quarters of it, less. */
export function lightOf(share: number | null): Light {
  if (share === null) return "unreported";
  return share >= 1 ? "on-track" : share >= 0.75 ? "behind" : "off-track";
}

/**
 * The mean of what a unit's goals had attained at the end of a quarter, and how many were reported; null without any. What
 * a goal reached beyond its target counts as the target: three times of one would hide another that nobody has begun.
 */
export function meanAttained(goals: readonly Measured[], quarter: Quarter) {
  const shares = goals.flatMap((goal) => attained(goal, quarter) ?? []);
  const sum = shares.reduce((total, share) => total + Math.min(share, 1), 0);
  return {
    mean: shares.length === 0 ? null : sum / shares.length,
    reported: shares.length,
    of: goals.length,
  };
}

/** A goal as it is found again in another year. */
type Named = { text: string; measure: string; direction: Direction };

const inOneCase = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
const nameOf = ({ text, measure, direction }: Named) =>
  [inOneCase(text), inOneCase(measure), direction].join("|");

/** The goal of the year before that says and measures the same; undefined where there was none. */
export const formerOf = <Goal extends Named>(goal: Named, formers: readonly Goal[]) =>
  formers.find((former) => nameOf(former) === nameOf(goal));

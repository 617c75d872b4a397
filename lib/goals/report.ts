import type { GoalKind } from "@/lib/db/generated/enums";

import {
  attained,
  formerOf,
  type Light,
  lightOf,
  type Measured,
  meanAttained,
  type Quarter,
} from "./attainment";

/** What was said beside what was reached, by quarter. */
export type Notes = Partial<Record<number, string>>;

type Goal = Measured & { id: string; kind: GoalKind; text: string; measure: string; notes: Notes };
type Asked = {
  goals: readonly Goal[];
  /** Those of the year before. */
  formers: readonly Goal[];
  /** How many confirmed plans carry each. */
  carriers: Readonly<Record<string, number>>;
  quarter: Quarter;
};

/** A line of the report: numbers as text, shares of 1. */
export type ReportLine = {
  id: string;
  text: string;
  kind: GoalKind;
  measure: string;
  direction: Measured["direction"];
  /** Of the whole year. */
  target: string;
  /** Up to the quarter that the report is of. */
  due: string;
  reached: string | null;
  share: number | null;
  light: Light;
  /** At the end of the year before; null where the goal is new or nothing was reported. */
  former: { reached: string; share: number | null } | null;
  /** Of the quarter that the report is of. */
  note: string;
  carriers: number;
};

/**
 * The table of the yearly accountability report (LKjIP; PermenPANRB 53/2014): each goal with its target, what was reached
 * up to a quarter, and the year before.
 */
export function reportOf({ goals, formers, carriers, quarter }: Asked) {
  const lines = goals.map((goal): ReportLine => {
    const { id, text, kind, measure, direction, targets, reached, notes } = goal;
    const share = attained(goal, quarter);
    return {
      ...{ id, text, kind, measure, direction, share, light: lightOf(share) },
      ...{ target: targets[4], due: targets[quarter], reached: reached[quarter] ?? null },
      note: notes[quarter] ?? "",
      ...{ former: endOf(formerOf(goal, formers)), carriers: carriers[id] ?? 0 },
    };
  });
  return { lines, ...meanAttained(goals, quarter), former: meanAttained(formers, 4) };
}

export type GoalReport = ReturnType<typeof reportOf>;

const endOf = (former: Measured | undefined) => {
  const reached = former?.reached[4];
  return former && reached !== undefined ? { reached, share: attained(former, 4) } : null;
};

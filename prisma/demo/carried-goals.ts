import type { Direction, Perspective } from "@/lib/db/generated/enums";

import type { DrawnResult } from "./words";

/** A goal as the plan of its unit's head carries it. */
export type CarriedGoal = {
  id: string;
  text: string;
  unit: string;
  target: number;
  direction: Direction;
  /** Which result of the head's plan it can stand in; in its own words where the head's would not fit. */
  perspective?: Perspective;
  result?: string;
};

/** The head's results of the year, measured by the goals of the unit where one fits (L.II.A.2). */
export const carrying = (results: readonly DrawnResult[], goals: readonly CarriedGoal[]): DrawnResult[] =>
  results.map((drawn) => {
    const [first] = drawn.indicators;
    const goal = goals.find(({ perspective }) => perspective && perspective === first?.perspective);
    if (!first || !goal) return drawn;
    const { id: goalId, text, unit, target, direction, result = drawn.statement } = goal;
    return { statement: result, indicators: [{ ...first, text, unit, target, direction, goalId }] };
  });

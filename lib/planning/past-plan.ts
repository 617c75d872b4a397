import type { PlanApproach } from "@/lib/db/generated/enums";
import { misfitOf, readDecimal } from "@/lib/numbers";

import type { Beginning } from "./beginning";

/** One indicator of a plan of before as its document has it; the target is words. */
export type PastLine = { result: string; indicator: string; target: string };

/** The lines as they are kept: two that say the same are one text. */
export const pastContent = (lines: readonly PastLine[]) =>
  JSON.stringify(lines.map(({ result, indicator, target }) => ({ result, indicator, target })));

/** The lines of a plan as they were kept. */
export const pastLines = (content: string) => JSON.parse(content) as PastLine[];

/** The results of a plan with their indicators, in its order. */
export function pastResults(lines: readonly PastLine[]) {
  const results = new Map<string, PastLine[]>();
  for (const line of lines) results.set(line.result, [...(results.get(line.result) ?? []), line]);
  return [...results].map(([statement, indicators]) => ({ statement, indicators }));
}

/**
 * A plan of before this system (O7): its words, and its targets where a number with its unit is certain. In which aspect or
 * perspective an indicator counts is chosen anew, and nothing is linked: what it supported then is on record nowhere here.
 */
export const fromPast = (lines: readonly PastLine[], approach: PlanApproach): Beginning => ({
  results: pastResults(lines).map(({ statement, indicators }) => ({
    kind: "main",
    statement,
    indicators: indicators.map(({ indicator, target }) => ({
      text: indicator,
      ...{ aspect: null, perspective: null, direction: "higher" as const },
      ...targetIn(approach, target),
      ...{ manual: null, precedentId: null, goalId: null },
    })),
  })),
  appendix: [],
});

const longestUnit = 40;

function targetIn(approach: PlanApproach, target: string) {
  if (approach === "qualitative")
    return { targetValue: null, targetUnit: null, targetNarrative: target || null };
  const [, typed = "", unit = ""] = /^(-?[\d.,]+)\s*(.*)$/.exec(target) ?? [];
  const value = readDecimal(typed);
  const certain =
    value !== null && unit.length <= longestUnit && !misfitOf(value, { whole: 14, fraction: 4 });
  return {
    targetValue: certain ? value : null,
    targetUnit: certain && unit ? unit : null,
    targetNarrative: null,
  };
}

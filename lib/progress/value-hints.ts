import type { Direction } from "@/lib/db/generated/enums";
import { countsUp, isGradePointAverage, isOfChange, isShare } from "@/lib/planning/measures";

type Reported = {
  text: string;
  targetValue: string | null;
  targetUnit: string | null;
  direction: Direction;
  /** A number as "95.5"; null where none is reported, undefined where what is typed is none. */
  value: string | null | undefined;
  /** What was reported before it; null or absent without a report. */
  earlier?: string | null;
};

/** What makes a reported number hard to believe; it warns and never stops anybody (P5). */
export type ValueHint = "negative" | "over-four" | "over-hundred" | "far-beyond" | "shrunk";

/** From so many times the target on, more is asked about where higher is better. */
const farBeyond = 2;

/**
 * Hints on a reported number: below nothing lies only what changes, no share is above 100 unless its target is, no grade
 * point average (IPK) above 4; twice a target that is to be exceeded is rare, and what counts up over the year does not
 * shrink. One cause is told once: of what cannot be, nothing else is said.
 */
export function valueHints({ value, earlier = null, ...indicator }: Reported): ValueHint[] {
  if (value === null || value === undefined) return [];
  const [number, target] = [Number(value), Number(indicator.targetValue ?? 0)];
  const measured = { text: indicator.text, unit: indicator.targetUnit?.trim() ?? "" };
  if (number < 0 && target >= 0 && !isOfChange(measured)) return ["negative"];
  if (number > 4 && isGradePointAverage(measured)) return ["over-four"];
  if (number > 100 && target <= 100 && isShare(measured)) return ["over-hundred"];
  const far = indicator.direction === "higher" && target > 0 && number >= farBeyond * target;
  const shrunk = earlier !== null && number < Number(earlier) && countsUp(measured);
  return [...(far ? (["far-beyond"] as const) : []), ...(shrunk ? (["shrunk"] as const) : [])];
}

import type { CascadingMethod } from "@/lib/db/generated/enums";
import type { ConfirmedResult } from "@/lib/planning/edition";

type Measured = { targetValue: string | null; targetUnit: string | null };

/** What is known of a superior's indicator in the role matrix: its target, and how many people carry it. */
export type CarriedLine = Measured & { indicatorId: string; carriers: number };

/** A result's role in the matrix (matriks peran hasil): what of the superior's it carries, beside how many others. */
export type Role = {
  resultId: string;
  text: string;
  leader: string;
  method: CascadingMethod;
  /** The part of the superior's target that it takes, in percent; null where targets are not shared out. */
  share: number | null;
  /** How many other people carry the same. */
  others: number;
};

type Carrying = Pick<ConfirmedResult, "id" | "support"> & { indicators: readonly Measured[] };

/** The roles of confirmed results, for the comparison by contribution (L.IV.B). */
export const rolesOf = (results: readonly Carrying[], lines: readonly CarriedLine[]): Role[] =>
  results.flatMap(({ id, support, indicators }) => {
    if (!support) return [];
    const line = lines.find(({ indicatorId }) => indicatorId === support.indicatorId);
    const { text, name: leader, method } = support;
    const share = line && method === "direct_target" ? shareOf(indicators, line) : null;
    return [{ resultId: id, text, leader, method, share, others: Math.max((line?.carriers ?? 1) - 1, 0) }];
  });

/** Whole percents of the target; null where units differ or the target is nothing. */
function shareOf(indicators: readonly Measured[], { targetValue, targetUnit }: Measured) {
  const own = indicators.find((indicator) => indicator.targetUnit === targetUnit)?.targetValue;
  if (!own || !targetValue || Number(targetValue) === 0) return null;
  return Math.round((Number(own) / Number(targetValue)) * 100);
}

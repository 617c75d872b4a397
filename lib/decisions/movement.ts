import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import type { Figure } from "@/lib/reporting/sums";

export type Movement = {
  /** Signed: points of a share (0.04 is four), so much a head, or working days. */
  by: number;
  is: "better" | "worse" | "same";
};

/** Less than this is no movement: half of what is said of a share, of a mean, of days. */
const felt = { share: 0.0005, mean: 0.05, median: 0.5 } as const;

/** What a figure has moved since a decision; null while one of the two is unknown or not told. */
export function movementOf(key: IndicatorKey, then: Figure | null, now: Figure | null): Movement | null {
  if (then?.value == null || now?.value == null) return null;
  const by = now.value - then.value;
  const { form, better } = indicators[key];
  if (Math.abs(by) < felt[form]) return { by: 0, is: "same" };
  return { by, is: by > 0 === (better === "higher") ? "better" : "worse" };
}

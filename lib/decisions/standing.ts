import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import { isBehind, margins } from "@/lib/reporting/report";
import type { Figure } from "@/lib/reporting/sums";

/** A figure of a unit beside that of the unit above it; null where there is none above, or it is not told. */
export type Compared = { key: IndicatorKey; now: Figure | null; above: Figure | null };

/** How far a figure is from what it is measured by, in shares of its scale; positive is better. */
function distance({ key, now, above }: Compared) {
  const { form, better, limit } = indicators[key];
  const measure = above?.value ?? limit;
  if (now?.value == null || measure === null) return 0;
  const sign = better === "higher" ? 1 : -1;
  const scale = form === "share" ? 1 : form === "mean" ? measure || 1 : 5;
  return (sign * (now.value - measure)) / scale;
}

/** As much better as `isBehind` is worse; that little stands on somebody's plan or few in a team is nothing that was achieved. */
function isStrong(compared: Compared) {
  const { key, now, above } = compared;
  const { form, better, limit } = indicators[key];
  if (now?.value == null || isBehind(key, { now }, above) || (form === "mean" && better === "lower"))
    return false;
  if (above?.value == null)
    return limit !== null && (better === "higher" ? now.value >= limit : now.value <= limit);
  const margin = form === "median" ? margins.median / 5 : margins[form];
  return distance(compared) > margin + 1e-9;
}

/** The three strengths and the three concerns of a unit, the clearest first: behind its limit, or clearly worse than all together. */
export function standingOf(figures: readonly Compared[]) {
  const concerns = figures.filter(({ key, now, above }) => isBehind(key, { now }, above));
  return {
    strengths: figures
      .filter(isStrong)
      .sort((one, other) => distance(other) - distance(one))
      .slice(0, 3),
    concerns: [...concerns].sort((one, other) => distance(one) - distance(other)).slice(0, 3),
  };
}

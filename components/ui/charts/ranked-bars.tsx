"use client";

import { lazy } from "react";

import { Drawing } from "./drawing";
import { heightOf } from "./row-height";

const RankedDrawing = lazy(async () => ({
  default: (await import("./drawn/ranked-drawing")).RankedDrawing,
}));

export type RankedBar = {
  name: string;
  value: number;
  label: string;
  marked: boolean;
  /** To whoever is behind the bar. */
  href?: string;
  /** The value of the year before, a tick on the bar. */
  before?: number | null;
};

type RankedBarsProps = {
  bars: readonly RankedBar[];
  label: string;
  max: number;
  /** What the ticks say, where bars have them: the year before. */
  beforeWord?: string;
  /** So many of the first are drawn on a phone, where a chart has its table for the others. */
  onPhone?: number;
};

/**
 * Horizontal bars from zero with their own figure at their end, also where the tick of the year before is further on; only what the heading speaks of is coloured. A bar that leads
 * somewhere does so by its name, for keys and readers too.
 */
export const RankedBars = ({ bars, label, max, beforeWord, onPhone }: RankedBarsProps) => (
  <div>
    {beforeWord && bars.some(({ before }) => typeof before === "number") && (
      <p className="text-ink-2 mb-1.5 flex items-center gap-1.5 text-sm">
        <span aria-hidden className="bg-ink h-3.5 w-0.5" />
        {beforeWord}
      </p>
    )}
    <Drawing
      label={label}
      height={heightOf(bars, onPhone)}
      links={bars.some(({ href }) => href !== undefined)}
    >
      <RankedDrawing bars={bars} max={max} onPhone={onPhone} />
    </Drawing>
  </div>
);

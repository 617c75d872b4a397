"use client";

import { lazy } from "react";

import { Drawing } from "./drawing";
import { heightOf } from "./row-height";

const StackedDrawing = lazy(async () => ({
  default: (await import("./drawn/stacked-drawing")).StackedDrawing,
}));

/** A row that leads somewhere says where; what the heading speaks of is marked by its name. */
type StackedRow = { name: string; href?: string; marked?: boolean } & Record<
  string,
  number | string | boolean | undefined
>;

export type StackedBarsProps = {
  rows: readonly StackedRow[];
  series: readonly { key: string; label: string; colour: string }[];
  label: string;
  /** What the marked rows are. */
  markedWord?: string;
  /** So many of the first are drawn on a phone, where a chart has its table for the others. */
  onPhone?: number;
};

/** Parts of a whole per row, in the order of their scale; every colour has its word above. */
export const StackedBars = ({ rows, series, label, markedWord, onPhone }: StackedBarsProps) => (
  <div className="space-y-2">
    <ul className="text-ink-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map(({ key, label: word, colour }) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm" style={{ background: colour }} />
          {word}
        </li>
      ))}
      {markedWord && rows.some(({ marked }) => marked) && (
        <li className="text-ink flex items-center gap-1.5 font-semibold">
          <span aria-hidden className="bg-ink size-1.5 rounded-full" />
          {markedWord}
        </li>
      )}
    </ul>
    <Drawing
      label={label}
      height={heightOf(rows, onPhone)}
      links={rows.some(({ href }) => href !== undefined)}
    >
      <StackedDrawing {...{ rows, series, onPhone }} {...(markedWord && { markedWord })} />
    </Drawing>
  </div>
);

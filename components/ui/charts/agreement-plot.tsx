"use client";

import { lazy } from "react";

import { Drawing } from "./drawing";

const AgreementDrawing = lazy(async () => ({
  default: (await import("./drawn/agreement-drawing")).AgreementDrawing,
}));

export type AgreementPoint = {
  name: string;
  x: number;
  y: number;
  size: number;
  marked: boolean;
  named: boolean;
};

export type AgreementPlotProps = {
  points: readonly AgreementPoint[];
  xLabel: string;
  yLabel: string;
  label: string;
};

const height = 288;

/** Two percentages against each other; on the line they agree. Points the heading speaks of are coloured; the chosen ones carry their name. */
export const AgreementPlot = ({ points, xLabel, yLabel, label }: AgreementPlotProps) => (
  <div>
    <p className="text-ink-2 text-sm">{yLabel}</p>
    <Drawing label={label} height={height}>
      <AgreementDrawing points={points} />
    </Drawing>
    <p className="text-ink-2 text-right text-sm">{xLabel}</p>
  </div>
);

"use client";

import { lazy } from "react";

import { Drawing } from "./drawing";

const TrajectoryDrawing = lazy(async () => ({
  default: (await import("./drawn/trajectory-drawing")).TrajectoryDrawing,
}));

/** The target of a part of the year and what was reached in it; null where nothing was reported, or not yet. */
export type TrajectoryPoint = {
  name: string;
  target: number;
  targetLabel: string;
  reached: { value: number; label: string; tone: "good" | "warning" | "danger" } | null;
};

type TrajectoryProps = { points: readonly TrajectoryPoint[]; label: string };

const height = 148;

/**
 * Targets as a stair in grey, what was reached as points above or below their step, coloured and shaped by how near they came. Whether more is
 * better or less, words say; nothing is turned upside down.
 */
export const Trajectory = ({ points, label }: TrajectoryProps) => (
  <Drawing label={label} height={height}>
    <TrajectoryDrawing points={points} />
  </Drawing>
);

"use client";

import { lazy } from "react";

import { Drawing } from "./drawing";

const TrendDrawing = lazy(async () => ({ default: (await import("./drawn/trend-drawing")).TrendDrawing }));

/** Null where nothing is known, or not yet. */
export type TrendPoint = { name: string; now: number | null; before: number | null };

export type TrendLineProps = {
  points: readonly TrendPoint[];
  /** The figures at the ends of the two lines, as they are written there: "82%", "2025: 74%". */
  ends: { now: string; before: string };
  /** A line to compare with, with its word. */
  limit?: { value: number; word: string };
  /** From where to where; without it, around what is drawn. */
  range?: readonly [number, number];
  /** Said where neither year has anything. */
  empty?: string;
  label: string;
};

const height = 132;

/** One figure over the parts of a year, in colour, and the year before in grey; both say at their end what they came to. */
export const TrendLine = ({ label, ...drawn }: TrendLineProps) => (
  <Drawing label={label} height={height}>
    <TrendDrawing {...drawn} />
  </Drawing>
);

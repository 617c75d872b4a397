"use client";

import {
  CartesianGrid,
  Cell,
  LabelList,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZAxis,
} from "recharts";

import { Drawing } from "./drawing";

export type AgreementPoint = { name: string; x: number; y: number; size: number; marked: boolean };

type AgreementPlotProps = {
  points: readonly AgreementPoint[];
  xLabel: string;
  yLabel: string;
  label: string;
};

const height = 288;

const axis = {
  type: "number",
  tick: { fill: "var(--ink-2)", fontSize: 12 },
  unit: " %",
  tickLine: false,
} as const;

/** Two percentages against each other; on the line they agree. Only points the heading speaks of carry their name. */
export function AgreementPlot({ points, xLabel, yLabel, label }: AgreementPlotProps) {
  const values = points.flatMap(({ x, y }) => [x, y]);
  const [low, high] = [Math.floor(Math.min(...values) / 10) * 10, Math.ceil(Math.max(...values) / 10) * 10];
  const domain = [low, high];
  return (
    <div>
      <p className="text-ink-2 text-sm">{yLabel}</p>
      <Drawing label={label} height={height}>
        <ScatterChart margin={{ top: 8, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="x" domain={domain} {...axis} axisLine={{ stroke: "var(--line-strong)" }} />
          <YAxis dataKey="y" domain={domain} {...axis} axisLine={false} width={48} />
          <ZAxis dataKey="size" range={[36, 420]} />
          <ReferenceLine
            segment={[
              { x: low, y: low },
              { x: high, y: high },
            ]}
            stroke="var(--line-strong)"
            strokeDasharray="4 4"
          />
          <Scatter
            data={points.map((point) => ({ ...point, shown: point.marked ? point.name : "" }))}
            isAnimationActive={false}
          >
            {points.map(({ name, marked }) => (
              <Cell key={name} fill={marked ? "var(--poor)" : "var(--baik)"} />
            ))}
            <LabelList dataKey="shown" position="top" fill="var(--ink)" fontSize={12} />
          </Scatter>
        </ScatterChart>
      </Drawing>
      <p className="text-ink-2 text-right text-sm">{xLabel}</p>
    </div>
  );
}

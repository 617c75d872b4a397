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

import type { AgreementPlotProps } from "../agreement-plot";
import { Plane } from "./plane";

const axis = {
  type: "number",
  tick: { fill: "var(--ink-2)", fontSize: 12 },
  tickFormatter: (value: number) => `${value}%`,
  tickLine: false,
} as const;

/** Every tenth, or every twentieth where tenths would stand too close. */
const marksFrom = (low: number, high: number) => {
  const step = high - low > 50 ? 20 : 10;
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
};

const tens = (round: (value: number) => number, value: number) => round(value / 10) * 10;

/** Points on their axes and the line on which both agree. */
export function AgreementDrawing({ points }: Pick<AgreementPlotProps, "points">) {
  const low = tens(Math.floor, Math.min(...points.flatMap(({ x, y }) => [x, y])));
  const right = tens(Math.ceil, Math.max(...points.map(({ x }) => x)));
  const top = tens(Math.ceil, Math.max(...points.map(({ y }) => y)));
  const end = Math.min(right, top);
  const spoken = points.filter(({ named }) => named);
  const middle = spoken.reduce((sum, { y }) => sum + y, 0) / spoken.length;
  const labelled = points.map((point) => ({ ...point, shown: point.named ? point.name : "" }));
  const sideOf = (name: string) => {
    const point = spoken.find((each) => each.name === name);
    return {
      below: point !== undefined && point.y < middle,
      left: point !== undefined && point.x > (low + right) / 2,
    };
  };
  return (
    <Plane>
      <ScatterChart margin={{ top: 28, right: 24, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="x"
          domain={[low, right]}
          ticks={marksFrom(low, right)}
          {...axis}
          axisLine={{ stroke: "var(--line-strong)" }}
        />
        <YAxis
          dataKey="y"
          domain={[low, top]}
          ticks={marksFrom(low, top)}
          {...axis}
          axisLine={false}
          width={48}
        />
        <ZAxis dataKey="size" range={[36, 420]} />
        <ReferenceLine
          segment={[
            { x: low, y: low },
            { x: end, y: end },
          ]}
          stroke="var(--line-strong)"
          strokeDasharray="4 4"
        />
        <Scatter data={labelled} isAnimationActive={false}>
          {points.map(({ name, marked }) => (
            <Cell key={name} fill={marked ? "var(--poor)" : "var(--baik)"} />
          ))}
          <LabelList dataKey="shown" content={(place) => <PointName {...place} sideOf={sideOf} />} />
        </Scatter>
      </ScatterChart>
    </Plane>
  );
}

type Length = number | string;
type PointNameProps = {
  x?: Length;
  y?: Length;
  width?: Length;
  height?: Length;
  value?: unknown;
  sideOf: (name: string) => { below: boolean; left: boolean };
};

/** A name runs towards the middle; of several, the lower points have theirs below, so that they do not meet. */
function PointName({ x = 0, y = 0, width = 0, height = 0, value, sideOf }: PointNameProps) {
  const name = String(value ?? "");
  if (!name) return null;
  const { below, left } = sideOf(name);
  return (
    <text
      x={Number(x) + (left ? Number(width) : 0)}
      y={below ? Number(y) + Number(height) + 13 : Number(y) - 5}
      textAnchor={left ? "end" : "start"}
      fill="var(--ink)"
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
      fontSize={12}
      fontWeight={500}
    >
      {name}
    </text>
  );
}

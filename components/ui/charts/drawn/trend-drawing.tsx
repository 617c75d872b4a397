"use client";

import { LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";

import type { TrendLineProps, TrendPoint } from "../trend-line";
import { Plane } from "./plane";
import { rangeOf } from "./range";

const margin = { top: 18, bottom: 0, left: 18 };
/** Of the part between the margins and the names below. */
const depth = 132 - 18 - 24 - 16;
const apart = 15;

/** The two lines, the one of this year above. */
export function TrendDrawing({ points, ends, limit, range, empty }: Omit<TrendLineProps, "label">) {
  const known = points.flatMap(({ now, before }) => [now ?? [], before ?? []].flat());
  const [low, high] = range ?? rangeOf([...known, ...(limit ? [limit.value] : [])]);
  const last = { now: lastOf(points, "now"), before: lastOf(points, "before") };
  const sides = sidesOf(points, last, depth / (high - low));
  const words = [last.before < 0 ? "" : ends.before, sides.now === "right" ? ends.now : ""];
  return (
    <Plane>
      <LineChart
        data={[...points]}
        margin={{ ...margin, right: Math.max(24, ...words.map(({ length }) => length * 6.6 + 14)) }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="name"
          interval={0}
          height={24}
          tick={{ fill: "var(--ink-3)", fontSize: 12 }}
          tickLine={false}
          axisLine={{ stroke: "var(--line)" }}
        />
        <YAxis domain={[low, high]} padding={{ bottom: 16 }} hide />
        {known.length === 0 && empty && (
          <text x="50%" y="45%" textAnchor="middle" fill="var(--ink-3)" fontSize={12.5}>
            {empty}
          </text>
        )}
        {limit && (
          <ReferenceLine
            y={limit.value}
            stroke="var(--line-strong)"
            strokeDasharray="4 4"
            label={(place: unknown) => <Limit {...leftOf(place)}>{limit.word}</Limit>}
          />
        )}
        <Line
          dataKey="before"
          stroke="var(--line-strong)"
          strokeWidth={1.5}
          dot={dotsOf("var(--line-strong)", 2)}
          isAnimationActive={false}
        >
          <LabelList
            content={({ x, y, index }) =>
              index === last.before && (
                <End x={Number(x)} y={Number(y) + sides.shift} side="right" fill="var(--ink-2)">
                  {ends.before}
                </End>
              )
            }
          />
        </Line>
        <Line
          dataKey="now"
          stroke="var(--brand)"
          strokeWidth={2.5}
          dot={dotsOf("var(--brand)", 3.5)}
          isAnimationActive={false}
        >
          <LabelList
            content={({ x, y, index }) =>
              index === last.now && (
                <End x={Number(x)} y={Number(y)} side={sides.now} fill="var(--ink)" strong>
                  {ends.now}
                </End>
              )
            }
          />
        </Line>
      </LineChart>
    </Plane>
  );
}

const dotsOf = (fill: string, r: number) => ({ r, fill, stroke: "var(--surface)", strokeWidth: 1 });

const lastOf = (points: readonly TrendPoint[], line: "now" | "before") =>
  points.findLastIndex((point) => point[line] !== null);

type Side = "right" | "above" | "below";

/**
 * Where the figures stand so that they do not meet: beside the end where both lines end together or nothing follows, with
 * the grey one moved aside; else above or below, away from the other line.
 */
function sidesOf(
  points: readonly TrendPoint[],
  last: { now: number; before: number },
  scale: number,
): { now: Side; shift: number } {
  const at = points[last.now];
  const gap = at?.now != null && at.before != null ? (at.now - at.before) * scale : null;
  if (last.now === last.before && gap !== null)
    return { now: "right", shift: Math.abs(gap) >= apart ? 0 : gap >= 0 ? apart - gap : -apart - gap };
  if (last.now >= last.before) return { now: "right", shift: 0 };
  return { now: gap !== null && gap < 0 ? "below" : "above", shift: 0 };
}

const leftOf = (place: unknown) => {
  const { viewBox } = place as { viewBox: { x: number; y: number } };
  return { x: viewBox.x, y: viewBox.y };
};

const Limit = ({ x, y, children }: { x: number; y: number; children: string }) => (
  <text
    x={x}
    y={y - 5}
    fill="var(--ink-3)"
    stroke="var(--surface)"
    strokeWidth={3}
    paintOrder="stroke"
    fontSize={11.5}
  >
    {children}
  </text>
);

type EndProps = { x: number; y: number; side: Side; fill: string; strong?: boolean; children: string };

function End({ x, y, side, fill, strong = false, children }: EndProps) {
  const place = {
    right: { x: x + 8, y: y + 4 },
    above: { x, y: y - 9 },
    below: { x, y: y + 18 },
  }[side];
  return (
    <text
      {...place}
      textAnchor={side === "right" ? "start" : "middle"}
      fill={fill}
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
      fontSize={12.5}
      fontWeight={strong ? 600 : 400}
    >
      {children}
    </text>
  );
}

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
  const space = spaceOf(points, depth / (high - low));
  const sides = sidesOf(points, last, space);
  const word = limit && limitAt(limit, space, sides, last.now);
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
            label={(place: unknown) => word && <Limit {...endOf(place, word)}>{limit.word}</Limit>}
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
                <End
                  x={Number(x)}
                  y={Number(y)}
                  side={sides.now}
                  anchor={index === 0 ? "start" : "middle"}
                  fill="var(--ink)"
                  strong
                >
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
/** From above to below, in pixels down from the value zero. */
type Band = readonly [number, number];
type Space = { scale: number; crossed: (from: number, to: number, band: Band) => number };

/** The room that the lines leave: how often they cross a band between two places, counted in points from the first. */
function spaceOf(points: readonly TrendPoint[], scale: number): Space {
  const at = (line: "now" | "before", place: number) => {
    const [left, right] = [points[Math.floor(place)]?.[line], points[Math.ceil(place)]?.[line]];
    return left == null || right == null ? null : -scale * (left + (right - left) * (place % 1));
  };
  const crossed = (from: number, to: number, [top, bottom]: Band) =>
    Array.from({ length: 5 }, (_, i) => from + ((to - from) * i) / 4)
      .flatMap((place) => [at("now", place), at("before", place)])
      .filter((y) => y !== null && y > top && y < bottom).length;
  return { scale, crossed };
}

/** A figure is so wide, in the distance of two points, and its words stand so far above or below. */
const figureWide = 0.45;
const bandOf = (y: number, side: "above" | "below"): Band =>
  side === "above" ? [y - 22, y - 6] : [y + 6, y + 22];

/**
 * Where the figures stand so that they do not meet: beside the end where both lines end together or nothing follows, with
 * the grey one moved aside; else above or below, where the lines leave more room.
 */
function sidesOf(
  points: readonly TrendPoint[],
  last: { now: number; before: number },
  { scale, crossed }: Space,
): { now: Side; shift: number; band: Band | null } {
  const at = points[last.now];
  const gap = at?.now != null && at.before != null ? (at.now - at.before) * scale : null;
  if (last.now === last.before && gap !== null)
    return {
      ...{ now: "right", band: null },
      shift: Math.abs(gap) >= apart ? 0 : gap >= 0 ? apart - gap : -apart - gap,
    };
  if (last.now >= last.before) return { now: "right", shift: 0, band: null };
  const y = -scale * (at?.now ?? 0);
  const met = (side: "above" | "below") =>
    crossed(last.now === 0 ? 0 : last.now - figureWide, last.now + figureWide, bandOf(y, side));
  const now = met("below") < met("above") ? "below" : "above";
  return { now, shift: 0, band: bandOf(y, now) };
}

type Word = { end: "left" | "right"; side: "above" | "below" };

/** Where the limit's word meets the lines and this year's figure least: at either end, above its line or below. */
function limitAt(
  { value }: { value: number },
  { scale, crossed }: Space,
  { band }: { band: Band | null },
  lastNow: number,
): Word {
  const y = -scale * value;
  const met = ({ end, side }: Word) => {
    const [top, bottom]: Band = side === "above" ? [y - 16, y - 2] : [y + 3, y + 17];
    const [from, to] = end === "left" ? [0, 1] : [2, 3];
    const onFigure = band && lastNow >= from && lastNow <= to && band[0] < bottom && band[1] > top;
    return crossed(from, to, [top, bottom]) + (onFigure ? 5 : 0);
  };
  const words: Word[] = [
    { end: "left", side: "above" },
    { end: "right", side: "above" },
    { end: "left", side: "below" },
    { end: "right", side: "below" },
  ];
  return words.reduce((best, word) => (met(word) < met(best) ? word : best));
}

const endOf = (place: unknown, { end, side }: Word): Omit<LimitProps, "children"> => {
  const { viewBox } = place as { viewBox: { x: number; y: number; width: number } };
  const y = viewBox.y + (side === "above" ? -5 : 14);
  return end === "left"
    ? { x: viewBox.x, y, anchor: "start" }
    : { x: viewBox.x + viewBox.width, y, anchor: "end" };
};

type LimitProps = { x: number; y: number; anchor: "start" | "end"; children: string };

const Limit = ({ x, y, anchor, children }: LimitProps) => (
  <text
    x={x}
    y={y}
    textAnchor={anchor}
    fill="var(--ink-3)"
    stroke="var(--surface)"
    strokeWidth={3}
    paintOrder="stroke"
    fontSize={11.5}
  >
    {children}
  </text>
);

type EndProps = {
  x: number;
  y: number;
  side: Side;
  /** Above or below: a figure at the first point begins there, for it would be cut at the left edge. */
  anchor?: "start" | "middle";
  fill: string;
  strong?: boolean;
  children: string;
};

function End({ x, y, side, anchor = "middle", fill, strong = false, children }: EndProps) {
  const place = {
    right: { x: x + 8, y: y + 4 },
    above: { x: anchor === "start" ? x - 4 : x, y: y - 9 },
    below: { x: anchor === "start" ? x - 4 : x, y: y + 18 },
  }[side];
  return (
    <text
      {...place}
      textAnchor={side === "right" ? "start" : anchor}
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

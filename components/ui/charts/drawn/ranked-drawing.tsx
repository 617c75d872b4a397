"use client";

import { Bar, BarChart, XAxis, YAxis } from "recharts";

import type { RankedBar } from "../ranked-bars";
import { aboveFirst } from "../row-height";
import { useNamesAbove } from "./name-room";
import { NameTick, widthOf } from "./name-tick";
import { Plane } from "./plane";

const barSize = 13;

/** Room for the longest of these words beside a bar, in pixels of a 12.5 px text. */
const roomFor = (words: readonly string[]) => Math.max(0, ...words.map(({ length }) => length)) * 7 + 12;

/** The bars, each with its figure and the year before. */
export function RankedDrawing({
  bars: all,
  max,
  onPhone,
}: {
  bars: readonly RankedBar[];
  max: number;
  onPhone?: number;
}) {
  const above = useNamesAbove();
  const bars = above ? all.slice(0, onPhone) : all;
  return (
    <Plane>
      <BarChart
        data={[...bars]}
        layout="vertical"
        margin={{
          top: above ? aboveFirst : 0,
          right: Math.max(56, roomFor(bars.map(({ label: figure }) => figure))),
          bottom: 0,
          left: 0,
        }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, max]} hide />
        <YAxis
          type="category"
          dataKey="name"
          width={widthOf(
            bars.map(({ name }) => name),
            above,
          )}
          tickLine={false}
          axisLine={false}
          interval={0}
          tick={<NameTick above={above} barSize={barSize} rows={bars} />}
        />
        <Bar
          dataKey="value"
          isAnimationActive={false}
          barSize={barSize}
          minPointSize={1}
          shape={(place) => <RankedShape {...placeOf(place)} bar={bars[place.index]} max={max} />}
        />
      </BarChart>
    </Plane>
  );
}

type Box = { x: number; y: number; width: number; height: number };

const boxOf = ({ x, y, width, height }: Partial<Record<keyof Box, unknown>>): Box => ({
  ...{ x: Number(x ?? 0), y: Number(y ?? 0) },
  ...{ width: Number(width ?? 0), height: Number(height ?? 0) },
});

const placeOf = (
  place: Partial<Record<keyof Box, unknown>> & { background?: Partial<Record<keyof Box, unknown>> },
) => ({
  box: boxOf(place),
  row: boxOf(place.background ?? {}),
});

/** Where the figure begins: at the end of its bar, or past a tick that it would stand on. */
const figureAt = (end: number, tick: number | null, label: string) =>
  (tick !== null && tick >= end - 3 && tick < end + roomFor([label]) ? tick + 2 : end) + 6;

type RankedShapeProps = {
  /** Of the bar. */
  box: Box;
  /** From zero to the most that is drawn. */
  row: Box;
  bar: RankedBar | undefined;
  max: number;
};

function RankedShape({ box, row, bar, max }: RankedShapeProps) {
  if (!bar) return null;
  const { marked, label, href, before } = bar;
  const end = box.x + box.width;
  const tick = typeof before === "number" ? row.x + (row.width * Math.min(before, max)) / max : null;
  const shape = (
    <>
      <rect {...box} rx={2} fill={marked ? "var(--poor)" : "var(--line-strong)"} />
      {tick !== null && (
        <rect
          x={tick - 1.5}
          y={box.y - 3}
          width={3}
          height={box.height + 6}
          fill="var(--ink)"
          stroke="var(--surface)"
          strokeWidth={1}
        />
      )}
      <text
        x={figureAt(end, tick, label)}
        y={box.y + box.height / 2 + 4.5}
        fill="var(--ink)"
        stroke="var(--surface)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
        fontSize={12.5}
      >
        {label}
      </text>
    </>
  );
  // The name beside it is the link of keys and readers; here it is a larger place to press.
  return href ? (
    <a href={href} tabIndex={-1} aria-hidden>
      {shape}
    </a>
  ) : (
    shape
  );
}

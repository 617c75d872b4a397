"use client";

import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from "recharts";

import { Drawing, useNameRoom } from "./drawing";
import { NameTick, widthOf } from "./name-tick";

export type RankedBar = { name: string; value: number; label: string; marked: boolean };

const rowHeight = 29;
/** Room for the longest of these words beside a bar, in pixels of a 12.5 px text. */
const roomFor = (words: readonly string[]) => Math.max(0, ...words.map(({ length }) => length)) * 7 + 10;

/** Horizontal bars from zero with the figure at their end; only what the heading speaks of is coloured. */
export function RankedBars({ bars, label, max }: { bars: readonly RankedBar[]; label: string; max: number }) {
  const room = useNameRoom();
  return (
    <Drawing label={label} height={bars.length * rowHeight + 8}>
      <BarChart
        data={[...bars]}
        layout="vertical"
        margin={{
          top: 0,
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
            room,
          )}
          tickLine={false}
          axisLine={false}
          tick={<NameTick room={room} />}
        />
        <Bar dataKey="value" isAnimationActive={false} barSize={13} minPointSize={1} radius={2}>
          {bars.map(({ name, marked }) => (
            <Cell key={name} fill={marked ? "var(--poor)" : "var(--line-strong)"} />
          ))}
          <LabelList dataKey="label" position="right" fill="var(--ink)" fontSize={12.5} />
        </Bar>
      </BarChart>
    </Drawing>
  );
}

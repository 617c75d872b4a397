"use client";

import { Bar, BarChart, XAxis, YAxis } from "recharts";

import { Drawing, useNameRoom } from "./drawing";
import { NameTick, widthOf } from "./name-tick";

type StackedBarsProps = {
  rows: readonly ({ name: string } & Record<string, number | string>)[];
  series: readonly { key: string; label: string; colour: string }[];
  label: string;
};

const rowHeight = 29;

/** Parts of a whole per row, in the order of their scale; every colour has its word above. */
export function StackedBars({ rows, series, label }: StackedBarsProps) {
  const room = useNameRoom();
  return (
    <div className="space-y-2">
      <ul className="text-ink-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {series.map(({ key, label: word, colour }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden className="size-2.5 rounded-sm" style={{ background: colour }} />
            {word}
          </li>
        ))}
      </ul>
      <Drawing label={label} height={rows.length * rowHeight + 8}>
        <BarChart
          data={[...rows]}
          layout="vertical"
          stackOffset="expand"
          margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="name"
            width={widthOf(
              rows.map(({ name }) => name),
              room,
            )}
            tickLine={false}
            axisLine={false}
            tick={<NameTick room={room} />}
          />
          {series.map(({ key, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="whole"
              fill={colour}
              isAnimationActive={false}
              barSize={15}
              stroke="var(--surface)"
            />
          ))}
        </BarChart>
      </Drawing>
    </div>
  );
}

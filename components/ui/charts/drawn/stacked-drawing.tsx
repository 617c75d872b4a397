"use client";

import { Bar, BarChart, XAxis, YAxis } from "recharts";

import type { StackedBarsProps } from "../stacked-bars";
import { aboveFirst } from "../row-height";
import { useNamesAbove } from "./name-room";
import { NameTick, widthOf } from "./name-tick";
import { Plane } from "./plane";

const barSize = 15;

/** The parts of each row, together as long as those of any other. */
export function StackedDrawing({
  rows: all,
  series,
  markedWord,
  onPhone,
}: Pick<StackedBarsProps, "rows" | "series" | "markedWord" | "onPhone">) {
  const above = useNamesAbove();
  const rows = above ? all.slice(0, onPhone) : all;
  return (
    <Plane>
      <BarChart
        data={[...rows]}
        layout="vertical"
        stackOffset="expand"
        margin={{ top: above ? aboveFirst : 0, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={widthOf(
            rows.map(({ name }) => name),
            above,
          )}
          tickLine={false}
          axisLine={false}
          interval={0}
          tick={
            <NameTick
              above={above}
              barSize={barSize}
              rows={rows.map(({ href, marked }) => ({
                ...(href !== undefined && { href }),
                ...(marked && { marked, label: markedWord }),
              }))}
            />
          }
        />
        {series.map(({ key, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            stackId="whole"
            fill={colour}
            isAnimationActive={false}
            barSize={barSize}
            stroke="var(--surface)"
          />
        ))}
      </BarChart>
    </Plane>
  );
}

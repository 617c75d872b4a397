"use client";

import { LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";

import type { TrajectoryPoint } from "../trajectory";
import { Plane } from "./plane";
import { rangeOf } from "./range";

/** The stair, from each step a stem to what was reached, and the figures of both. */
export function TrajectoryDrawing({ points }: { points: readonly TrajectoryPoint[] }) {
  const values = points.flatMap(({ target, reached }) => (reached ? [target, reached.value] : [target]));
  const [low, high] = rangeOf(values);
  const at = (i: number) => points[Math.floor(i / 2)];
  return (
    <Plane>
      <LineChart
        data={stairOf(points)}
        margin={{ top: 20, right: 4, bottom: 0, left: 4 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          dataKey="at"
          domain={[0, points.length]}
          ticks={points.map((_, i) => i + 0.5)}
          tickFormatter={(middle: number) => points[Math.floor(middle)]?.name ?? ""}
          interval={0}
          height={24}
          tick={{ fill: "var(--ink-3)", fontSize: 12 }}
          tickLine={false}
          axisLine={{ stroke: "var(--line)" }}
        />
        <YAxis domain={[low, high]} padding={{ bottom: 20 }} hide />
        {points.map(
          ({ name, target, reached }, i) =>
            reached && (
              <ReferenceLine
                key={name}
                segment={[
                  { x: i + 0.5, y: target },
                  { x: i + 0.5, y: reached.value },
                ]}
                stroke={`var(--${reached.tone})`}
                strokeWidth={2}
              />
            ),
        )}
        {points.slice(1).map(({ name }, i) => (
          <ReferenceLine key={name} x={i + 1} stroke="var(--line)" />
        ))}
        <Line
          dataKey="target"
          type="stepAfter"
          stroke="var(--line-strong)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        >
          <LabelList
            content={({ x, y, index = 0 }) => {
              const point = middle(index) && at(index);
              return point ? (
                <Figure x={Number(x)} y={Number(y)} above={!isAbove(point)} fill="var(--ink-2)">
                  {point.targetLabel}
                </Figure>
              ) : null;
            }}
          />
        </Line>
        <Line
          dataKey="reached"
          stroke="none"
          dot={({ key, cx, cy, index }) => {
            const reached = middle(index) ? at(index)?.reached : null;
            return reached ? (
              <Mark key={key} x={Number(cx)} y={Number(cy)} tone={reached.tone} />
            ) : (
              <g key={key} />
            );
          }}
          isAnimationActive={false}
        >
          <LabelList
            content={({ x, y, index = 0 }) => {
              const point = middle(index) && at(index);
              return point && point.reached ? (
                <Figure x={Number(x)} y={Number(y)} above={isAbove(point)} fill="var(--ink)" strong>
                  {point.reached.label}
                </Figure>
              ) : null;
            }}
          />
        </Line>
      </LineChart>
    </Plane>
  );
}

/** A point at the middle of each part, where its figures stand, and one at its end, from where the next step is taken. */
const stairOf = (points: readonly TrajectoryPoint[]) => [
  ...points.flatMap(({ target, reached }, i) => [
    { at: i, target, reached: null },
    { at: i + 0.5, target, reached: reached?.value ?? null },
  ]),
  { at: points.length, target: points.at(-1)?.target, reached: null },
];

const middle = (index: number) => index % 2 === 1;

/** Whether a part's own figure stands above the stair: then its target's goes below. Without one, the target's is above. */
const isAbove = ({ target, reached }: TrajectoryPoint) => reached !== null && reached.value >= target;

type FigureProps = { x: number; y: number; above: boolean; fill: string; strong?: boolean; children: string };

const Figure = ({ x, y, above, fill, strong = false, children }: FigureProps) => (
  <text
    x={x}
    y={above ? y - 9 : y + 18}
    textAnchor="middle"
    fill={fill}
    stroke="var(--surface)"
    strokeWidth={3}
    paintOrder="stroke"
    fontSize={12}
    fontWeight={strong ? 600 : 400}
  >
    {children}
  </text>
);

type MarkProps = { x: number; y: number; tone: "good" | "warning" | "danger" };

/** Round on its way, a diamond behind, a square far behind: told apart without colours. */
function Mark({ x, y, tone }: MarkProps) {
  const look = { fill: `var(--${tone})`, stroke: "var(--surface)", strokeWidth: 1.5 };
  if (tone === "good") return <circle cx={x} cy={y} r={5} {...look} />;
  const square = <rect x={x - 4.5} y={y - 4.5} width={9} height={9} {...look} />;
  return tone === "danger" ? square : <g transform={`rotate(45 ${x} ${y})`}>{square}</g>;
}

import { lettersAbove, lettersBeside } from "../row-height";

type NameTickProps = {
  x?: number | string;
  y?: number | string;
  /** Which row, counted from 0. */
  index?: number;
  payload?: { value: string };
  /** Whether it stands above its bar, of so many pixels. */
  above: boolean;
  barSize: number;
  /** The rows in their order: where a name leads, what a reader who hears it is told with it, and whether it stands out. */
  rows: readonly { href?: string; label?: string | undefined; marked?: boolean }[];
};

const lineHeight = 13;

/** Width of an axis of these names, in pixels. */
export const widthOf = (names: readonly string[], above: boolean) =>
  above
    ? 1
    : Math.max(0, ...names.flatMap((name) => namedIn(name, lettersBeside).map(({ length }) => length))) *
        7.25 +
      16;

/** The name of a row beside its bar or above it, on two lines where it is long; what still does not fit the table has whole. */
export function NameTick({ x = 0, y = 0, index = 0, payload, above, barSize, rows }: NameTickProps) {
  const name = payload?.value ?? "";
  const lines = namedIn(name, above ? lettersAbove : lettersBeside);
  const more = (lines.length - 1) * lineHeight;
  const first = above ? Number(y) - barSize / 2 - 5 - more : Number(y) + 4 - more / 2;
  const { href, label, marked = false } = rows[index] ?? {};
  const text = (
    <text
      textAnchor={above ? "start" : "end"}
      fill={href ? "var(--brand-strong)" : "var(--ink-2)"}
      fontSize={lines.length > 1 ? 12 : 12.5}
      fontWeight={marked ? 700 : 400}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={above ? 0 : x} y={first + i * lineHeight}>
          {marked && i === 0 ? `• ${line}` : line}
        </tspan>
      ))}
    </text>
  );
  if (!href) return text;
  return (
    <a href={href} aria-label={label ? `${name}: ${label}` : name} className="hover:underline">
      {text}
    </a>
  );
}

/** One line, or two broken between words; the end of what is longer still gives way. */
function namedIn(name: string, room: number): string[] {
  if (name.length <= room) return [name];
  const space = name.lastIndexOf(" ", room);
  const first = space > 0 ? name.slice(0, space) : name.slice(0, room);
  const rest = name.slice(first.length).trim();
  return [first, rest.length > room ? `${rest.slice(0, room - 1).trimEnd()}…` : rest];
}

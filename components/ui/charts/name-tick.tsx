const longest = 22;

type NameTickProps = { x?: number | string; y?: number | string; payload?: { value: string } };

/** The name of a row on one line beside its bar; a long one is shortened, the table has it whole. */
export function NameTick({ x = 0, y = 0, payload }: NameTickProps) {
  const name = payload?.value ?? "";
  return (
    <text x={x} y={y} dy={4} textAnchor="end" fill="var(--ink-2)" fontSize={12.5}>
      {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
    </text>
  );
}

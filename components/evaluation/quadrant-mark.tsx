import { clsx } from "clsx";

import type { Rating } from "@/lib/evaluation/sheet";

const rows = ["above", "as_expected", "below"] as const;
const columns = ["below", "as_expected", "above"] as const;

/** The 3×3 quadrant in small, with the field that the two ratings hit. */
export function QuadrantMark({
  results,
  behaviour,
  label,
}: {
  results: Rating;
  behaviour: Rating;
  label: string;
}) {
  return (
    <span role="img" aria-label={label} className="grid grid-cols-3 gap-0.5">
      {rows.flatMap((row) =>
        columns.map((column) => (
          <span
            key={`${row}-${column}`}
            className={clsx(
              "h-2.5 w-4 rounded-xs",
              row === results && column === behaviour ? "bg-brand" : "bg-line",
            )}
          />
        )),
      )}
    </span>
  );
}

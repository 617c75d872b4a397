import type { Predicate } from "@/lib/evaluation/sheet";
import { predicates } from "@/lib/evaluation/group";

export const predicateFills = {
  very_good: "fill-predicate-very-good",
  good: "fill-predicate-good",
  needs_improvement: "fill-predicate-needs-improvement",
  poor: "fill-predicate-poor",
  very_poor: "fill-predicate-very-poor",
} as const satisfies Record<Predicate, string>;

/** How predicates share a whole, from the best to the lowest; for the eye alone, the numbers stand beside it. */
export function PredicateBar({ counts }: { counts: Readonly<Record<Predicate, number>> }) {
  const total = predicates.reduce((sum, predicate) => sum + counts[predicate], 0);
  const before = (at: number) => predicates.slice(0, at).reduce((sum, one) => sum + counts[one], 0);
  if (total === 0) return null;
  return (
    <svg
      viewBox={`0 0 ${total} 1`}
      preserveAspectRatio="none"
      aria-hidden
      className="mb-1.5 h-2 w-full max-w-xl"
    >
      {predicates.map((predicate, at) => (
        <rect
          key={predicate}
          x={before(at)}
          width={counts[predicate]}
          height={1}
          className={predicateFills[predicate]}
        />
      ))}
    </svg>
  );
}

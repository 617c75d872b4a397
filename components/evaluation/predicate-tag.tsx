import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import type { Predicate } from "@/lib/evaluation/sheet";

const dots = {
  very_good: "bg-predicate-very-good",
  good: "bg-predicate-good",
  needs_improvement: "bg-predicate-needs-improvement",
  poor: "bg-predicate-poor",
  very_poor: "bg-predicate-very-poor",
} as const satisfies Record<Predicate, string>;

/** A predicate: its word, and its colour beside it. */
export function PredicateTag({ predicate }: { predicate: Predicate }) {
  const t = useTranslations("vocabulary.predicate");
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold">
      <span aria-hidden className={clsx("size-2.5 rounded-sm", dots[predicate])} />
      {t(predicate)}
    </span>
  );
}

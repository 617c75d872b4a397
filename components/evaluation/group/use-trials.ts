import { useCallback, useState } from "react";

import type { Rating } from "@/lib/evaluation/sheet";
import type { Trials } from "@/lib/evaluation/simulation";

import type { Rated } from "./tried-person";

/** What is tried on this page, and nowhere else; it is gone with the page unless it is applied. */
export function useTrials() {
  const [trials, setTrials] = useState<Trials>({});
  const attempt = useCallback(
    (id: string, rated: Rated, rating: Rating) =>
      setTrials((known) => ({ ...known, [id]: { ...known[id], [rated]: rating } })),
    [],
  );
  return { trials, attempt, forget: () => setTrials({}) };
}

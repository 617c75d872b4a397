import type { Decision } from "@/lib/decisions/sheet";

import { useAbout } from "./decision-item";

/** What a decision is about, in a line. */
export const DecisionAbout = ({
  decision,
}: {
  decision: Pick<Decision, "key" | "unit" | "year" | "quarter">;
}) => useAbout()(decision);

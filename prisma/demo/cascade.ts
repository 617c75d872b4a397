import type { CascadingMethod } from "@/lib/db/generated/enums";
import type { Edition, Support } from "@/lib/planning/edition";

import type { Chances } from "./chance";
import { formOf } from "./people";
import { type DrawnPlan, put, type Rows } from "./plans";

// Shares of a target would have to add up; the demo leaves those to the visitor.
const methods: CascadingMethod[] = [
  "direct_aspect",
  "direct_area",
  "indirect_service",
  "indirect_service",
  "indirect_intermediate_output",
];

/** Ties most main results of a year to an indicator of the rater's confirmed plan; some are still to be linked. */
export function drawCascade(chances: Chances, plans: readonly DrawnPlan[], rows: Rows) {
  const above = new Map(plans.map((plan) => [plan.owner.id, plan]));
  const contents = new Map(rows.PlanEdition?.map(({ planId, content }) => [planId, content as Edition]));
  for (const plan of plans) {
    const superior = plan.owner.rater && above.get(plan.owner.rater.id);
    const lines = superior?.approvedOn ? linesOf(superior) : [];
    if (lines.length === 0 || formOf(plan.owner) === "leader") continue;
    for (const { id: resultId, kind, indicators } of plan.results) {
      if (kind === "additional" || chances.chance(0.12)) continue;
      const spending = indicators.some(({ aspect }) => aspect === "cost");
      const fitting = lines.filter(({ budget }) => budget === spending);
      const { line } = chances.pick(fitting.length > 0 ? fitting : lines);
      const support = { ...line, method: chances.pick(methods) };
      const { indicatorId, method } = support;
      put(rows, "ResultSupport", { resultId, indicatorId, method });
      const confirmed = contents.get(plan.id)?.results.find(({ id }) => id === resultId);
      if (confirmed) confirmed.support = support;
    }
  }
}

/** What members can carry: their own money, their service, their way of working. The team's training is its head's. */
const linesOf = ({ owner: { name }, results }: DrawnPlan) =>
  results.flatMap(({ statement, indicators }) =>
    indicators
      .filter(({ perspective }) => perspective !== "strengthening")
      .map(({ id: indicatorId, text, perspective }) => ({
        line: { indicatorId, statement, text, name, current: true } satisfies Omit<Support, "method">,
        budget: perspective === "budget",
      })),
  );

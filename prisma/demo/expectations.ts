import type { Chances } from "./chance";
import { type DrawnPlan, instant, put, type Rows } from "./plans";

/**
 * What the heads among the demo's actors expect of their members: mostly what the member's plan came to say, sometimes more
 * than it says yet, so that the matrix shows both.
 */
export function drawExpectations(chances: Chances, plans: readonly DrawnPlan[], rows: Rows) {
  const above = new Map(plans.map((plan) => [plan.owner.id, plan]));
  const supported = new Map(
    rows.ResultSupport?.map((row) => [String(row.resultId), String(row.indicatorId)]),
  );
  for (const { owner, results } of plans) {
    const superior = owner.rater && above.get(owner.rater.id);
    if (!superior?.approvedOn || superior.status === "closed" || !superior.owner.seat.actor) continue;
    const at = superior.approvedOn;
    const expected = new Map<string, string>();
    for (const { id, statement } of results) {
      const indicatorId = supported.get(id);
      if (indicatorId && chances.chance(0.5)) expected.set(indicatorId, statement);
    }
    const carried = new Set(results.map(({ id }) => supported.get(id)));
    const open = superior.results
      .flatMap(({ indicators }) => indicators)
      .filter(({ id }) => !carried.has(id));
    const more = results.find(({ id }) => !supported.has(id)) ?? results[0];
    if (open.length > 0 && more && chances.chance(0.4)) expected.set(chances.pick(open).id, more.statement);
    for (const [indicatorId, text] of expected) {
      const id = chances.id(Date.parse(instant(at)));
      const undecided = { state: "active", decidedById: null, decidedAt: null, reason: null };
      const written = { text, writtenAt: instant(at, 3), ...undecided };
      put(rows, "RoleExpectation", { id, personId: owner.id, indicatorId, ...written });
    }
  }
}

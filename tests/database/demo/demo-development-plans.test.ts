import { lineBlockers } from "@/lib/development/lines";
import { drawDemo } from "@/prisma/seed";

import { grouped } from "./grouped";

const region = drawDemo({ scale: "small" });
const rowsOf = (table: string) => region[table] ?? [];
const raters = new Map(rowsOf("Supervision").map(({ personId, raterId }) => [personId, raterId]));
const plans = rowsOf("DevelopmentPlan");
const lines = grouped(rowsOf("DevelopmentItem"), "planId");

describe("development plans in the demo region", () => {
  it("stand in every state, most of them approved, and many people have none", () => {
    const share = (status: string) => plans.filter((plan) => plan.status === status).length / plans.length;
    for (const status of ["draft", "submitted", "returned", "approved"])
      expect(share(status)).toBeGreaterThan(0);
    expect(share("approved")).toBeGreaterThan(0.4);
    expect(plans.length / raters.size).toBeLessThan(0.6);
  });

  it("were decided on by their owner's rater", () => {
    for (const { personId, decidedById } of plans)
      if (decidedById) expect(decidedById).toBe(raters.get(personId));
  });

  it("have lines of their year, each with the reason that speaks for it", () => {
    for (const plan of plans) {
      const own = lines.get(plan.id) ?? [];
      expect(own.length).toBeGreaterThan(0);
      for (const { form, hours, startsOn, endsOn, reason, because } of own) {
        const line = { form: form as "programme", hours: String(hours) };
        expect(
          lineBlockers({ ...line, startsOn: String(startsOn), endsOn: String(endsOn) }, Number(plan.year)),
        ).toEqual([]);
        expect((because as { reason: string }).reason).toBe(reason);
      }
    }
  });

  it("have their budget decided on once they are approved, and not before", () => {
    const open = new Set(plans.filter(({ status }) => status !== "approved").map(({ id }) => id));
    const decided = new Set(rowsOf("DevelopmentDecision").map(({ itemId }) => itemId));
    expect(decided.size).toBeGreaterThan(0);
    for (const { id, planId } of rowsOf("DevelopmentItem"))
      if (open.has(planId)) expect(decided.has(id)).toBe(false);
    expect(rowsOf("DevelopmentCeiling").length).toBeGreaterThan(0);
  });
});

import { randomUUID } from "node:crypto";

import { returnPlanSchema } from "@/lib/planning/schema";

describe("what a rater sends with a plan that goes back", () => {
  const sent = (lines: number, text: string) => {
    const remarks = Object.fromEntries(Array.from({ length: lines }, () => [randomUUID(), text]));
    return { planId: randomUUID(), version: 0, note: "", remarks };
  };

  it("may be of a plan with any number of lines", () => {
    expect(returnPlanSchema.parse(sent(250, "Sebut jenisnya")).comments).toHaveLength(250);
  });

  it("keeps the lines on which something is said", () => {
    expect(returnPlanSchema.parse(sent(250, "")).comments).toEqual([]);
  });
});

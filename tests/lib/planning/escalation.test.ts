import type { Actor } from "@/lib/access/actor";
import { canDecidePlan } from "@/lib/planning/policy";
import { planDeadline } from "@/lib/deadlines/plan-deadline";
import { superiorDecidesFrom } from "@/lib/planning/escalation";
import { isToAgreeAgain } from "@/lib/planning/lifecycle";

const actorOn = (personId: string, today: string): Actor => ({
  ...{ personId, today, grants: [], now: `${today}T02:00:00.000Z`, world: "demo" },
});

describe("the day by which a plan is confirmed (art. 14(1), L.II.C.4)", () => {
  it.each([
    ["somebody who holds the position since years", "2024-01-01", "2026-01-31"],
    ["somebody whose start is not on record", null, "2026-01-31"],
    ["somebody who began in the first days of January", "2026-01-01", "2026-01-31"],
    ["somebody who began in the middle of January", "2026-01-15", "2026-02-14"],
    ["somebody who came to the position in September", "2026-09-01", "2026-10-01"],
  ])("of %s", (_, startedOn, deadline) => {
    expect(planDeadline(2026, startedOn)).toBe(deadline);
  });

  it("leaves newcomers as many days as it is told, never less than the end of January", () => {
    expect(planDeadline(2026, "2026-09-01", 14)).toBe("2026-09-15");
    expect(planDeadline(2026, "2026-01-05", 14)).toBe("2026-01-31");
  });
});

describe("the rater's superior (L.II.C.5)", () => {
  it.each([
    ["was handed in on time", "2026-01-10", "2026-02-01"],
    ["was handed in on the last day", "2026-01-31", "2026-02-01"],
    ["was handed in late: the rater has that day", "2026-03-02", "2026-03-03"],
  ])("may decide on a plan that %s", (_, handedInOn, since) => {
    expect(superiorDecidesFrom("2026-01-31", handedInOn)).toBe(since);
  });

  const escalation = { since: "2026-02-01", superiorId: "dewi", superiorName: "Dewi" };
  it.each([
    ["budi", "2026-01-31", true],
    ["dewi", "2026-01-31", false],
    ["dewi", "2026-02-01", true],
    ["budi", "2026-02-01", true],
    ["ayu", "2026-02-01", false],
    ["citra", "2026-02-01", false],
  ])("%s on %s: %s", (who, today, decides) => {
    expect(canDecidePlan(actorOn(who, today), { raterId: "budi", escalation })).toBe(decides);
  });
});

describe("a plan that is to be agreed upon again (L.II.C.7)", () => {
  const confirmed = (raterId: string, inPlaceOfId: string | null = null) => ({
    status: "approved" as const,
    editions: [{ raterId, inPlaceOfId }],
  });
  it.each([
    ["not with the rater who confirmed it", confirmed("budi"), "budi", false],
    ["with another rater", confirmed("budi"), "eka", true],
    ["not because the superior confirmed in the rater's place", confirmed("dewi", "budi"), "budi", false],
    ["not with the superior who confirmed it and rates by now", confirmed("dewi", "budi"), "dewi", false],
    [
      "with another rater than the one in whose place it was confirmed",
      confirmed("dewi", "budi"),
      "eka",
      true,
    ],
  ])("%s", (_, plan, raterId, again) => {
    expect(isToAgreeAgain(plan, raterId)).toBe(again);
  });
});

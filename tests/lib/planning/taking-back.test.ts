import { takingBackBlockers } from "@/lib/planning/taking-back";

const now = "2026-06-03T02:00:10.000Z";
const budi = { personId: "budi", now };
const step = (kind: "approved" | "returned" | "submitted" | "taken_back", actorId: string, at: string) => ({
  kind,
  actorId,
  at: new Date(at),
  version: 4,
});
const plan = { version: 4 };

describe("taking the return of a plan back", () => {
  it("is open for ten seconds to whoever returned it", () => {
    expect(takingBackBlockers(plan, step("returned", "budi", "2026-06-03T02:00:00.000Z"), budi)).toEqual([]);
  });

  it.each([
    ["a moment too late", step("returned", "budi", "2026-06-03T01:59:59.999Z")],
    ["for what somebody else returned", step("returned", "dewi", "2026-06-03T02:00:09.000Z")],
    ["once the plan was handed in again", step("submitted", "budi", "2026-06-03T02:00:09.000Z")],
    ["once it was taken back", step("taken_back", "budi", "2026-06-03T02:00:09.000Z")],
    ["for a confirmation", step("approved", "budi", "2026-06-03T02:00:09.000Z")],
    ["when the demo clock was set back since", step("returned", "budi", "2026-07-01T02:00:00.000Z")],
    ["when nothing was decided", null],
  ])("is refused %s", (_, last) => {
    expect(takingBackBlockers(plan, last, budi)).toEqual([
      { code: "plan.too-late-to-take-back", seconds: 10 },
    ]);
  });

  it.each([5, 3])("is refused for a plan that is not as it was returned: version %s", (version) => {
    const last = step("returned", "budi", "2026-06-03T02:00:09.000Z");
    expect(takingBackBlockers({ version }, last, budi)).toHaveLength(1);
  });
});

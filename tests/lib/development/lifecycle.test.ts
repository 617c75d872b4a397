import type { DevelopmentPlanStatus } from "@/lib/db/generated/enums";
import {
  editingBlockers,
  isOpen,
  moveBlockers,
  type MoveName,
  moves,
  reopeningBlockers,
  submissionBlockers,
  takingBackBlockers,
  yearBlockers,
} from "@/lib/development/lifecycle";

const today = "2026-06-03";
const statuses: DevelopmentPlanStatus[] = ["draft", "submitted", "returned", "approved"];
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe("the ways of a development plan", () => {
  it.each<[MoveName, DevelopmentPlanStatus[]]>([
    ["submit", ["draft", "returned"]],
    ["pullBack", ["submitted"]],
    ["return", ["submitted"]],
    ["takeBack", ["returned"]],
    ["approve", ["submitted"]],
    ["reopen", ["approved"]],
  ])("%s is possible from %p and from nowhere else", (name, from) => {
    const possible = statuses.filter((status) => moveBlockers(status, name).length === 0);
    expect(possible).toEqual(from);
  });

  it("lead from every state to another", () => {
    for (const status of statuses)
      expect(
        Object.values(moves).filter(({ from }) => (from as readonly string[]).includes(status)),
      ).not.toEqual([]);
  });

  it("let its owner write in a draft and in what came back", () => {
    expect(statuses.filter(isOpen)).toEqual(["draft", "returned"]);
    expect(codes(editingBlockers("approved"))).toEqual(["development.plan-not-open"]);
    expect(codes(editingBlockers("submitted"))).toEqual(["development.plan-not-open"]);
  });
});

describe("handing a development plan in", () => {
  const plan = { status: "draft", year: 2026, lines: 1, supervised: true } as const;

  it("is open once something is in it", () => {
    expect(submissionBlockers(plan, today)).toEqual([]);
  });

  it.each([
    ["that is empty", { ...plan, lines: 0 }, "development.no-lines"],
    ["of a year that is over", { ...plan, year: 2025 }, "development.year-over"],
    ["of a year far ahead", { ...plan, year: 2028 }, "development.year-far"],
    ["that nobody could approve", { ...plan, supervised: false }, "development.no-supervisor"],
    ["that waits already", { ...plan, status: "submitted" as const }, "development.plan-not-open"],
  ])("is refused for one %s", (_, given, code) => {
    expect(codes(submissionBlockers(given, today))).toEqual([code]);
  });
});

describe("opening an approved plan again", () => {
  it.each([
    ["of this year", "approved", 2026, []],
    ["of the next", "approved", 2027, []],
    [
      "of a year that is over, which could not be handed in any more",
      "approved",
      2025,
      ["development.year-over"],
    ],
    ["that waits", "submitted", 2026, ["development.plan-not-approved"]],
  ] as const)("answers for one %s", (_, status, year, expected) => {
    expect(codes(reopeningBlockers({ status, year }, today))).toEqual(expected);
  });
});

describe("the year of a development plan", () => {
  it.each([
    [2025, ["development.year-over"]],
    [2026, []],
    [2027, []],
    [2028, ["development.year-far"]],
  ])("%i answers %p in 2026", (year, expected) => {
    expect(codes(yearBlockers(year, today))).toEqual(expected);
  });
});

describe("taking a return back", () => {
  const budi = { personId: "budi", now: "2026-06-03T02:00:10.000Z" };
  const returned = {
    status: "returned",
    decidedById: "budi",
    decidedAt: new Date("2026-06-03T02:00:00.000Z"),
  } as const;

  it("is possible for ten seconds", () => {
    expect(takingBackBlockers(returned, budi)).toEqual([]);
  });

  it.each([
    ["after them", returned, { ...budi, now: "2026-06-03T02:00:10.001Z" }],
    ["for somebody else", returned, { ...budi, personId: "dewi" }],
    ["once the plan waits again", { ...returned, status: "submitted" as const }, budi],
    ["before it was decided on", { ...returned, decidedAt: null }, budi],
  ])("is refused %s", (_, plan, actor) => {
    expect(takingBackBlockers(plan, actor)).toEqual([
      { code: "development.too-late-to-take-back", seconds: 10 },
    ]);
  });
});

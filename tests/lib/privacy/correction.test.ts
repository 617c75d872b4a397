import { askingBlockers, decidingBlockers, withdrawingBlockers } from "@/lib/privacy/correction";

const asked = { field: "grade" as const, wanted: "III/d", present: "III/c", open: [], kept: true };

describe("asking for a correction (UU 27/2022 art. 6)", () => {
  it("is open to whoever says that something is not as it is on record", () => {
    expect(askingBlockers(asked)).toEqual([]);
  });

  it.each([
    ["without a position", { kept: false }, "correction.no-position"],
    ["twice for one thing", { open: ["grade" as const] }, "correction.asked-already"],
    ["for what is on record", { wanted: "  III/c " }, "correction.as-recorded"],
    ["beyond ten", { open: Array<"other">(10).fill("other") }, "correction.too-many-open"],
  ])("is refused %s", (_, changes, code) => {
    expect(askingBlockers({ ...asked, ...changes }).map((blocker) => blocker.code)).toEqual([code]);
  });

  it("may be done of several trainings", () => {
    const training = { ...asked, field: "training" as const, present: null, open: ["training" as const] };
    expect(askingBlockers(training)).toEqual([]);
  });
});

describe("answering one (art. 30)", () => {
  const decided = {
    ...{ state: "open" as const, personId: "ayu", keeperId: "fitri" },
    ...{ correctedOn: "2026-06-03", today: "2026-06-03" },
  };
  it.each([
    [{}, []],
    [{ correctedOn: null }, []],
    [{ keeperId: "ayu" }, ["correction.own-case"]],
    [{ state: "withdrawn" as const }, ["correction.answered"]],
    [{ correctedOn: "2026-06-04" }, ["correction.day-to-come"]],
  ])("%j is refused with %j", (changes, codes) => {
    expect(decidingBlockers({ ...decided, ...changes }).map(({ code }) => code)).toEqual(codes);
  });

  it("ends the time to withdraw", () => {
    expect(withdrawingBlockers({ state: "open" })).toEqual([]);
    expect(withdrawingBlockers({ state: "refused" })).toEqual([{ code: "correction.answered" }]);
  });
});

import { keyAfter, oldestFirst, opened } from "@/lib/tasks/queue";

const items = [
  { kind: "plan", id: "1" },
  { kind: "reports", id: "2" },
  { kind: "reports", id: "3" },
];

describe("what stands open in the queue", () => {
  it.each([
    ["the longest waiting without an address", undefined, items[0]],
    ["what the address names", "reports:3", items[2]],
    ["the first of the kind that the address names", "reports", items[1]],
    ["nothing once what was named waits no more", "plan:9", null],
    ["nothing for an address of several", ["plan:1", "reports:2"], null],
  ])("is %s", (_, asked, open) => {
    expect(opened(items, asked)).toEqual(open);
  });

  it("is nothing in an empty queue", () => {
    expect(opened([], undefined)).toBeNull();
  });
});

describe("what comes after a decision", () => {
  it.each([
    ["the next", "b", "c"],
    ["at the end the one before", "c", "b"],
    ["the first when what was decided is not there", "x", "a"],
  ])("is %s", (_, done, next) => {
    expect(keyAfter(["a", "b", "c"], done)).toBe(next);
  });

  it("is nothing when it was the last", () => {
    expect(keyAfter(["a"], "a")).toBeNull();
  });
});

describe("the order of the queue", () => {
  it("is that of waiting", () => {
    const [late, early] = [{ since: "2026-06-02T01:00:00.000Z" }, { since: "2026-05-30T09:00:00.000Z" }];
    expect(oldestFirst([late, early])).toEqual([early, late]);
  });
});

import { inForce } from "@/lib/dates";
import { overlaps, succeed } from "@/lib/exchange/succession";
import { peopleInCircles } from "@/lib/exchange/supervision-circle";

const today = "2026-06-03";
const open = { id: "open", from: "2024-01-01", to: null };

describe("a new row in somebody's timeline", () => {
  it.each([
    ["into an empty one", [], today, { kind: "starts", ends: null, from: today, to: null }],
    [
      "after an open row",
      [open],
      "2026-05-01",
      { kind: "starts", ends: { id: "open", on: "2026-04-30" }, from: "2026-05-01", to: null },
    ],
    [
      "and keeps the end that was planned",
      [{ ...open, to: "2026-12-31" }],
      today,
      { kind: "starts", ends: { id: "open", on: "2026-06-02" }, from: today, to: "2026-12-31" },
    ],
    [
      "after a row that is over",
      [{ ...open, to: "2025-12-31" }],
      "2026-01-01",
      { kind: "starts", ends: null, from: "2026-01-01", to: null },
    ],
    [
      "before a row to come",
      [{ id: "next", from: "2026-09-01", to: null }],
      today,
      { kind: "starts", ends: null, from: today, to: "2026-08-31" },
    ],
    ["on the very day corrects the row", [open], "2024-01-01", { kind: "replaces", id: "open" }],
    ["before the present one is too early", [open], "2023-12-31", { kind: "too-early", since: "2024-01-01" }],
    [
      "into what is over is too early",
      [{ ...open, to: "2025-12-31" }],
      "2025-06-01",
      { kind: "too-early", since: "2024-01-01" },
    ],
  ])("%s", (_, rows, day, step) => expect(succeed(rows, day, today)).toEqual(step));

  it("is in force from its first to its last day", () => {
    const row = { ...open, to: "2024-01-31" };
    expect(
      ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01"].map((day) => inForce([row], day)?.id),
    ).toEqual([undefined, "open", "open", undefined]);
    expect(overlaps(row, { from: "2024-01-31", to: null })).toBe(true);
    expect(overlaps(row, { from: "2024-02-01", to: null })).toBe(false);
  });
});

describe("circles of supervision", () => {
  it("hold those who stand in them, not those who lead into them", () => {
    const raterOf = new Map([
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["d", "a"],
      ["e", "f"],
    ]);
    expect([...peopleInCircles(raterOf)].sort()).toEqual(["a", "b", "c"]);
    expect(peopleInCircles(new Map([["a", "a"]]))).toEqual(new Set(["a"]));
  });
});

import { achievement } from "@/lib/progress/achievement";

describe("the achievement of a target", () => {
  it.each([
    ["half of it", { target: "80", value: "40", direction: "higher" }, 0.5],
    ["more than all", { target: "80", value: "100", direction: "higher" }, 1.25],
    ["lower is better: 4 days where 5 were allowed", { target: "5", value: "4", direction: "lower" }, 1.25],
    ["lower is better: 10 days where 5 were allowed", { target: "5", value: "10", direction: "lower" }, 0.5],
    ["lower is better: none at all", { target: "0", value: "0", direction: "lower" }, 1],
    ["no report yet", { target: "80", value: null, direction: "higher" }, null],
    ["a target in words", { target: null, value: "3", direction: "higher" }, null],
  ] as const)("%s", (_, measured, share) => {
    expect(achievement(measured)).toBe(share);
  });
});

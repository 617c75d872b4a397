import { standingOf } from "@/lib/planning/precedent";

test.each([
  ["higher", "88", "100", "met"],
  ["higher", "88", "88", "met"],
  ["higher", "88", "87.9", "short"],
  ["lower", "88", "100", "beyond"],
  ["lower", "12", "12.0", "met"],
  ["lower", "12", "9", "met"],
] as const)(
  "where %s is better, a target of %s and %s reached is %s",
  (direction, target, reached, standing) => {
    expect(standingOf({ target, reached, direction })).toBe(standing);
  },
);

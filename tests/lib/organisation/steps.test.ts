import { stepsAbove, stepsTo } from "@/lib/organisation/steps";

describe("the way down to a unit", () => {
  it.each([
    ["bungo.dikbud.sd1.", ["bungo.", "bungo.dikbud."]],
    ["bungo.", []],
  ])("to %s goes by every unit above it, the highest first", (path, above) => {
    expect(stepsAbove(path)).toEqual(above);
    expect(stepsTo(path)).toEqual([...above, path]);
  });
});

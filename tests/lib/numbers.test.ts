import { readDecimal } from "@/lib/numbers";

describe("a number as people type it", () => {
  it.each([
    ["1.234,5", "1234.5"],
    ["80", "80"],
    [" 72,25 ", "72.25"],
    ["72.25", "72.25"],
    ["1.000", "1000"],
    ["-3,5", "-3.5"],
    ["", null],
    ["8o", null],
    ["1,2,3", null],
    ["1.23,4", null],
  ])("%j is %j", (typed, read) => {
    expect(readDecimal(typed)).toBe(read);
  });
});

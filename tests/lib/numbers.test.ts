import { misfitOf, readDecimal } from "@/lib/numbers";

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

describe("a number in a column of six digits before the point and two after", () => {
  it.each([
    ["999999.99", null],
    ["-999999.99", null],
    ["000000001.5000", null],
    ["0.01", null],
    ["0", null],
    ["1000000", "number-too-large"],
    ["0.001", "too-many-decimals"],
    ["-0.125", "too-many-decimals"],
  ])("%s: %s", (decimal, misfit) => {
    expect(misfitOf(decimal, { whole: 6, fraction: 2 })).toBe(misfit);
  });
});

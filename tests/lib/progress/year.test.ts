import { planShown } from "@/lib/progress/year";

const plans = [{ year: 2027 }, { year: 2026 }];

describe("the plan that progress is about", () => {
  it.each([
    ["that of this year", plans, "2027-01-11", undefined, 2027],
    ["that of the year that was asked for", plans, "2027-01-11", 2026, 2026],
    ["that of this year where the one asked for is not reported on", plans, "2027-01-11", 2019, 2027],
    [
      "that of last year while January has none, for its evaluation is due (L.IV.A.8.b)",
      [{ year: 2026 }],
      "2027-01-31",
      undefined,
      2026,
    ],
    [
      "none in February, before this year's is confirmed",
      [{ year: 2026 }],
      "2027-02-01",
      undefined,
      undefined,
    ],
    ["that of last year in February for whoever asks for it", [{ year: 2026 }], "2027-02-01", 2026, 2026],
    ["none where there is none", [], "2027-01-11", 2026, undefined],
  ] as const)("is %s", (_, reported, today, wanted, expected) => {
    expect(planShown(reported, today, wanted)?.year).toBe(expected);
  });
});

import { evaluationsToOpen, type OpenPeriod, type PlannedPerson } from "@/lib/evaluation/opening";

const today = "2026-09-28";
const quarter: OpenPeriod = { id: "q3", agencyId: "dinkes", year: 2026, opensOn: "2026-09-16" };
const [old, fresh] = [
  { unitId: "bidang", agencyId: "dinkes" },
  { unitId: "sekretariat", agencyId: "dinkes" },
];
const ayu: PlannedPerson = {
  id: "ayu",
  plans: [{ id: "plan", year: 2026, ...old }],
  seats: [{ from: "2024-01-01", to: null, ...old }],
  raters: [{ from: "2024-01-01", to: null, raterId: "budi" }],
};
const opened = (person: Partial<PlannedPerson>, periods = [quarter]) =>
  evaluationsToOpen([{ ...ayu, ...person }], periods, today);
const raters = (...rows: [string, string, string | null][]) =>
  rows.map(([raterId, from, to]) => ({ raterId, from, to }));

describe("who evaluates whom in an open window", () => {
  it("is the rater of a person with a confirmed plan, once a period", () => {
    expect(opened({})).toEqual([
      {
        periodId: "q3",
        personId: "ayu",
        raterId: "budi",
        planId: "plan",
        agencyId: "dinkes",
        unitId: "bidang",
      },
    ]);
    expect(opened({ plans: [] })).toEqual([]);
    expect(opened({ raters: [] })).toEqual([]);
  });

  it("stays the rater who moves on 25 September, within the window (L.IV.A.14)", () => {
    const moved = raters(["budi", "2024-01-01", "2026-09-24"], ["citra", "2026-09-25", null]);
    expect(opened({ raters: moved })).toMatchObject([{ raterId: "budi" }]);
  });

  it("is the new rater when the old one moved on 25 August (L.IV.A.14)", () => {
    const moved = raters(["budi", "2024-01-01", "2026-08-24"], ["citra", "2026-08-25", null]);
    expect(opened({ raters: moved })).toMatchObject([{ raterId: "citra" }]);
  });

  it("is today's rater for somebody who had none when the window opened", () => {
    expect(opened({ raters: raters(["citra", "2026-09-20", null]) })).toMatchObject([{ raterId: "citra" }]);
  });

  it("rates the plan of the seat held when the window opened, after a transfer (L.IV.A.13.b)", () => {
    const plans = [
      { id: "old plan", year: 2026, ...old },
      { id: "new plan", year: 2026, ...fresh },
    ];
    const seats = [
      { from: "2024-01-01", to: "2026-08-31", ...old },
      { from: "2026-09-01", to: null, ...fresh },
    ];
    expect(opened({ plans, seats })).toMatchObject([{ planId: "new plan", unitId: "sekretariat" }]);
  });

  it("is one evaluation after a transfer between agencies, in the new one", () => {
    const elsewhere = { unitId: "sd", agencyId: "dikbud" };
    const plans = [
      { id: "old plan", year: 2026, ...old },
      { id: "new plan", year: 2026, ...elsewhere },
    ];
    const seats = [{ from: "2026-09-01", to: null, ...elsewhere }];
    const both = [quarter, { ...quarter, id: "other", agencyId: "dikbud" }];
    expect(opened({ plans, seats }, both)).toMatchObject([{ periodId: "other", planId: "new plan" }]);
  });

  it("rates last year's plan in a window that is open in January (L.IV.A.8.b)", () => {
    const annual = { ...quarter, id: "annual", year: 2025, opensOn: "2025-12-15" };
    const plans = [
      { id: "of 2026", year: 2026, ...old },
      { id: "of 2025", year: 2025, ...old },
    ];
    expect(opened({ plans }, [annual])).toMatchObject([{ periodId: "annual", planId: "of 2025" }]);
  });
});

describe("a window that has closed for all others", () => {
  it("is open for those alone whose window was extended", () => {
    const periods = [{ ...quarter, onlyFor: ["ayu"] }];
    expect(opened({}, periods)).toHaveLength(1);
    expect(opened({ id: "budi" }, periods)).toEqual([]);
  });
});

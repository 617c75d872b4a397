import { isWindowOpen, periodsOf } from "@/lib/cycles/cadence";

describe("the periods of a year", () => {
  it.each([
    ["monthly", 12],
    ["quarterly", 4],
    ["semester", 2],
  ] as const)("%s has %d periods and the annual one (art. 24(2), 16(3))", (cadence, count) => {
    const periods = periodsOf(2026, cadence);
    expect(periods.filter(({ kind }) => kind === "periodic")).toHaveLength(count);
    expect(periods.filter(({ kind }) => kind === "annual")).toHaveLength(1);
  });

  it("puts the first semester from January to June, decided from mid-June to mid-July", () => {
    expect(periodsOf(2026, "semester")[0]).toEqual({
      kind: "periodic",
      number: 1,
      startsOn: "2026-01-01",
      endsOn: "2026-06-30",
      opensOn: "2026-06-16",
      closesOn: "2026-07-14",
    });
  });

  it("decides the year by the end of January (L.IV.A.8.b)", () => {
    expect(periodsOf(2026, "quarterly").at(-1)).toMatchObject({ kind: "annual", closesOn: "2027-01-31" });
  });

  it("covers every day of the year once", () => {
    for (const cadence of ["monthly", "quarterly", "semester"] as const) {
      const periodic = periodsOf(2028, cadence).filter(({ kind }) => kind === "periodic");
      periodic
        .slice(1)
        .forEach((period, i) => expect(period.startsOn > (periodic[i]?.endsOn ?? "")).toBe(true));
      expect([periodic[0]?.startsOn, periodic.at(-1)?.endsOn]).toEqual(["2028-01-01", "2028-12-31"]);
    }
  });

  it("opens and closes the window with its days", () => {
    const window = { opensOn: "2026-06-16", closesOn: "2026-07-14" };
    expect(
      ["2026-06-15", "2026-06-16", "2026-07-14", "2026-07-15"].map((day) => isWindowOpen(window, day)),
    ).toEqual([false, true, true, false]);
  });
});

import { hoursByYear, strongest, type Use } from "@/lib/career/proof";

const use = (id: string, reportedOn: string, above = false, about = `tentang ${id}`): Use => ({
  ...{ evidence: { id, kind: "link", name: id, url: null }, reportedOn, about, above },
});

describe("the strongest evidence", () => {
  it("stands at results above expectations first, then is what was used most, then the latest", () => {
    const uses = [
      use("seldom", "2026-05-01"),
      use("often", "2025-01-01"),
      use("often", "2025-02-01"),
      use("above", "2024-01-01", true),
      use("latest", "2026-06-01"),
    ];
    expect(strongest(uses, 9).map(({ id }) => id)).toEqual(["above", "often", "latest", "seldom"]);
    expect(strongest(uses, 2)).toHaveLength(2);
  });

  it("is named once, with the use that says most", () => {
    const uses = [use("x", "2024-01-01", true, "hasil"), use("x", "2026-01-01", false, "lain")];
    for (const order of [uses, [...uses].reverse()])
      expect(strongest(order, 9)).toMatchObject([{ times: 2, above: true, about: "hasil" }]);
  });
});

describe("hours by year", () => {
  it("are told of every year, the latest first, without the errors of floating point", () => {
    const trainings = [0.1, 0.2].map((hours) => ({ endedOn: "2025-05-01", hours }));
    expect(hoursByYear(trainings, { from: 2024, to: 2025 })).toEqual([
      { year: 2025, trainings: 2, hours: 0.3 },
      { year: 2024, trainings: 0, hours: 0 },
    ]);
  });
});

import { raterBlockers } from "@/lib/organisation/rater";

const asked = {
  keeperId: "keeper",
  personId: "ayu",
  rater: { id: "budi" },
  from: "2026-06-03",
  raters: [
    { raterId: "eko", from: "2024-01-01", to: "2025-12-31" },
    { raterId: "dewi", from: "2026-01-01", to: null },
  ],
  above: ["citra"],
};
const codes = (changes: Partial<typeof asked> | { rater: null }) =>
  raterBlockers({ ...asked, ...changes }).map(({ code }) => code);

describe("a new rater (O5)", () => {
  it.each([
    ["somebody from today on", {}],
    ["the day after the last one began", { from: "2026-01-02" }],
    ["an earlier rater once more", { rater: { id: "eko" } }],
    ["where nobody was on record", { raters: [] }],
  ])("can be %s", (_, changes) => {
    expect(codes(changes)).toEqual([]);
  });

  it.each([
    ["organisation.rater-unknown", { rater: null }],
    ["organisation.rater-oneself", { rater: { id: "ayu" } }],
    ["organisation.rater-below", { above: ["citra", "ayu"] }],
    ["organisation.rater-too-early", { from: "2026-01-01" }],
    ["organisation.rater-too-early", { from: "2023-05-01" }],
    ["organisation.rater-already", { rater: { id: "dewi" } }],
    ["organisation.rater-own-case", { keeperId: "budi" }],
    ["organisation.rater-own-case", { keeperId: "ayu" }],
    ["organisation.rater-own-case", { keeperId: "dewi" }],
  ])("is refused with %s", (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  it("is told the day after which a change can begin", () => {
    expect(raterBlockers({ ...asked, from: "2025-01-01" })).toEqual([
      { code: "organisation.rater-too-early", date: "2026-01-01" },
    ]);
  });
});

import { independenceBlockers } from "@/lib/organisation/independence";

describe("whether a unit is independent is said", () => {
  it.each([
    ["by a keeper who does not head it", ["hadi"], []],
    ["by nobody who heads it", ["hadi", "fitri"], [{ code: "organisation.independence-own-case" }]],
  ])("%s", (_, heads, blockers) => {
    expect(independenceBlockers({ keeperId: "fitri", heads })).toEqual(blockers);
  });
});

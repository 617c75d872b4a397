import { findingFilterSchema } from "@/lib/exchange/schema";
import { peopleFilterSchema } from "@/lib/organisation/schema";
import { pageNumber, searchedText } from "@/lib/search-parameters";

describe("what an address asks for", () => {
  it.each([
    ["Siti Aminah", "Siti Aminah"],
    ["  1987 01 ", "1987 01"],
    ["\u0000", ""],
    ["Si\u0000ti\ud800", "Siti"],
    ["x".repeat(300), "x".repeat(100)],
    [["a", "b"], ""],
    [undefined, ""],
  ])("looks for %j as %j", (typed, searched) => {
    expect(searchedText.parse(typed)).toBe(searched);
  });

  it.each([
    ["3", 3],
    [undefined, 1],
    ["0", 1],
    ["-4", 1],
    ["1.5", 1],
    ["1e18", 1],
    ["1e300", 1],
    ["Infinity", 1],
    ["zwei", 1],
  ])("asks with %j for page %i", (typed, page) => {
    expect(pageNumber.parse(typed)).toBe(page);
  });

  it("is the same for every list", () => {
    expect(peopleFilterSchema.parse({ search: "\u0000", page: "1e18" })).toEqual({ search: "", page: 1 });
    expect(findingFilterSchema.parse({ page: "1e18" })).toEqual({ reason: "", agency: "", page: 1 });
  });
});

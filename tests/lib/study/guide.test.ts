import { gpaGuide, gpaFault, isInTable, lowestGood, type Studied } from "@/lib/study/guide";

type Letter = "a" | "b" | "c";
const at = (level: Studied["level"], university: Letter, programme: Letter = "b"): Studied => ({
  ...{ level, abroad: false, institutionAccreditation: university, programmeAccreditation: programme },
});
const abroad = (level: Studied["level"]): Studied => ({
  ...{ level, abroad: true, institutionAccreditation: null, programmeAccreditation: null },
});
const predicate = (studied: Studied, gpa: string) => {
  const guide = gpaGuide(studied, gpa);
  return "predicate" in guide ? guide.predicate : guide.fault;
};

/** The printed lower bounds: very good, good, needs improvement; and the highest of the band below each. */
const printed = [
  ["S-1, A", at("bachelor", "a"), ["3.51", "3.01", "2.76"], ["3.50", "3.00", "2.75"]],
  ["S-1, B", at("bachelor", "b"), ["3.61", "3.10", "2.76"], ["3.60", "3.09", "2.75"]],
  ["S-1, C", at("bachelor", "c"), ["3.71", "3.20", "2.76"], ["3.70", "3.19", "2.75"]],
  ["S-2, A", at("master", "a"), ["3.51", "3.20", "3.00"], ["3.50", "3.19", "2.99"]],
  ["S-2, B", at("master", "b"), ["3.61", "3.25", "3.00"], ["3.60", "3.24", "2.99"]],
  ["S-2, C", at("master", "c"), ["3.71", "3.30", "3.00"], ["3.70", "3.29", "2.99"]],
  ["Profesi, B", at("professional", "b"), ["3.61", "3.25", "3.00"], ["3.60", "3.24", "2.99"]],
  ["S-3, C", at("doctor", "c"), ["3.71", "3.30", "3.00"], ["3.70", "3.29", "2.99"]],
  ["S-1 abroad", abroad("bachelor"), ["3.51", "3.01", "2.76"], ["3.50", "3.00", "2.75"]],
  ["S-2 abroad", abroad("master"), ["3.51", "3.20", "3.00"], ["3.50", "3.19", "2.99"]],
  ["Profesi abroad", abroad("professional"), ["3.51", "3.20", "3.00"], ["3.50", "3.19", "2.99"]],
] as const;

describe("the table of grade points (PermenPANRB 6/2022, L.II.B.5–6, p. 63)", () => {
  it.each(printed)("has each printed bound of %s", (_, studied, lowest, below) => {
    expect(lowest.map((gpa) => predicate(studied, gpa))).toEqual(["very_good", "good", "needs_improvement"]);
    expect(below.map((gpa) => predicate(studied, gpa))).toEqual(["good", "needs_improvement", "poor"]);
    expect(predicate(studied, "4.00")).toBe("very_good");
    expect(predicate(studied, "0")).toBe("poor");
    expect(lowestGood(studied)).toBe(lowest[1]);
  });

  it.each([
    [at("master", "b"), "3.61", "very_good"],
    [at("master", "b"), "3.60", "good"],
    [at("bachelor", "c"), "3.70", "good"],
    [at("master", "a"), "2.99", "poor"],
  ] as const)("answers the vectors of the customer: %o, %s is %s", (studied, gpa, expected) => {
    expect(predicate(studied, gpa)).toBe(expected);
  });

  it("names the bounds of the band, as they are printed", () => {
    expect(gpaGuide(at("master", "b"), "3.6")).toEqual({
      predicate: "good",
      lowest: "3.25",
      highest: "3.60",
    });
    expect(gpaGuide(at("bachelor", "a"), "2")).toEqual({
      predicate: "poor",
      lowest: "0.00",
      highest: "2.75",
    });
    expect(gpaGuide(abroad("doctor"), "3.98")).toMatchObject({ lowest: "3.51", highest: "4.00" });
  });

  it("has no row for a university with C and a programme with C, and assumes none", () => {
    for (const level of ["bachelor", "professional", "master", "doctor"] as const) {
      expect(predicate(at(level, "c", "c"), "3.80")).toBe("not-in-table");
      expect(lowestGood(at(level, "c", "c"))).toBeNull();
      for (const university of ["a", "b"] as const) expect(isInTable(at(level, university, "c"))).toBe(true);
    }
  });

  it.each([
    { institutionAccreditation: null, programmeAccreditation: null },
    { institutionAccreditation: "a", programmeAccreditation: null },
    { institutionAccreditation: null, programmeAccreditation: "a" },
  ] as const)("has no row for a programme in Indonesia with %o", (accreditation) => {
    expect(predicate({ level: "master", abroad: false, ...accreditation }, "3.80")).toBe("not-in-table");
  });
});

describe("a grade point average", () => {
  it.each(["4.01", "5", "38", "-1", "", "tiga", "1e0"])("is not %p", (gpa) => {
    expect(gpaFault(gpa)).toBe("gpa-out-of-range");
    expect(predicate(at("master", "a"), gpa)).toBe("gpa-out-of-range");
  });

  it("with a third digit lies between the printed bands, and is not rounded into one", () => {
    expect(predicate(at("master", "b"), "3.605")).toBe("gpa-two-digits");
  });

  it.each(["0", "4", "4.00", "3.6", "3.60", "3.6000"])("may be %p", (gpa) => {
    expect(gpaFault(gpa)).toBeNull();
  });
});

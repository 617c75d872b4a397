import { fromEdition } from "@/lib/planning/beginning";
import { indicatorHints, statementHints } from "@/lib/planning/target-hints";
import { hasAcademicResult, hasStudyResults, studyResults } from "@/lib/planning/study-results";

const leave = {
  id: "s2",
  programme: "Ilmu Administrasi",
  institution: "Universitas Jambi",
  from: "2026-02-01",
};
const target = { gpa: "3.25", due: "2028-01-31" };
const written = (approach: "quantitative" | "qualitative", leads = false) =>
  studyResults(leave, target, { approach, leads });
const targets = (results: ReturnType<typeof written>) =>
  results.flatMap(({ indicators }) =>
    indicators.map(({ targetValue, targetUnit, targetNarrative }) => [
      targetValue,
      targetUnit,
      targetNarrative,
    ]),
  );

describe("the results of a leave of study (PermenPANRB 6/2022, L.II.B)", () => {
  it("are the grade points and the months until graduation, in numbers", () => {
    expect(targets(written("quantitative"))).toEqual([
      ["3.25", "IPK", null],
      ["24", "bulan", null],
    ]);
  });

  it("say the same in words", () => {
    expect(targets(written("qualitative"))).toEqual([
      [null, null, "IPK paling rendah 3,25"],
      [null, null, "Lulus paling lambat 31 Januari 2028"],
    ]);
  });

  it("stand in an aspect, or for senior leaders in a perspective", () => {
    const places = (leads: boolean) =>
      written("quantitative", leads).map(({ indicators: [line] }) => [line?.aspect, line?.perspective]);
    expect(places(false)).toEqual([
      ["quality", null],
      ["time", null],
    ]);
    expect(places(true)).toEqual([
      [null, "strengthening"],
      [null, "strengthening"],
    ]);
  });

  it("give the coach nothing to say", () => {
    for (const { statement, indicators } of written("quantitative")) {
      expect(statementHints(statement)).toEqual([]);
      for (const line of indicators) expect(indicatorHints({ ...line, qualitative: false })).toEqual([]);
    }
  });

  it("are known by what their indicators say of themselves, not by words", () => {
    const results = written("quantitative");
    expect(hasAcademicResult(results, "s2")).toBe(true);
    expect(hasAcademicResult(results, "s3")).toBe(false);
    expect(hasAcademicResult(results.slice(1), "s2")).toBe(false);
    expect(hasStudyResults(results.slice(1), "s2")).toBe(true);
    expect(hasAcademicResult([{ indicators: [{ studyLeaveId: null }] }], "s2")).toBe(false);
  });

  it("are not copied from the plan before: they come with the leave", () => {
    const results = written("quantitative").map((result, i) => ({
      ...result,
      id: `r${i}`,
      indicators: result.indicators.map((line, at) => ({ ...line, id: `i${i}${at}` })),
    }));
    expect(fromEdition({ results, behaviours: [], appendix: [] }, false).results).toEqual([]);
  });
});

import { missingIn } from "@/lib/planning/missing";

const indicator = (id: string, changes: object = {}) => ({
  ...{ id, text: "Jumlah berkas", aspect: "quantity" as const, perspective: null, targetValue: "3" },
  ...{ targetUnit: "berkas", targetNarrative: null },
  ...changes,
});
const result = (id: string, indicators = [indicator(`${id}-a`)]) => ({
  ...{ id, kind: "main" as const, statement: "Arsip tertata", indicators },
});
const sections = ["resources", "accountability", "consequences"] as const;
const plan = {
  ...{ status: "draft" as const, approach: "quantitative" as const, form: "member" as const },
  ...{ positionKind: "implementer" as const, person: { employmentKind: "pns" as const } },
  ...{ contractReference: null, studyLeaves: [], results: [result("satu")], positionLeft: false },
  appendix: sections.map((section) => ({ section })),
};
const places = (changes: object) =>
  missingIn({ ...plan, ...changes }).map(({ blocker, place }) => [blocker.code, place]);

describe("what is missing in a plan", () => {
  it("is nothing where it is complete", () => expect(missingIn(plan)).toEqual([]));

  it("leads to the section in which it is written", () => {
    const pppk = { person: { employmentKind: "pppk" as const }, appendix: [{ section: "resources" }] };
    expect(places({ ...pppk, results: [] })).toEqual([
      ["plan.no-contract-reference", "contract"],
      ["plan.no-main-result", "new-result"],
      ["plan.appendix-without-accountability", "appendix-accountability"],
      ["plan.appendix-without-consequences", "appendix-consequences"],
    ]);
  });

  it("leads to the result that has no indicator, also where another has the same words", () => {
    expect(places({ results: [result("satu"), result("dua", [])] })).toEqual([
      ["plan.results-without-indicator", "line-dua"],
    ]);
  });

  it("leads to the first indicator without a target or an aspect, also where another has the same words", () => {
    const bare = indicator("b", { targetValue: null });
    expect(places({ results: [result("satu", [indicator("a"), bare])] })).toEqual([
      ["plan.no-quantitative-target", "line-b"],
    ]);
    const unplaced = indicator("c", { aspect: null });
    expect(places({ results: [result("satu"), result("dua", [unplaced])] })).toEqual([
      ["plan.no-aspect", "line-c"],
    ]);
  });

  it("leads to the leave of study that has no academic result", () => {
    expect(places({ studyLeaves: [{ id: "s2", runs: true }] })).toEqual([
      ["plan.no-academic-result", "line-s2"],
    ]);
  });
});

import { unlinkedResults } from "@/lib/planning/cascade";
import type { ConfirmedResult, Support } from "@/lib/planning/edition";

const support = { indicatorId: "i", method: "direct_aspect", current: true, provisional: false } as Support;
const result = (changes: Partial<ConfirmedResult> = {}): ConfirmedResult => ({
  ...{ id: "r", kind: "main", statement: "Surat terjawab", support: null, assignment: null, indicators: [] },
  ...changes,
});
const offered = { lines: [{ indicatorId: "i" }] };
const study = { indicators: [{ studyLeaveId: "s2" }] } as unknown as Partial<ConfirmedResult>;
const acting = { assignment: { id: "plt", kind: "acting" as const, position: { title: "Camat" } } };

describe("main results that should say which of the superior's they support (L.II.A.4)", () => {
  it.each([
    ["without a link", [result()], offered],
    ["whose neighbour alone is linked", [result({ support }), result()], offered],
  ])("are missed %s", (_, results, lines) => {
    expect(unlinkedResults(results, lines).map(({ statement }) => statement)).toEqual(["Surat terjawab"]);
  });

  it.each([
    ["that are linked", [result({ support })], offered],
    [
      "that are linked to last year's plan for now",
      [result({ support: { ...support, provisional: true } })],
      offered,
    ],
    ["beside additional ones", [result({ support }), result({ kind: "additional" })], offered],
    ["of a leave of study", [result(study)], offered],
    ["reached in somebody else's place", [result(acting)], offered],
    ["while the superior has nothing to link to: nobody waits for that", [result()], { lines: [] }],
    ["on the form of leaders, or without a rater", [result()], null],
  ])("are not missed %s", (_, results, lines) => {
    expect(unlinkedResults(results, lines)).toEqual([]);
  });
});

import { dropOutGuide, studyGuides } from "@/lib/evaluation/study-guide";
import type { StudyLeave } from "@/lib/study/sheet";

const leave = (changes: Partial<StudyLeave> = {}): StudyLeave => ({
  ...{ id: "s2", institution: "Universitas Jambi", programme: "Ilmu Administrasi", level: "master" },
  ...{ abroad: false, institutionAccreditation: "b", programmeAccreditation: "b", version: 0 },
  ...{ from: "2025-02-01", due: "2027-01-31", to: null, outcome: "running" },
  ...changes,
});
const academic = (...values: (string | null)[]) => [
  {
    indicators: [
      {
        ...{ studyLeaveId: "s2", studyMeasure: "academic_result" as const },
        reports: values.map((value) => ({ value })),
      },
    ],
  },
];
const guides = (values: (string | null)[], changes: Partial<StudyLeave> = {}) =>
  studyGuides(academic(...values), [leave(changes)], "2026-06-30");

describe("the guide beside a rating (PermenPANRB 6/2022, L.II.B.5, L.IV.A.15–17)", () => {
  it("reads the last report that has a number", () => {
    expect(guides([null, "3.60", "3.80"])).toMatchObject([
      { gpa: "3.60", table: { predicate: "good", lowest: "3.25", highest: "3.60" }, droppedOut: false },
    ]);
  });

  it("says when nothing was reported, and when what was reported is no grade point average", () => {
    expect(guides([])).toMatchObject([{ gpa: null, table: null }]);
    expect(guides(["85"])).toMatchObject([{ gpa: "85", table: { fault: "gpa-out-of-range" } }]);
  });

  it("is there for academic results alone", () => {
    const ordinary = [{ indicators: [{ reports: [{ value: "3.9" }] }] }];
    expect(studyGuides(ordinary, [leave()], "2026-06-30")).toEqual([]);
  });

  it("speaks of dropping out from the last day on", () => {
    const ended = { outcome: "dropped_out", to: "2026-06-30" } as const;
    expect(guides([], ended)).toMatchObject([{ droppedOut: true }]);
    expect(guides([], { ...ended, to: "2026-07-01" })).toMatchObject([{ droppedOut: false }]);
    expect(guides([], { outcome: "graduated", to: "2026-06-30" })).toMatchObject([{ droppedOut: false }]);
  });

  it.each([
    ["above", "poor"],
    ["as_expected", "poor"],
    ["below", "very_poor"],
  ] as const)("of who dropped out with behaviour %s is %s (L.IV.B.3.a.3.d)", (behaviour, predicate) => {
    expect(dropOutGuide(behaviour)).toBe(predicate);
  });
});

import { assignmentBlockers, stateOfWritten } from "@/lib/planning/assignment";

describe("what is written into a cell", () => {
  it("counts at once where its author rates the member, and waits for the rater otherwise (L.II.A.5.f.10)", () => {
    expect(stateOfWritten("Berkas lengkap", { rated: true })).toBe("active");
    expect(stateOfWritten("Berkas lengkap", { rated: false })).toBe("proposed");
    for (const rated of [true, false]) expect(stateOfWritten(null, { rated })).toBeNull();
  });

  it("is decided on once, and while the plan that it belongs to runs", () => {
    expect(assignmentBlockers({ state: "proposed", closed: false })).toEqual([]);
    expect(assignmentBlockers({ state: "proposed", closed: true })).toEqual([
      { code: "assignment.plan-closed" },
    ]);
    for (const state of ["active", "refused", null] as const)
      expect(assignmentBlockers({ state, closed: false })).toEqual([{ code: "assignment.not-waiting" }]);
  });
});

import { carriedGoals, countCarriers } from "@/lib/planning/carried-goals";

const line = (planId: string, approvedEdition: number, leftOut: { line?: number; result?: number } = {}) => ({
  goalId: "goal",
  leftOutIn: leftOut.line ?? null,
  result: {
    leftOutIn: leftOut.result ?? null,
    plan: { id: planId, approvedEdition, positionTitle: "Camat", person: { name: "Budi" } },
  },
});
const read = (lines: ReturnType<typeof line>[], ...visible: string[]) =>
  carriedGoals(lines, new Set(visible)).goal;

describe("the plans that carry a goal", () => {
  it("are named to whoever may see them, with whether they are confirmed", () => {
    const named = { planId: "plan", name: "Budi", positionTitle: "Camat" };
    expect(read([line("plan", 1)], "plan")).toEqual({
      ...{ carriers: [{ ...named, confirmed: true }], unseen: false },
    });
    expect(read([line("plan", 0)], "plan")).toEqual({
      ...{ carriers: [{ ...named, confirmed: false }], unseen: false },
    });
  });

  it("have no name for anybody else, and before they are confirmed do not exist", () => {
    expect(read([line("plan", 1)])).toEqual({ carriers: [], unseen: true });
    expect(read([line("plan", 0)])?.unseen ?? false).toBe(false);
  });

  it("carry it until the edition that leaves it out is confirmed (art. 14(2))", () => {
    expect(read([line("plan", 1, { line: 2 })], "plan")?.carriers).toHaveLength(1);
    expect(read([line("plan", 2, { line: 2 })], "plan")).toBeUndefined();
    expect(read([line("plan", 2, { result: 2 })], "plan")).toBeUndefined();
  });

  it("are counted once they are confirmed, each once, for whoever asks", () => {
    const lines = [line("plan", 1), line("plan", 1), line("draft", 0), line("other", 2)];
    expect(countCarriers([...lines, line("left", 2, { line: 2 })])).toEqual({ goal: 2 });
  });
});

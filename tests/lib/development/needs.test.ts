import { mostLackedFirst, withoutNaming } from "@/lib/development/needs";

const sums = { hours: "0", cost: "0" };
const competency = (code: string, whole: number, lacking: number) => ({
  ...{ id: code, code, name: code, whole, assessed: whole, lacking, planned: 0, ...sums },
});
const unit = (id: string, whole: number) => ({
  id,
  name: id,
  whole,
  lacking: 0,
  unseen: 0,
  planned: 0,
  ...sums,
});
const way = (whole: number) => ({ form: null, quarter: 1, lines: whole, whole, ...sums });

describe("needs outside the chain of command", () => {
  it("leave out every row about fewer than five people, and say how many", () => {
    const report = {
      competencies: [competency("a", 5, 1), competency("b", 4, 4)],
      units: [unit("x", 4), unit("y", 12)],
      ways: [way(1), way(5)],
      total: unit("all", 16),
    };
    const shown = withoutNaming(report);
    expect(shown.competencies.map(({ id }) => id)).toEqual(["a"]);
    expect(shown.units.map(({ id }) => id)).toEqual(["y"]);
    expect(shown.ways).toHaveLength(1);
    expect(shown.hidden).toBe(3);
  });
});

describe("needs of fewer than five people in all", () => {
  it("have no sums outside the chain of command", () => {
    const report = { competencies: [], units: [], ways: [], total: unit("all", 4) };
    expect(withoutNaming(report).total).toBeNull();
  });
});

describe("what is lacked", () => {
  it("stands by how many people lack it, and what nobody lacks is left out", () => {
    const rows = [competency("a", 9, 2), competency("b", 9, 0), competency("c", 9, 5), competency("d", 9, 2)];
    expect(mostLackedFirst(rows).map(({ code }) => code)).toEqual(["c", "a", "d"]);
  });
});

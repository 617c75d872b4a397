import { fromEdition, fromExample, fromGoals } from "@/lib/planning/beginning";
import type { Edition } from "@/lib/planning/edition";
import { examples } from "@/lib/planning/examples";
import type { Example } from "@/lib/planning/examples/example";

import { aManual } from "../../support/skp";

const edition: Edition = {
  results: [
    {
      id: "result",
      kind: "main",
      statement: "Ibu hamil terlayani sesuai standar",
      indicators: [
        {
          ...{ id: "indicator", text: "Persentase ibu dengan enam kali pemeriksaan", aspect: "quantity" },
          ...{
            perspective: null,
            targetValue: "95",
            targetUnit: "%",
            targetNarrative: null,
            direction: "higher",
          },
        },
      ],
    },
  ],
  behaviours: [{ value: "loyal", expectation: "Hadir dalam rapat dusun" }],
  appendix: [{ id: "line", section: "resources", text: "Dua kader" }],
};

describe("a plan that starts from the one before", () => {
  it("takes the manual of an indicator along to the next plan of a senior leader, and to nobody else's", () => {
    const manual = aManual();
    const explained = {
      ...edition,
      results: edition.results.map((result) => ({
        ...result,
        indicators: result.indicators.map((indicator) => ({ ...indicator, manual })),
      })),
    };
    expect(fromEdition(explained, true).results[0]?.indicators[0]?.manual).toEqual(manual);
    expect(fromEdition(explained, false).results[0]?.indicators[0]?.manual).toBeNull();
    expect(fromEdition(edition, true).results[0]?.indicators[0]?.manual).toBeNull();
  });

  it("takes over results, targets and appendix, and remembers where each indicator comes from", () => {
    const { results, appendix } = fromEdition(edition, false);
    expect(results).toMatchObject([
      {
        kind: "main",
        statement: "Ibu hamil terlayani sesuai standar",
        indicators: [{ precedentId: "indicator", targetValue: "95", targetUnit: "%", aspect: "quantity" }],
      },
    ]);
    expect(appendix).toEqual([{ section: "resources", text: "Dua kader" }]);
  });

  it("leaves expectations on behaviour to the dialogue (art. 10(4))", () => {
    expect(Object.keys(fromEdition(edition, false))).toEqual(["results", "appendix"]);
  });

  it("asks a senior leader to place each indicator in a perspective anew (L.II.A.2.a.8)", () => {
    const [result] = fromEdition(edition, true).results;
    expect(result?.indicators[0]).toMatchObject({ aspect: null, perspective: null });
  });
});

describe("a plan that starts from an example", () => {
  const midwife = examples.find(({ position }) => position === "Bidan") as Example;

  it("has units and no numbers: the target is agreed by the two who sign", () => {
    const { results } = fromExample(midwife, "quantitative", false);
    const indicators = results.flatMap((result) => result.indicators);
    expect(indicators.map(({ targetValue }) => targetValue)).toEqual(indicators.map(() => null));
    expect(indicators[0]).toMatchObject({ targetUnit: "%", aspect: "quantity", precedentId: null });
  });

  it("has no units where targets are written in words (L.II.A.7.a.3)", () => {
    const [result] = fromExample(midwife, "qualitative", false).results;
    expect(result?.indicators[0]?.targetUnit).toBeNull();
  });
});

describe("a plan that starts from the goals of the unit", () => {
  const goal = {
    ...{ id: "goal", text: "Angka kematian ibu", measure: "per 100.000", direction: "lower" as const },
    targets: { 1: "90", 2: "85", 3: "80", 4: "75.5" },
  };

  it("has a main result for each goal, measured by it with the target of the year (L.II.A.2)", () => {
    expect(fromGoals([goal], "quantitative")).toEqual({
      results: [
        {
          ...{ kind: "main", statement: "Angka kematian ibu" },
          indicators: [
            {
              ...{ text: "Angka kematian ibu", direction: "lower", goalId: "goal", precedentId: null },
              ...{ targetValue: "75.5", targetUnit: "per 100.000", targetNarrative: null },
              ...{ aspect: null, perspective: null, manual: null },
            },
          ],
        },
      ],
      appendix: [],
    });
  });

  it("says the same target in words where the plan measures in words (L.II.A.7.a.3)", () => {
    const [result] = fromGoals([goal], "qualitative").results;
    expect(result?.indicators[0]).toMatchObject({
      ...{ targetValue: null, targetUnit: null, targetNarrative: "75,5 per 100.000" },
    });
  });
});

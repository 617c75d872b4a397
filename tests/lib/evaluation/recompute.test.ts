import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { explain } from "@/lib/evaluation/explanation";
import { differencesOf, type Stored } from "@/lib/evaluation/recompute";
import { snapshotOf } from "@/lib/evaluation/snapshot";

const inputs = {
  results: "above",
  behaviour: "as_expected",
  unitResult: "good",
  marks: [{ statement: "Surat warga terjawab tepat waktu", kind: "main", mark: "below" }],
} as const;

const named = {
  person: { name: "Ayu", number: null, grade: null },
  plan: { positionTitle: "Arsiparis", approvedEdition: 1 },
  unit: { name: "Sekretariat" },
};

const around = (unitResult: UnitResultLevel) => ({
  ...{ unitResult, agency: "Dinas Perizinan", superior: null },
  rater: { name: "Budi", number: null, grade: null, position: null, unit: null },
  distribution: { very_good: 0, good: 1, needs_improvement: 0, poor: 0, very_poor: 0 },
});

const stored = (changes: Partial<Stored> = {}): Stored => ({
  id: "0190a3b4-0000-7000-8000-000000000001",
  resultRating: "above",
  behaviourRating: "as_expected",
  predicate: "good",
  // As it comes back from the database: nothing but JSON.
  explanation: JSON.parse(JSON.stringify(explain({ ...inputs, marks: [...inputs.marks] }))),
  snapshot: snapshotOf(named, around("good")),
  ...changes,
});

const explained = () => stored().explanation as NonNullable<Stored["explanation"]>;

describe("a signed evaluation that is computed again (E4)", () => {
  it("agrees with what is stored, whatever the order of its keys", () => {
    const { ruleVersion, inputs: kept, ...rest } = explained();
    expect(differencesOf(stored())).toEqual([]);
    expect(differencesOf(stored({ explanation: { ...rest, inputs: kept, ruleVersion } }))).toEqual([]);
  });

  it.each([
    ["has no explanation", { explanation: null }, ["unexplained"]],
    [
      "was made by rules that nobody has",
      { explanation: { ...explained(), ruleVersion: "permenpanrb-8-2021/1" } },
      ["unknown-rules"],
    ],
    ["has another rating than was explained", { behaviourRating: "below" }, ["ratings"]],
    ["has a predicate that is not the table's (L.IV.B.3)", { predicate: "very_good" }, ["predicate"]],
    ["has another result of the unit", { snapshot: snapshotOf(named, around("poor")) }, ["unit-result"]],
    [
      "has the result of another year",
      { snapshot: snapshotOf(named, { ...around("good"), carriedFrom: 2025 }) },
      ["unit-result"],
    ],
    ["hides a hint", { explanation: { ...explained(), hints: [] } }, ["steps"]],
    [
      "promises another way out",
      {
        explanation: {
          ...explained(),
          alternatives: [{ changed: "results", to: "below", predicate: "good" }],
        },
      },
      ["steps"],
    ],
  ] as [string, Partial<Stored>, string[]][])("that %s is named", (_, changes, expected) => {
    expect(differencesOf(stored(changes))).toEqual(expected);
  });
});

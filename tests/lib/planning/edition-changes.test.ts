import type { ConfirmedIndicator, ConfirmedResult, Edition } from "@/lib/planning/edition";
import { editionChanges } from "@/lib/planning/edition-changes";

import { aManual } from "../../support/skp";

const indicator = (id: string, changes: Partial<ConfirmedIndicator> = {}): ConfirmedIndicator => ({
  ...{ id, text: `Indikator ${id}`, aspect: "time", perspective: null, direction: "higher" },
  ...{ targetValue: "95", targetUnit: "%", targetNarrative: null },
  ...changes,
});
const result = (id: string, changes: Partial<ConfirmedResult> = {}): ConfirmedResult => ({
  ...{ id, kind: "main", statement: `Hasil ${id}`, indicators: [indicator(`${id}1`)] },
  ...changes,
});
const edition = (changes: Partial<Edition> = {}): Edition => ({
  ...{ results: [result("a"), result("b")], behaviours: [], appendix: [] },
  ...changes,
});

describe("what a later edition says otherwise (art. 14(2))", () => {
  it("is nothing where nothing changed, whatever the order", () => {
    expect(editionChanges(edition(), edition({ results: [result("b"), result("a")] }))).toEqual([]);
  });

  it("names results and indicators that came and went", () => {
    const after = edition({ results: [result("a", { indicators: [indicator("a2")] }), result("c")] });
    expect(editionChanges(edition(), after)).toEqual([
      { kind: "added", line: "indicator", text: "Indikator a2" },
      { kind: "removed", line: "indicator", text: "Indikator a1" },
      { kind: "added", line: "result", text: "Hasil c" },
      { kind: "removed", line: "result", text: "Hasil b" },
    ]);
  });

  it("says which contract it names now, and nothing where both name none", () => {
    const after = edition({ contractReference: "Nomor 12" });
    expect(editionChanges(edition(), after)).toEqual([{ kind: "contract", before: null, after: "Nomor 12" }]);
    expect(editionChanges(edition(), edition({ contractReference: null }))).toEqual([]);
  });

  it("says for which assignment a result is now, and nothing where an edition knew none yet", () => {
    const assignment = { id: "p", kind: "acting" as const, position: { title: "Sekretaris" } };
    const after = edition({ results: [result("a", { assignment }), result("b", { assignment: null })] });
    expect(editionChanges(edition(), after)).toEqual([
      { kind: "acting", text: "Hasil a", before: null, after: assignment },
    ]);
  });

  it("shows words and priority before and after", () => {
    const after = edition({ results: [result("a", { statement: "Baru", kind: "additional" }), result("b")] });
    expect(editionChanges(edition(), after)).toEqual([
      { kind: "reworded", before: "Hasil a", after: "Baru" },
      { kind: "priority", text: "Baru", before: "main", after: "additional" },
    ]);
  });

  it.each([
    ["target", { targetValue: "97" }, { before: { targetValue: "95" }, after: { targetValue: "97" } }],
    ["target", { targetUnit: "izin" }, { before: { targetUnit: "%" }, after: { targetUnit: "izin" } }],
    ["target", { targetNarrative: "cepat" }, { after: { targetNarrative: "cepat" } }],
    ["placed", { aspect: "cost" }, { before: { aspect: "time" }, after: { aspect: "cost" } }],
    [
      "placed",
      { aspect: null, perspective: "budget" },
      { before: { aspect: "time" }, after: { perspective: "budget" } },
    ],
    ["direction", { direction: "lower" }, { before: "higher", after: "lower" }],
    ["reworded", { text: "Lain" }, { before: "Indikator a1", after: "Lain" }],
  ] as const)("shows an indicator's %s when it has %j", (kind, changed, expected) => {
    const after = edition({
      results: [result("a", { indicators: [indicator("a1", changed)] }), result("b")],
    });
    expect(editionChanges(edition(), after)).toMatchObject([{ kind, ...expected }]);
  });

  it("shows what changed in the manual of an indicator, field by field", () => {
    const manual = aManual({ formula: "a / b", interval: "monthly" });
    const having = (changes: Partial<ConfirmedIndicator>) =>
      edition({ results: [result("a", { indicators: [indicator("a1", changes)] }), result("b")] });
    const changed = aManual({ formula: "a / c" });
    expect(editionChanges(having({ manual }), having({ manual: changed }))).toEqual([
      { kind: "manual", text: "Indikator a1", field: "formula", before: "a / b", after: "a / c" },
      { kind: "manual", text: "Indikator a1", field: "interval", before: "monthly", after: "quarterly" },
    ]);
    expect(editionChanges(having({}), having({ manual }))).toHaveLength(6);
    expect(editionChanges(having({}), having({ manual: null }))).toEqual([]);
  });

  it("shows another link to the superior's plan, and none where only the superior's words changed", () => {
    const support = (indicatorId: string, text: string) => ({
      ...{ indicatorId, text, method: "direct_area" as const, statement: "S", name: "Budi", current: true },
    });
    const before = edition({ results: [result("a", { support: support("x", "Lama") }), result("b")] });
    const same = edition({ results: [result("a", { support: support("x", "Baru") }), result("b")] });
    const other = edition({ results: [result("a", { support: support("y", "Baru") }), result("b")] });
    expect(editionChanges(before, same)).toEqual([]);
    expect(editionChanges(before, other)).toEqual([
      { kind: "support", text: "Hasil a", before: "Lama", after: "Baru" },
    ]);
  });

  it("shows expectations given, changed and taken back", () => {
    const before = edition({
      behaviours: [
        { value: "loyal", expectation: "Hadir" },
        { value: "adaptive", expectation: "Coba" },
      ],
    });
    const after = edition({
      behaviours: [
        { value: "loyal", expectation: "Hadir tepat waktu" },
        { value: "competent", expectation: "Bimbing" },
      ],
    });
    expect(editionChanges(before, after)).toEqual([
      { kind: "expectation", value: "loyal", before: "Hadir", after: "Hadir tepat waktu" },
      { kind: "expectation", value: "competent", before: null, after: "Bimbing" },
      { kind: "expectation", value: "adaptive", before: "Coba", after: null },
    ]);
  });

  it("names lines of the appendix", () => {
    const line = (id: string) => ({ id, section: "resources" as const, text: `Dukungan ${id}` });
    const changes = editionChanges(edition({ appendix: [line("x")] }), edition({ appendix: [line("y")] }));
    expect(changes).toEqual([
      { kind: "added", line: "appendix", text: "Dukungan y" },
      { kind: "removed", line: "appendix", text: "Dukungan x" },
    ]);
  });
});

import type { ConfirmedIndicator, Edition } from "@/lib/planning/edition";
import { becameOf, returnsOf } from "@/lib/planning/returns";

const indicator = (changes: Partial<ConfirmedIndicator> = {}): ConfirmedIndicator => ({
  ...{ id: "waktu", text: "Izin selesai dalam tiga hari", aspect: "time", perspective: null },
  ...{ targetValue: "95", targetUnit: "%", targetNarrative: null, direction: "higher" },
  ...changes,
});
const handedIn: Edition = {
  results: [
    { id: "izin", kind: "main", statement: "Layanan izin tepat waktu", indicators: [indicator()] },
    { id: "arsip", kind: "main", statement: "Arsip izin tertib", indicators: [] },
  ],
  behaviours: [{ value: "loyal", expectation: "Menjaga rahasia pemohon" }],
  appendix: [{ id: "dana", section: "resources", text: "Anggaran" }],
};
const saying = (changes: Partial<Edition>): Edition => ({ ...handedIn, ...changes });
const mended = (changed: ConfirmedIndicator[], statement = "Layanan izin tepat waktu") =>
  saying({
    results: handedIn.results.map((result) =>
      result.id === "izin" ? { ...result, statement, indicators: changed } : result,
    ),
  });

describe("what became of a line since its plan was returned", () => {
  it.each(["izin", "waktu", "loyal", "adaptive", "dana"])("is that it stayed as it was: %s", (key) => {
    expect(becameOf(handedIn, handedIn, key)).toEqual({ kind: "kept", changes: [] });
  });

  it("is nothing where only its neighbours changed", () => {
    const after = mended([indicator()], "Layanan izin selesai tepat waktu");
    for (const key of ["waktu", "arsip", "loyal", "dana"])
      expect(becameOf(handedIn, after, key).kind).toBe("kept");
  });

  it("is its old and its new words, those of a result with its indicators", () => {
    const after = mended([indicator({ targetValue: "97" })], "Izin selesai tepat waktu");
    const target = expect.objectContaining({ kind: "target" });
    expect(becameOf(handedIn, after, "waktu")).toEqual({ kind: "changed", changes: [target] });
    expect(becameOf(handedIn, after, "izin")).toEqual({
      kind: "changed",
      changes: [
        { kind: "reworded", before: "Layanan izin tepat waktu", after: "Izin selesai tepat waktu" },
        target,
      ],
    });
  });

  it("is what is expected now under a value", () => {
    const after = saying({ behaviours: [{ value: "loyal", expectation: "Menjaga rahasia jabatan" }] });
    expect(becameOf(handedIn, after, "loyal")).toMatchObject({
      ...{
        kind: "changed",
        changes: [{ before: "Menjaga rahasia pemohon", after: "Menjaga rahasia jabatan" }],
      },
    });
  });

  it.each([
    ["a result", "arsip", saying({ results: handedIn.results.slice(0, 1) }), "Arsip izin tertib"],
    ["an indicator", "waktu", mended([]), "Izin selesai dalam tiga hari"],
    ["an indicator with its result", "waktu", saying({ results: [] }), "Izin selesai dalam tiga hari"],
    ["an item of the appendix", "dana", saying({ appendix: [] }), "Anggaran"],
  ])("is that %s was taken away, with its words", (_, key, after, text) => {
    expect(becameOf(handedIn, after, key)).toMatchObject({
      kind: "removed",
      changes: [{ kind: "removed", text }],
    });
  });
});

describe("the returns of an edition", () => {
  const step = (kind: Parameters<typeof returnsOf>[0][number]["kind"], edition = 1) => ({ kind, edition });

  it("are those that were not taken back, and of no other edition", () => {
    const steps = [
      ...[step("submitted"), step("returned"), step("submitted"), step("approved"), step("revised", 2)],
      ...[step("submitted", 2), step("returned", 2), step("taken_back", 2), step("returned", 2)],
    ];
    expect(returnsOf(steps, 2)).toEqual([steps.at(-1)]);
    expect(returnsOf(steps, 1)).toEqual([steps[1]]);
    expect(returnsOf(steps.slice(0, -1), 2)).toEqual([]);
  });
});

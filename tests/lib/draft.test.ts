import fc from "fast-check";

import { differ, leavesOf, merge, rebased } from "@/lib/draft";

describe("the fields of a form by path", () => {
  it("reach into groups, keep a list whole, and call nothing empty", () => {
    const values = { note: null, marks: { a: "above", b: undefined }, files: [{ id: "1" }] };
    expect(leavesOf(values)).toEqual({ note: "", "marks.a": "above", "marks.b": "", files: [{ id: "1" }] });
  });

  it("leave out a file itself, which no draft keeps", () => {
    expect(leavesOf({ note: "a", file: new File(["rahasia"], "a.txt") })).toEqual({ note: "a" });
  });

  it("differ by what stands in them, not by which are named", () => {
    expect(differ({ a: "", b: "x" }, { b: "x" })).toBe(false);
    expect(differ({ files: [{ id: "1" }] }, { files: [{ id: "2" }] })).toBe(true);
  });
});

const merged = (was: string, mine: string, theirs: string) =>
  merge({ text: was }, { typed: { text: mine } }, { typed: { text: theirs } });

describe("what was typed in two places", () => {
  it.each([
    ["changed here only", "a", "abc", "a", "abc"],
    ["changed there only", "a", "a", "abc", "abc"],
    ["the same in both", "a", "abc", "abc", "abc"],
    ["gone on with here", "a", "abc", "ab", "abc"],
    ["gone on with there", "a", "ab", "abc", "abc"],
    ["emptied there, written on here", "a", "abc", "", "abc"],
  ])("is settled silently when it was %s", (_, was, mine, theirs, expected) => {
    expect(merged(was, mine, theirs)).toEqual({ typed: { text: expected }, others: {} });
  });

  it("stands side by side where both went their own way", () => {
    expect(merged("", "dari sini", "dari sana")).toEqual({
      typed: { text: "dari sini" },
      others: { text: ["dari sana"] },
    });
  });

  it("is settled field by field", () => {
    const was = { text: "", unit: "", note: "" };
    const mine = { typed: { text: "sini", unit: "%", note: "" } };
    const theirs = { typed: { text: "sana", unit: "", note: "catatan" } };
    expect(merge(was, mine, theirs)).toEqual({
      typed: { text: "sini", unit: "%", note: "catatan" },
      others: { text: ["sana"] },
    });
  });

  it("keeps what a third place wrote, once", () => {
    const mine = { typed: { text: "satu" }, others: { text: ["dua"] } };
    const theirs = { typed: { text: "tiga" }, others: { text: ["dua"] } };
    expect(merge({ text: "" }, mine, theirs).others).toEqual({ text: ["dua", "tiga"] });
  });

  it("never loses a text that either side has", () => {
    const text = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, (was, mine, theirs) => {
        const { typed, others } = merged(was, mine, theirs);
        const left = [typed.text as string, ...((others.text ?? []) as string[])];
        for (const written of [mine, theirs])
          expect(written === was || left.some((one) => one.startsWith(written))).toBe(true);
      }),
    );
  });
});

describe("a draft on a form that shows something else by now", () => {
  const draft = {
    base: { text: "lama", kind: "main" },
    typed: { text: "ketikan", kind: "main" },
    others: {},
  };

  it("stands beside what was saved meanwhile in the same field", () => {
    expect(rebased(draft, { text: "tersimpan", kind: "main" })).toEqual({
      typed: { text: "ketikan", kind: "main" },
      others: { text: ["tersimpan"] },
    });
  });

  it("takes over what was saved in the others", () => {
    expect(rebased(draft, { text: "lama", kind: "additional" })).toEqual({
      typed: { text: "ketikan", kind: "additional" },
      others: {},
    });
  });
});

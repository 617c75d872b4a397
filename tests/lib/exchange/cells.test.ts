import fc from "fast-check";

import {
  cleanText,
  readDate,
  readGrade,
  readLevel,
  readPositionKind,
  readYes,
  sameName,
} from "@/lib/exchange/cells";

describe("the cells of a list", () => {
  it.each([
    ["  Siti   Aminah ", "Siti Aminah"],
    ["Siti\u00a0Aminah\n", "Siti Aminah"],
    ["'198503122010012001", "198503122010012001"],
    ["\ufeffNIP\u200b", "NIP"],
    ["a\u0000b\ud800c", "abc"],
  ])("are cleaned: %j", (cell, text) => expect(cleanText(cell)).toBe(text));

  it("compare as names without case and punctuation", () => {
    expect(sameName("DINAS  Pendidikan & Kebudayaan")).toBe(sameName("Dinas Pendidikan, Kebudayaan"));
  });

  it.each([
    ["1 Januari 2024", "2024-01-01"],
    ["17 Agustus 2024", "2024-08-17"],
    ["5 Mei 2024", "2024-05-05"],
    ["1-Dec-2024", "2024-12-01"],
    ["01/02/2024", "2024-02-01"],
    ["1.2.2024", "2024-02-01"],
    ["2024-02-29", "2024-02-29"],
    ["45292", "2024-01-01"],
    ["29 Februari 2023", null],
    ["32/01/2024", null],
    ["Januari 2024", null],
    ["1 Foobar 2024", null],
    ["01/02/24", null],
    ["", null],
  ])("hold the day %j", (text, day) => expect(readDate(text)).toBe(day));

  it.each([
    ["III/c", "III/c"],
    ["iii / C", "III/c"],
    ["Penata Muda (III/a)", "III/a"],
    ["IX", "IX"],
    ["Gol. VII", "VII"],
    ["V/a", null],
    ["III/f", null],
    ["", null],
  ])("hold the grade %j", (text, grade) => expect(readGrade(text)).toBe(grade));

  it.each([
    ["JPT Pratama", "senior_leader"],
    ["Administrator", "administrator"],
    ["PENGAWAS", "supervisor"],
    ["Pelaksana", "implementer"],
    ["Jabatan Fungsional", "functional"],
    ["Honorer", null],
  ])("hold the kind of position %j", (text, kind) => expect(readPositionKind(text)).toBe(kind));

  it("hold levels and a yes", () => {
    expect(readLevel("Guru Ahli Muda")).toBe("ahli_muda");
    expect(readLevel("Bidan Terampil")).toBe("terampil");
    expect(readLevel("Pengolah Data")).toBeNull();
    expect(["Ya", "v", "1"].map(readYes)).toEqual([true, true, true]);
    expect(["Tidak", "", "-"].map(readYes)).toEqual([false, false, false]);
  });

  it("never fail and never hold what the database refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cell) => {
        const text = cleanText(cell);
        expect(text).not.toMatch(/[\u0000-\u001f]|^\s|\s$/);
        const day = readDate(text);
        expect(day === null || !Number.isNaN(Date.parse(day))).toBe(true);
        readGrade(text);
        readLevel(text);
      }),
    );
  });
});

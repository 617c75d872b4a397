import { wordingOf } from "@/lib/planning/wording";

describe("the words of a result as they are compared", () => {
  it.each([
    ["Layanan izin selesai tepat waktu", "layanan izin selesai tepat waktu"],
    ["  Layanan  Izin,\nselesai tepat-waktu. ", "layanan izin selesai tepat waktu"],
    ["LAYANAN IZIN SELESAI TEPAT WAKTU!", "layanan izin selesai tepat waktu"],
    ["Murid kelas V (lima) naik kelas", "murid kelas v lima naik kelas"],
    ["95% warga terlayani", "95 warga terlayani"],
    ["Jum’at bersih", "jum at bersih"],
    [" – ", ""],
  ])("%j become %j", (statement, expected) => {
    expect(wordingOf(statement)).toBe(expected);
  });

  it("differ by a village, a class or a number", () => {
    expect(wordingOf("Murid kelas V naik")).not.toBe(wordingOf("Murid kelas IV naik"));
  });
});

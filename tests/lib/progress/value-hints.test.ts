import { countsUp } from "@/lib/planning/measures";
import { valueHints } from "@/lib/progress/value-hints";

const attendance = { text: "Rata-rata kehadiran murid kelas V", targetUnit: "%", targetValue: "95" };
const gpa = { text: "Indeks prestasi kumulatif (IPK)", targetUnit: "IPK", targetValue: "3.25" };
const files = { text: "Berkas izin yang selesai", targetUnit: "berkas", targetValue: "120" };
const growth = { text: "Pertumbuhan pendapatan pajak", targetUnit: "%", targetValue: "5" };
const absorbed = { text: "Realisasi pendapatan daerah", targetUnit: "%", targetValue: "105" };
const response = { text: "Waktu tanggap kerusakan jalan", targetUnit: "hari", targetValue: "3" };
const stunting = { text: "Prevalensi balita stunting", targetUnit: "%", targetValue: "12" };
const words = { text: "Kelas tertib", targetUnit: null, targetValue: null };

const higher = { direction: "higher" as const };
const lower = { direction: "lower" as const };

describe("a reported number that is hard to believe", () => {
  it.each([
    ["attendance below nothing", { ...attendance, ...higher, value: "-12" }, "negative"],
    ["a count below nothing", { ...files, ...higher, value: "-1", earlier: "5" }, "negative"],
    ["days below nothing", { ...response, ...lower, value: "-2" }, "negative"],
    ["a grade point average above 4", { ...gpa, ...higher, value: "9.7" }, "over-four"],
    ["a share above the whole", { ...attendance, ...higher, value: "140" }, "over-hundred"],
    ["a share above the whole, lower being better", { ...stunting, ...lower, value: "120" }, "over-hundred"],
    ["twice the target", { ...files, ...higher, value: "240" }, "far-beyond"],
    ["growth far beyond its target", { ...growth, ...higher, value: "12" }, "far-beyond"],
    ["a count below the last one", { ...files, ...higher, value: "40", earlier: "52" }, "shrunk"],
    [
      "a count below the last one, lower being better",
      { ...files, ...lower, value: "4", earlier: "5" },
      "shrunk",
    ],
  ])("is asked about once: %s", (_, reported, hint) => {
    expect(valueHints(reported)).toEqual([hint]);
  });

  it("may be far beyond its target and yet less than was reported", () => {
    expect(valueHints({ ...files, ...higher, value: "250", earlier: "300" })).toEqual([
      "far-beyond",
      "shrunk",
    ]);
  });
});

describe("a reported number that can be", () => {
  it.each([
    ["nothing yet", { ...files, ...higher, value: "0" }],
    ["the whole", { ...attendance, ...higher, value: "100" }],
    ["a share that fell", { ...attendance, ...higher, value: "91", earlier: "94" }],
    ["just below twice the target", { ...files, ...higher, value: "239", earlier: "120" }],
    ["growth below nothing", { ...growth, ...higher, value: "-1.4" }],
    ["a share of a plan that is to be exceeded", { ...absorbed, ...higher, value: "108" }],
    ["the best grade point average", { ...gpa, ...higher, value: "4" }],
    ["days that became fewer", { ...response, ...lower, value: "2", earlier: "4" }],
    ["many more days than the limit", { ...response, ...lower, value: "9" }],
    ["words instead of a number", { ...words, ...higher, value: null }],
    ["what is not a number yet", { ...files, ...higher, value: undefined }],
    ["a target of nothing", { ...files, ...higher, targetValue: "0", value: "3" }],
  ])("is left alone: %s", (_, reported) => {
    expect(valueHints(reported)).toEqual([]);
  });
});

describe("what counts up over the year", () => {
  it.each([
    ["Berkas yang selesai", "berkas"],
    ["Jalan kabupaten yang dipelihara", "km"],
    ["Kunjungan rumah", "kali"],
    ["Retribusi yang diterima", "rupiah"],
  ])("%s in %s does", (text, unit) => {
    expect(countsUp({ text, unit })).toBe(true);
  });

  it.each([
    ["Kehadiran murid", "%"],
    ["Nilai akuntabilitas", "nilai"],
    ["Kepuasan masyarakat", "indeks"],
    ["Prestasi", "IPK"],
    ["Tanggap kerusakan", "hari"],
    ["Tanggap kebakaran", "menit"],
    ["Rata-rata kunjungan per kader", "kunjungan"],
    ["Kenaikan produksi", "ton"],
    ["Murid yang hadir", ""],
  ])("%s in “%s” does not", (text, unit) => {
    expect(countsUp({ text, unit })).toBe(false);
  });
});

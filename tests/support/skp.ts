import type { Skp } from "@/lib/documents/skp";
import { officialWords as wordsAt } from "@/lib/documents/words";
import type { Manual } from "@/lib/planning/edition";

/** The words of official forms where the demo's government is. */
export const officialWords = wordsAt("Asia/Jakarta");

type Result = Skp["results"][number];

export const anIndicator = (changes: Partial<Result["indicators"][number]> = {}) => ({
  id: "i",
  text: "Persentase izin yang selesai dalam tiga hari",
  aspect: "time" as const,
  perspective: null,
  targetValue: "1234.5",
  targetUnit: "izin",
  targetNarrative: null,
  direction: "higher" as const,
  ...changes,
});

/** What an indicator of a senior leader means and how it is measured. */
export const aManual = (changes: Partial<Manual> = {}): Manual => ({
  purpose: "Menilai mutu layanan",
  definition: "Izin yang selesai sebelum tenggat",
  formula: "Izin tepat waktu dibagi semua izin",
  quality: "intermediate_outcome",
  dataSource: "Aplikasi perizinan",
  interval: "quarterly",
  ...changes,
});

export const aResult = (changes: Partial<Result> = {}): Result => ({
  id: "r",
  kind: "main",
  statement: "Layanan izin selesai tepat waktu",
  support: null,
  indicators: [anIndicator()],
  ...changes,
});

/** The superior's indicator that a result supports. */
export const support = {
  indicatorId: "s",
  method: "direct_target" as const,
  name: "Budi Santoso",
  statement: "Investasi daerah meningkat",
  text: "Nilai investasi",
  current: true,
};

const official = { positionKind: "functional" as const, unit: "Bidang Perizinan" };

/** A short plan of a functional official, confirmed in January. */
export const anSkp = (changes: Partial<Skp> = {}): Skp => ({
  year: 2026,
  number: 1,
  approach: "quantitative",
  leads: false,
  confirmedAt: "2026-01-12T02:00:00.000Z",
  results: [aResult()],
  behaviours: [{ value: "loyal", expectation: "Menjaga rahasia data pemohon" }],
  appendix: [
    { id: "a", section: "resources", text: "Dua orang tenaga loket" },
    { id: "b", section: "accountability", text: "Laporan tiap triwulan" },
    { id: "c", section: "consequences", text: "Penugasan baru" },
  ],
  parties: {
    agency: "Dinas Penanaman Modal",
    employee: {
      ...official,
      name: "Ayu Lestari",
      number: "199001012015012001",
      grade: "III/c",
      position: "Analis",
    },
    rater: {
      ...official,
      name: "Budi Santoso",
      number: "197501012000031002",
      grade: "IV/a",
      position: "Kepala Bidang",
    },
  },
  ...changes,
});

/** A plan as long as plans can be: ten results with six indicators each, all texts of 500 characters, names of 60. */
export function theLongestSkp(changes: Partial<Skp> = {}): Skp {
  const words = "Terlaksananya pelayanan perizinan berusaha secara tepat waktu bagi masyarakat ";
  const long = words.repeat(7).slice(0, 500);
  const indicators = Array.from({ length: 6 }, () =>
    anIndicator({ text: long, targetNarrative: long, targetValue: null }),
  );
  const { parties } = anSkp();
  const name = "Raden Ajeng Siti Nurhaliza Kusumawardhani Purbaningrum Satya";
  return anSkp({
    results: Array.from({ length: 10 }, (_, i) =>
      aResult({
        kind: i < 7 ? "main" : "additional",
        statement: long,
        support: { ...support, name: "Budi", statement: long, text: long },
        indicators,
      }),
    ),
    appendix: (["resources", "accountability", "consequences"] as const).flatMap((section) =>
      Array.from({ length: 8 }, (_, i) => ({ id: `${section}${i}`, section, text: long })),
    ),
    parties: {
      ...parties,
      employee: { ...parties.employee, name, position: long.slice(0, 120) },
      rater: { ...parties.rater, name, positionKind: "senior_leader" },
    },
    ...changes,
  });
}

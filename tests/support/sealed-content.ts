import { codeFrom } from "@/lib/documents/code";
import type { Attachment, Decided, Sealed, SealedContent } from "@/lib/documents/sealed";
import { behaviourValues } from "@/lib/planning/behaviour-values";

const party = (name: string, number: string | null, position: string) => ({
  ...{ name, number, position, grade: number && "III/c", unit: "Bidang Perizinan" },
});

const dewi = party("Dewi Anggraini", "197001011995012001", "Kepala Dinas");

/** An objection that changed the evaluation. */
export const anObjection = (changes: Partial<Decided> = {}): Decided => ({
  reason: "Bukti capaian Juni tidak dihitung.",
  filedAt: "2026-07-01T02:00:00.000Z",
  statement: "Bukti itu diunggah sesudah periode berakhir.",
  statedAt: "2026-07-02T02:00:00.000Z",
  decision: "changed",
  before: "good",
  explanation: "Bukti Juni lengkap.",
  recommendation: "Unggah bukti sebelum akhir periode.",
  decidedAt: "2026-07-06T02:00:00.000Z",
  decider: dewi,
  ...changes,
});

/** What was weighed: one result with a report, and feedback. */
export const anAttachment = (changes: Partial<Attachment> = {}): Attachment => ({
  resultRating: "as_expected",
  behaviourRating: "above",
  results: [
    {
      kind: "main",
      statement: "Layanan izin selesai tepat waktu",
      indicators: [
        {
          text: "Izin selesai dalam tiga hari",
          target: { value: "95", unit: "%", narrative: null },
          report: { value: "91.5", note: "Dua izin menunggu tata ruang", evidence: ["rekap-juni.xlsx"] },
        },
        {
          text: "Keluhan warga",
          target: { value: null, unit: null, narrative: "paling banyak lima" },
          report: null,
        },
      ],
      feedback: ["Rekap mingguan sangat membantu."],
    },
  ],
  values: behaviourValues.map((value) => ({
    value,
    expectation: value === "loyal" ? "Menjaga rahasia data pemohon" : null,
    feedback: value === "harmonious" ? ["Ramah kepada pemohon."] : [],
  })),
  distribution: { very_good: 2, good: 6, needs_improvement: 1, poor: 0, very_poor: 0 },
  ...changes,
});

export const aContent = (changes: Partial<SealedContent> = {}): SealedContent => {
  const rater = party("Budi Santoso", "197501012000031002", "Kepala Bidang");
  return {
    government: "Kabupaten Bungo",
    seat: "Muara Bungo",
    agency: "Dinas Penanaman Modal",
    timeZone: "Asia/Jakarta",
    period: {
      ...({ kind: "periodic", number: 1, year: 2026, cadence: "semester" } as const),
      ...{ startsOn: "2026-01-01", endsOn: "2026-06-30" },
    },
    employee: party("Ayu Lestari", "199001012015012001", "Analis Perizinan"),
    rater,
    superior: dewi,
    unitResult: "good",
    predicate: "good",
    note: "Tetap jaga mutu layanan.",
    signed: { by: "rater", party: rater, at: "2026-06-22T02:00:00.000Z" },
    received: { is: "acknowledged", at: "2026-06-23T02:00:00.000Z" },
    objection: null,
    attachment: null,
    ...changes,
  };
};

export const aSealed = (form: Sealed["form"], changes: Partial<SealedContent> = {}): Sealed => ({
  ...{ form, code: codeFrom(Uint8Array.from({ length: 19 }, (_, i) => i * 7)) },
  issuedAt: "2026-06-23T02:00:00.000Z",
  content: aContent({ ...(form.startsWith("c") && { attachment: anAttachment() }), ...changes }),
});

const long = "Terlaksananya pelayanan perizinan berusaha secara tepat waktu bagi masyarakat "
  .repeat(7)
  .slice(0, 500);

/** An attachment as long as they can be: ten results with six indicators and feedback on each, all texts of 500 characters. */
export const theLongestAttachment = (): Attachment =>
  anAttachment({
    results: Array.from({ length: 10 }, (_, i) => ({
      kind: i < 7 ? "main" : "additional",
      statement: long,
      indicators: Array.from({ length: 6 }, () => ({
        text: long,
        target: { value: null, unit: null, narrative: long },
        report: { value: null, note: long, evidence: [long.slice(0, 120)] },
      })),
      feedback: [long, long],
    })),
    values: behaviourValues.map((value) => ({ value, expectation: long, feedback: [long, long] })),
  });
